using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Verbs;

/// <summary>Makes one verb complex of the verbs of a clause: main verb, auxiliaries, modal verb, prefix, tense, voice.</summary>
internal sealed partial class VerbComplexBuilder(GermanLexicon lexicon)
{
    private static readonly VerbReading s_noReading = new(
        "",
        VerbForm.Finite,
        Tense.None,
        Mood.None,
        Persons.None,
        IsGuess: false
    );

    /// <summary>The verb complex of a clause; null in a verbless one.</summary>
    public VerbComplex? Build(ClauseDraft draft)
    {
        Predicates.DemoteParticiples(draft, lexicon);
        var verbs = draft.Tokens.FindAll(static t => t.Use is not null);
        var finite = draft.Finite ?? SharedFinite(draft, verbs);
        if (verbs.Count == 0)
        {
            return null;
        }

        var nonfinite = LastRun(draft, verbs);
        var main = nonfinite.Count > 0 ? nonfinite[0] : verbs.Find(v => v == draft.Finite) ?? verbs[0];
        if (
            nonfinite.Count > 1
            && VerbKinds.IsAuxiliaryOrModal(nonfinite[0].Lemma)
            && !VerbKinds.IsAuxiliaryOrModal(nonfinite[^1].Lemma)
        )
        {
            main = nonfinite[^1];
        }

        var lemma = LemmaOf(main, finite);
        if (
            nonfinite.Count > 1
            && main.Use == VerbForm.Infinitive
            && nonfinite[1].Use == VerbForm.PastParticiple
            && nonfinite[1].PartOfSpeech == PartOfSpeech.Verb
        )
        {
            // "kennen gelernt", "stecken geblieben".
            lemma = main.Lemma + nonfinite[1].Lemma;
            main = nonfinite[1];
        }

        var complex = new VerbComplex(main, lemma) { FiniteToken = draft.Finite, Tokens = verbs };
        Describe(complex, finite, nonfinite);
        if (draft.SharesPassive && complex.Voice == Voice.StatePassive)
        {
            complex.Voice = Voice.Passive;
            complex.Tense = complex.Tense == Tense.Preterite ? Tense.Pluperfect : Tense.Perfect;
        }

        if (draft is { SharesPassive: true, SharesInfinitive: true } && main.Use == VerbForm.PastParticiple)
        {
            // "sollen zehn |verletzt| und zwei getötet worden sein".
            complex.Voice = Voice.Passive;
        }

        if (
            draft is { Clause.Kind: ClauseKind.Infinitive, SharesInfinitive: true }
            && main.Use == VerbForm.PastParticiple
            && nonfinite.Count == 1
        )
        {
            // "|beschossen| und versenkt zu haben".
            complex.Voice = draft.SharesPassive ? Voice.Passive : Voice.Active;
            complex.Tense = Tense.Perfect;
        }

        if (main == draft.Finite && !draft.IsVerbFinal)
        {
            AddPrefix(complex, draft);
        }
        else
        {
            AddWordBefore(complex, draft);
        }

        AddMarkers(complex, draft);
        return complex;
    }

    // "geraten": of "raten" with haben, of "geraten" with sein.
    private string LemmaOf(Token main, Token? finite)
    {
        var auxiliary = finite is null ? "" : FiniteReading(finite).Lemma ?? "";
        if (main.Use == VerbForm.PastParticiple && main.VerbReadings.Count > 1 && auxiliary is "sein" or "haben")
        {
            foreach (var reading in main.VerbReadings)
            {
                if (TakesSein(reading.Lemma) == (auxiliary == "sein"))
                {
                    return reading.Lemma;
                }
            }
        }

        return main.Lemma;
    }

    private static Token? SharedFinite(ClauseDraft draft, List<Token> verbs)
    {
        if (draft.Clause.Kind is ClauseKind.Infinitive || verbs.Count == 0)
        {
            return null;
        }

        return draft.Auxiliary?.Finite ?? draft.SharesWith?.Finite;
    }

    // The participle and infinitives of the bracket: those that stand together last.
    private static List<Token> LastRun(ClauseDraft draft, List<Token> verbs)
    {
        var run = new List<Token>();
        for (var i = verbs.Count - 1; i >= 0; i--)
        {
            var verb = verbs[i];
            if (verb == draft.Finite)
            {
                continue;
            }

            if (run.Count > 0 && !IsAdjacent(draft, verb, run[0]))
            {
                break;
            }

            run.Insert(0, verb);
        }

        return run;
    }

    private static bool IsAdjacent(ClauseDraft draft, Token first, Token second)
    {
        var from = draft.Tokens.IndexOf(first);
        var to = draft.Tokens.IndexOf(second);
        for (var i = from + 1; i < to; i++)
        {
            if (
                draft.Tokens[i] != draft.Finite
                && draft.Tokens[i].PartOfSpeech
                    is not (PartOfSpeech.InfinitiveMarker or PartOfSpeech.Conjunction or PartOfSpeech.Particle)
            )
            {
                return false;
            }
        }

        return true;
    }

    private void Describe(VerbComplex complex, Token? finite, List<Token> nonfinite)
    {
        var main = complex.MainToken;
        var reading = FiniteReading(finite);
        complex.Persons = PersonsOf(finite);
        complex.Mood = reading.Mood;
        complex.Auxiliaries = complex
            .Tokens.Where(t =>
                t != main
                && (t.PartOfSpeech == PartOfSpeech.Auxiliary || t.Lemma is "bekommen" or "kriegen" or "erhalten")
            )
            .ToArray();
        var modal = complex.Tokens.FirstOrDefault(t =>
            t != main
            && (t.PartOfSpeech == PartOfSpeech.Modal || (t.Lemma == "lassen" && main.Use == VerbForm.Infinitive))
        );
        complex.Modal =
            modal?.Lemma
            ?? (finite is not null && finite != main && VerbKinds.IsModal(reading.Lemma) ? reading.Lemma : null);
        complex.Voice = VoiceOf(complex, finite, reading.Lemma, nonfinite);
        complex.Tense = TenseOf(complex, finite, reading, nonfinite);
    }

    private static VerbReading FiniteReading(Token? finite)
    {
        if (finite is null)
        {
            return s_noReading;
        }

        foreach (var reading in finite.VerbReadings)
        {
            if (
                reading.Form == VerbForm.Finite
                && reading.Mood != Mood.Imperative
                && (reading.Persons & (Persons.ThirdSingular | Persons.ThirdPlural)) != Persons.None
            )
            {
                return Preferred(finite, reading);
            }
        }

        foreach (var reading in finite.VerbReadings)
        {
            if (reading.Form == VerbForm.Finite)
            {
                return reading;
            }
        }

        return s_noReading;
    }

    // The indicative where it has the same form for some person that fits as well.
    private static VerbReading Preferred(Token finite, VerbReading first)
    {
        foreach (var reading in finite.VerbReadings)
        {
            if (
                reading.Form == VerbForm.Finite
                && reading.Mood == Mood.Indicative
                && reading.Lemma == first.Lemma
                && (reading.Persons & (Persons.ThirdSingular | Persons.ThirdPlural)) != Persons.None
            )
            {
                return reading;
            }
        }

        return first;
    }

    private static Persons PersonsOf(Token? finite)
    {
        // "Habe …" at the beginning of a sentence lacks its "ich".
        var isOpening = finite is { Index: 0 };
        var persons = Persons.None;
        foreach (var reading in finite?.VerbReadings ?? [])
        {
            if (
                reading.Form == VerbForm.Finite
                && reading.Mood != Mood.Imperative
                && !(isOpening && reading.Mood == Mood.SubjunctiveOne)
            )
            {
                persons |= reading.Persons;
            }
        }

        return persons;
    }

    private Voice VoiceOf(VerbComplex complex, Token? finite, string lemma, List<Token> nonfinite)
    {
        var main = complex.MainToken;
        if (main.Use == VerbForm.PastParticiple)
        {
            if (lemma == "werden" || nonfinite.Exists(t => t != main && t.Lemma == "werden"))
            {
                return Voice.Passive;
            }

            if ((lemma is "bekommen" or "kriegen") && finite != main)
            {
                return Voice.RecipientPassive;
            }

            var hasSein = lemma == "sein" || nonfinite.Exists(t => t != main && t.Lemma == "sein");
            if (hasSein && !TakesSein(complex.Lemma))
            {
                return Voice.StatePassive;
            }

            return finite is null && !hasSein && complex.Auxiliaries.Count == 0 && !TakesSein(complex.Lemma)
                ? Voice.Passive
                : Voice.Active;
        }

        if (main.Use == VerbForm.ZuInfinitive && lemma is "sein" or "bleiben")
        {
            return Voice.ZuPassive;
        }

        return complex.Modal == "lassen" && complex.Tokens.Count > 1 && complex.IsReflexive
            ? Voice.LassenPassive
            : Voice.Active;
    }

    private bool TakesSein(string lemma)
    {
        var valency = lexicon.ValencyOf(lemma);
        if (valency.HasFlag(Valency.PerfectWithHaben))
        {
            return false;
        }

        if (valency.HasFlag(Valency.PerfectWithSein))
        {
            return true;
        }

        return Base(lemma) is { } inner && lexicon.ValencyOf(inner).HasFlag(Valency.PerfectWithSein);
    }

    // "ankommen" goes with "kommen"; verbs with be-, er-, ver- and the like are mostly transitive and stand in their own list.
    private string? Base(string lemma)
    {
        for (var length = Math.Min(lemma.Length - 3, 14); length >= 2; length--)
        {
            if (lexicon.Verbs.IsSeparablePrefix(lemma[..length]) && lexicon.Verbs.IsVerb(lemma[length..]))
            {
                return lemma[length..];
            }
        }

        return lemma.StartsWith("ent", StringComparison.Ordinal) || lemma.StartsWith("zer", StringComparison.Ordinal)
            ? lemma[3..]
            : null;
    }

    private static Tense TenseOf(VerbComplex complex, Token? finite, VerbReading reading, List<Token> nonfinite)
    {
        if (finite is null || finite == complex.MainToken)
        {
            return finite is null && nonfinite.Exists(static t => t.Lemma == "haben") ? Tense.Perfect : reading.Tense;
        }

        var isPerfect =
            (
                reading.Lemma is "haben" or "sein"
                && complex.Voice is Voice.Active or Voice.Passive
                && nonfinite.Exists(static t => t.Use == VerbForm.PastParticiple)
            ) || (reading.Lemma == "haben" && nonfinite.Exists(static t => t.Use is VerbForm.Infinitive));
        var isPast = reading.Tense == Tense.Preterite && reading.Mood != Mood.SubjunctiveTwo;
        if (isPerfect)
        {
            return isPast ? Tense.Pluperfect : Tense.Perfect;
        }

        if (reading.Lemma == "werden" && nonfinite.Count > 0 && nonfinite[^1].Use == VerbForm.Infinitive)
        {
            return nonfinite.Count > 1 && nonfinite.Exists(static t => t.Lemma is "haben") ? Tense.FuturePerfect
                : isPast ? Tense.Preterite
                : Tense.Future;
        }

        return isPast ? Tense.Preterite : Tense.Present;
    }
}

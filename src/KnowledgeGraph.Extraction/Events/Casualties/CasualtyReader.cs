using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events.Casualties;

/// <summary>Casualties that a sentence tells, with the clause that tells them.</summary>
internal sealed record CasualtyMention(int Sentence, Clause? Clause, NounPhrase Phrase, CasualtyRecord Record);

/// <summary>Finds the killed, wounded, captured, missing and displaced, their numbers and how exact these are.</summary>
internal sealed class CasualtyReader
{
    private static readonly Dictionary<string, CasualtyKind> s_verbs = new(StringComparer.Ordinal)
    {
        ["töten"] = CasualtyKind.Killed,
        ["erschießen"] = CasualtyKind.Killed,
        ["ermorden"] = CasualtyKind.Killed,
        ["umbringen"] = CasualtyKind.Killed,
        ["hinrichten"] = CasualtyKind.Killed,
        ["enthaupten"] = CasualtyKind.Killed,
        ["exekutieren"] = CasualtyKind.Killed,
        ["massakrieren"] = CasualtyKind.Killed,
        ["verletzen"] = CasualtyKind.Wounded,
        ["verwunden"] = CasualtyKind.Wounded,
        ["anschießen"] = CasualtyKind.Wounded,
        ["niederstechen"] = CasualtyKind.Wounded,
        ["festnehmen"] = CasualtyKind.Captured,
        ["gefangennehmen"] = CasualtyKind.Captured,
        ["verhaften"] = CasualtyKind.Captured,
        ["entführen"] = CasualtyKind.Captured,
        ["verschleppen"] = CasualtyKind.Captured,
        ["inhaftieren"] = CasualtyKind.Captured,
        ["vermissen"] = CasualtyKind.Missing,
        ["vertreiben"] = CasualtyKind.Displaced,
        ["abschieben"] = CasualtyKind.Displaced,
        ["deportieren"] = CasualtyKind.Displaced,
        ["umsiedeln"] = CasualtyKind.Displaced,
        ["niederschießen"] = CasualtyKind.Killed,
        ["abschlachten"] = CasualtyKind.Killed,
        ["niedermetzeln"] = CasualtyKind.Killed,
        ["liquidieren"] = CasualtyKind.Killed,
        ["ausschalten"] = CasualtyKind.Killed,
        ["lynchen"] = CasualtyKind.Killed,
        ["steinigen"] = CasualtyKind.Killed,
        ["kidnappen"] = CasualtyKind.Captured,
        ["internieren"] = CasualtyKind.Captured,
    };

    private static readonly Dictionary<string, CasualtyKind> s_subjectVerbs = new(StringComparer.Ordinal)
    {
        ["sterben"] = CasualtyKind.Killed,
        ["umkommen"] = CasualtyKind.Killed,
        ["verschwinden"] = CasualtyKind.Missing,
        ["fliehen"] = CasualtyKind.Displaced,
        ["flüchten"] = CasualtyKind.Displaced,
    };

    private static readonly Dictionary<string, CasualtyKind> s_nouns = new(StringComparer.Ordinal)
    {
        ["Tote"] = CasualtyKind.Killed,
        ["Toter"] = CasualtyKind.Killed,
        ["Todesopfer"] = CasualtyKind.Killed,
        ["Getötete"] = CasualtyKind.Killed,
        ["Menschenleben"] = CasualtyKind.Killed,
        ["Verletzte"] = CasualtyKind.Wounded,
        ["Verletzter"] = CasualtyKind.Wounded,
        ["Schwerverletzte"] = CasualtyKind.Wounded,
        ["Verwundete"] = CasualtyKind.Wounded,
        ["Vermisste"] = CasualtyKind.Missing,
        ["Festgenommene"] = CasualtyKind.Captured,
        ["Vertriebene"] = CasualtyKind.Displaced,
        ["Festnahme"] = CasualtyKind.Captured,
        ["Binnenvertriebene"] = CasualtyKind.Displaced,
        ["Binnenflüchtling"] = CasualtyKind.Displaced,
        ["Geisel"] = CasualtyKind.Captured,
        ["Opfer"] = CasualtyKind.Killed,
        ["Leichtverletzte"] = CasualtyKind.Wounded,
        ["Gefallene"] = CasualtyKind.Killed,
        ["Verhaftung"] = CasualtyKind.Captured,
    };

    private static readonly FixedLoss[] s_losses =
    [
        new("um", "Leben", ["kommen", "bringen"], CasualtyKind.Killed),
        new("zu", "Opfer", ["fallen"], CasualtyKind.Killed),
        new("zu", "Tod", ["kommen"], CasualtyKind.Killed),
        new("acc", "Leben", ["verlieren", "kosten", "lassen"], CasualtyKind.Killed),
        new("acc", "Tod", ["finden"], CasualtyKind.Killed),
        new("acc", "Haus", ["verlassen"], CasualtyKind.Displaced),
        new("acc", "Heimat", ["verlassen"], CasualtyKind.Displaced),
        new("acc", "Wohnung", ["verlassen"], CasualtyKind.Displaced),
        new("in", "Flucht", ["treiben", "schlagen"], CasualtyKind.Displaced),
        new("auf", "Flucht", ["sein", "sich befinden", "befinden"], CasualtyKind.Displaced),
        new("zu", "Flucht", ["zwingen", "treiben"], CasualtyKind.Displaced),
        new("in", "Gefangenschaft", ["geraten", "nehmen"], CasualtyKind.Captured),
        new("in", "Gewahrsam", ["nehmen", "kommen"], CasualtyKind.Captured),
        new("in", "Haft", ["nehmen"], CasualtyKind.Captured),
        new("als", "Geisel", ["nehmen"], CasualtyKind.Captured),
        new("acc", "Verletzung", ["erleiden", "davontragen"], CasualtyKind.Wounded),
    ];

    /// <summary>The casualties of a sentence, in the order of the text.</summary>
    public static IEnumerable<CasualtyMention> In(
        Sentence sentence,
        string text,
        IReadOnlyDictionary<Clause, ClauseContext> contexts
    )
    {
        var seen = new HashSet<NounPhrase>();
        foreach (var clause in sentence.Clauses)
        {
            var context = contexts.GetValueOrDefault(clause, ClauseContext.Plain);
            if (context.Footing is Footing.Content or Footing.Opinion || clause.Verb?.IsNegated == true)
            {
                continue;
            }

            foreach (var total in Totals(sentence, clause, context.Claimant, text))
            {
                yield return total;
            }

            foreach (var (phrase, kind) in OfVerb(clause).Concat(Shares(clause)))
            {
                foreach (var member in phrase.Members.Where(m => CountsAsPeople(m, kind) && seen.Add(m)))
                {
                    yield return Mention(sentence, clause, member, kind, context.Claimant, text);
                }
            }
        }

        foreach (var phrase in sentence.NounPhrases)
        {
            if (KindOf(phrase) is { } kind && !seen.Contains(phrase) && !phrase.IsNegated && IsCounted(phrase))
            {
                seen.Add(phrase);
                var clause = sentence.Clauses.FirstOrDefault(c => c.Tokens.Any(t => t.Index == phrase.Head.Index));
                var context = clause is null
                    ? ClauseContext.Plain
                    : contexts.GetValueOrDefault(clause, ClauseContext.Plain);
                if (context.Footing is not (Footing.Content or Footing.Opinion))
                {
                    yield return Mention(sentence, clause, phrase, kind, context.Claimant, text);
                }
            }
        }
    }

    /// <summary>"Die Zahl der Toten stieg auf 40": the total, told of those who are counted.</summary>
    private static IEnumerable<CasualtyMention> Totals(Sentence sentence, Clause clause, Actor? claimant, string text)
    {
        if (
            clause
                is not {
                    Subject: { } subject,
                    Verb.Lemma: "steigen" or "ansteigen" or "anwachsen" or "klettern" or "wachsen" or "erhöhen"
                }
            || Counted(subject) is not var (counted, kind)
        )
        {
            yield break;
        }

        foreach (
            var phrase in clause.Prepositionals.Where(p => p.Lemma == "auf").Select(p => p.Object).OfType<NounPhrase>()
        )
        {
            if (CasualtyCount.Total(phrase, sentence, text) is { } total)
            {
                var who = counted.Span.In(text).ToString();
                yield return new(
                    sentence.Index,
                    clause,
                    phrase,
                    new CasualtyRecord(kind, total.Number, total.Bound, who, claimant)
                );
            }
        }
    }

    /// <summary>Whom a total counts: "die Zahl der Toten", "die Opferzahl".</summary>
    private static (NounPhrase Phrase, CasualtyKind Kind)? Counted(NounPhrase subject)
    {
        if (subject.Lemma is "Zahl" or "Anzahl")
        {
            foreach (var genitive in subject.Genitives)
            {
                if (KindOf(genitive) is { } kind)
                {
                    return (genitive, kind);
                }
            }
        }

        return subject.Lemma is "Opferzahl" or "Totenzahl" or "Todeszahl" ? (subject, CasualtyKind.Killed) : null;
    }

    /// <summary>"Unter den Toten sind drei Kinder": some of the victims, by the kind of the whole.</summary>
    private static IEnumerable<(NounPhrase Phrase, CasualtyKind Kind)> Shares(Clause clause)
    {
        if (clause is not { Verb.Lemma: "sein" or "befinden" or "geben", Subject: { } subject })
        {
            yield break;
        }

        foreach (
            var whole in clause.Prepositionals.Where(p => p.Lemma == "unter").Select(p => p.Object).OfType<NounPhrase>()
        )
        {
            if (KindOf(whole) is { } kind)
            {
                yield return (subject, kind);
            }
        }
    }

    private static IEnumerable<(NounPhrase Phrase, CasualtyKind Kind)> OfVerb(Clause clause)
    {
        if (clause.Verb is not { } verb)
        {
            yield break;
        }

        if (s_verbs.TryGetValue(verb.Lemma, out var kind) && !verb.IsReflexive)
        {
            foreach (var phrase in new ClauseRoles(clause).In("acc"))
            {
                yield return (phrase, kind);
            }
        }
        else if (clause.Subject is { } subject && s_subjectVerbs.TryGetValue(verb.Lemma, out kind))
        {
            yield return (subject, kind);
        }
        else if (s_losses.FirstOrDefault(l => l.Tells(clause, verb.Lemma)) is { } loss)
        {
            foreach (var phrase in loss.Victims(clause, verb.Lemma))
            {
                yield return (phrase, loss.Kind);
            }
        }
    }

    /// <summary>"63 getötete Zivilisten", "mit mehr als 6500 Toten".</summary>
    private static readonly Predicate<ReadOnlySpan<char>> s_isNoun = static word =>
        s_nouns.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    private static CasualtyKind? KindOf(NounPhrase phrase)
    {
        if (Compound.Find(phrase.Lemma.AsSpan(), s_isNoun) is { } known)
        {
            return s_nouns[known];
        }

        foreach (var modifier in phrase.Modifiers)
        {
            if (
                !modifier.IsPresentParticiple
                && modifier.VerbLemma is { } verb
                && s_verbs.TryGetValue(verb, out var kind)
            )
            {
                return kind;
            }
        }

        return null;
    }

    private static bool IsCounted(NounPhrase phrase) => phrase.Quantity is not null || IsVagueNumber(phrase);

    private static bool IsVagueNumber(NounPhrase phrase) =>
        phrase.Modifiers.Any(m =>
            m.Lemma is "zahlreich" or "viel" or "mehrere" or "dutzend" or "hunderte" or "tausende" or "einige"
        ) || phrase.DeterminerToken?.Lemma is "mehrere" or "einige" or "viele" or "zahlreiche";

    private static bool CountsAsPeople(NounPhrase phrase, CasualtyKind kind) =>
        phrase.Pronoun is PronounKind.None or PronounKind.Indefinite
        && (!phrase.IsName || phrase.Quantity is not null)
        && !FrameLexicon.Instance.Classes.Contains("rules", phrase.Lemma)
        && (
            IsCounted(phrase)
            || CasualtyCount.IsSingle(phrase)
            || CasualtyCount.IsBare(phrase)
            || (
                kind is not (CasualtyKind.Displaced or CasualtyKind.Missing)
                && !FrameLexicon.Instance.Classes.Contains("weapons", phrase.Lemma)
                && phrase.Number == German.Morphology.Numbers.Plural
                && phrase.Determiner == DeterminerKind.None
            )
        );

    private static CasualtyMention Mention(
        Sentence sentence,
        Clause? clause,
        NounPhrase phrase,
        CasualtyKind kind,
        Actor? claimant,
        string text
    )
    {
        var (count, bound) = CasualtyCount.Of(phrase, sentence, text);
        var who = phrase.Span.In(text).ToString();
        if (
            phrase.Quantity is { } number
            && number.Span.End < phrase.Span.End
            && number.Span.Start <= phrase.Span.Start
        )
        {
            who = text[number.Span.End..phrase.Span.End].Trim();
        }

        return new(sentence.Index, clause, phrase, new CasualtyRecord(kind, count, bound, who, claimant));
    }
}

using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Phrases;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Clauses;

internal sealed partial class RoleAssigner
{
    private static int SubjectScore(ClauseDraft draft, Candidate candidate, Frame frame)
    {
        var phrase = candidate.Phrase;
        if (!frame.NeedsSubject || !phrase.Agreement.Allows(Cases.Nominative))
        {
            return Impossible;
        }

        if (!Agrees(phrase, frame.Verb.Persons) && draft.Finite is not null)
        {
            if (
                frame.Verb.Persons.HasFlag(Persons.ThirdSingular) && phrase.Quantity is { Value: 6 or 12 or >= 500_000 }
            )
            {
                // "Ein Dutzend Schiffe ist gesunken."
                return Preference(draft, candidate, frame);
            }

            return
                !candidate.IsTime
                && frame.Verb.Persons.HasFlag(Persons.ThirdPlural)
                && (
                    phrase.Quantity is not null
                    || phrase.Head.Lemma is "Reihe" or "Zahl" or "Hälfte" or "Million" or "Prozent" or "Mehrheit"
                )
                ? -Sharing(draft, phrase, frame)
                : Impossible;
        }

        return Preference(draft, candidate, frame) - Expletive(phrase, frame);
    }

    // How well a phrase that can be the subject suits: its form, its kind, its place.
    private static int Preference(ClauseDraft draft, Candidate candidate, Frame frame)
    {
        var phrase = candidate.Phrase;
        var score = 40 - Sharing(draft, phrase, frame);
        score += Only(phrase, Cases.Nominative) ? 25 : 0;
        score += phrase.Pronoun == PronounKind.Personal ? 12 : 0;
        score += phrase.Lemma is "man" ? 20 : 0;
        if (phrase.Pronoun == PronounKind.Demonstrative && phrase.Head.Text is "Das" or "Dies" or "das" or "dies")
        {
            // "Das sagte die Ministerin", "Dies habe Huber deutlich gemacht": what was said before, not who.
            score -= frame.Valency.HasFlag(Valency.Speech) ? 18 : 5;
        }

        score += phrase.Lemma is "niemand" or "jemand" ? 8 : 0;
        score += phrase.IsName ? 8 : 0;
        var isAgent = phrase.IsName || phrase.Pronoun != PronounKind.None || Agents.IsAgent(phrase);
        score += isAgent && !phrase.IsName && phrase.Pronoun == PronounKind.None ? 4 : 0;
        if (!isAgent && Agents.IsStance(frame.Verb.Lemma))
        {
            // "Die Wahl kritisierte die Opposition": an act has no opinion.
            score -= 12;
        }

        if (
            draft.Clause.Kind == ClauseKind.Relative
            && phrase is { IsName: true, Determiner: DeterminerKind.None, Conjuncts.Count: 0 }
            && (frame.Verb.Persons & Persons.ThirdSingular) == Persons.None
        )
        {
            // "die Staaten, die Oslo gedrängt hatten": one name is not the doer of a plural where the pronoun can be.
            score -= 20;
        }

        // "Russland, das Syrien unterstützt": whoever the sentence speaks of does it, unless it is ground that others take.
        score +=
            draft.FollowsName && phrase.Pronoun == PronounKind.Relative && !Agents.TakesGround(frame.Verb.Lemma)
                ? 12
                : 0;
        score += candidate.IsForefield ? 6 : 0;
        score += draft.IsVerbFinal && phrase.Pronoun == PronounKind.None && candidate.Order == 1 ? 5 : 0;
        score -= candidate.Order * 5;
        score -=
            !candidate.IsTime ? 0
            : phrase.Determiner == DeterminerKind.None ? 40
            : 28;

        return score;
    }

    // What speaks against "es" and measures where something else can be the subject.
    private static int Expletive(NounPhrase phrase, Frame frame)
    {
        var score = 0;
        if (
            phrase.Lemma == "es"
            && frame.Valency.HasFlag(Valency.Intransitive)
            && !frame.Valency.HasFlag(Valency.Dative)
        )
        {
            // "Es kamen Leute": the noun is the subject where there is one.
            score -= 36;
        }

        score -= phrase.Lemma == "es" && frame.Verb.Lemma is "fehlen" or "folgen" or "drohen" or "bleiben" ? 36 : 0;
        score -= Temporal.IsMeasure(phrase.Head.Lemma) ? 12 : 0;

        if (
            phrase.Lemma is "es" or "das" or "was"
            && frame.Verb.Persons.HasFlag(Persons.ThirdPlural)
            && !frame.Verb.Persons.HasFlag(Persons.ThirdSingular)
        )
        {
            score -= phrase.Lemma == "es" ? 40 : 15;
        }

        return -score;
    }

    // A conjunct that begins with its verb has its subject from the clause before, unless a form says otherwise.
    private static int Sharing(ClauseDraft draft, NounPhrase phrase, Frame frame)
    {
        if (Only(phrase, Cases.Nominative) || phrase.Pronoun == PronounKind.Personal || phrase.Lemma == "man")
        {
            return 0;
        }

        if (SharedSubject(draft) && draft.Finite is not null)
        {
            return draft.IsVerbFinal ? 30 : 44;
        }

        // "Hatte ein Zimmer …": a sentence that begins with its verb and asks nothing lacks its "ich".
        return
            draft.Finite is { Index: 0 }
            && draft.Role == ClauseRole.Root
            && !draft.IsQuestion
            && !frame.IsCopula
            && !frame.Valency.HasFlag(Valency.Intransitive)
            ? 22
            : 0;
    }

    private static bool SharedSubject(ClauseDraft draft)
    {
        for (var shares = draft.SharesWith; shares is not null; shares = shares.SharesWith)
        {
            if (shares.Clause.Subject is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Only(NounPhrase phrase, Cases cases) => phrase.Cases == cases;

    private static int ObjectScore(Candidate candidate, Frame frame, Candidate? subject)
    {
        var phrase = candidate.Phrase;
        if (!phrase.Agreement.Allows(Cases.Accusative) || IsPassive(frame.Verb.Voice))
        {
            return frame.Valency.HasFlag(Valency.TwoAccusatives) ? -5 : Impossible;
        }

        var score = 22;
        score += Only(phrase, Cases.Accusative) ? 12 : 0;
        score -= candidate.IsTime && !frame.Valency.HasFlag(Valency.Measure) ? 26 : 0;
        score -= frame.IsCopula ? 60 : 0;
        // "ließ |die Gespräche| platzen": who lets something happen has an object, whatever the verb.
        score -= frame.Valency.HasFlag(Valency.Intransitive) && frame.Verb.Modal != "lassen" ? 20 : 0;
        score -= frame.Valency.HasFlag(Valency.Dative) && !frame.Valency.HasFlag(Valency.Ditransitive) ? 12 : 0;
        score -=
            frame.Verb.IsReflexive && !Only(phrase, Cases.Accusative)
                ? (frame.Valency.HasFlag(Valency.Ditransitive) ? 4 : 8)
                : 0;
        score -= Temporal.IsMeasure(phrase.Head.Lemma) && frame.Valency.HasFlag(Valency.Intransitive) ? 10 : 0;
        if (subject is not null && candidate.Order < subject.Order)
        {
            var isPronoun = phrase.Pronoun is not PronounKind.None;
            score -= isPronoun ? 1 : 4;
        }

        score -= candidate.Order;
        score -= phrase.Lemma == "es" && frame.Verb.Lemma == "geben" ? 30 : 0;
        return score;
    }

    private static bool IsPassive(Voice voice) => voice is Voice.Passive or Voice.StatePassive or Voice.ZuPassive;

    private static int DativeScore(Candidate candidate, Frame frame, Candidate? subject)
    {
        var phrase = candidate.Phrase;
        if (!phrase.Agreement.Allows(Cases.Dative))
        {
            return -100;
        }

        var takes = frame.Valency.HasFlag(Valency.Dative) || frame.Valency.HasFlag(Valency.Ditransitive);
        if (Only(phrase, Cases.Dative))
        {
            return candidate.IsTime ? -5
                : takes ? 34
                : 14;
        }

        if ((phrase.Cases & Cases.Nominative) == Cases.None && (phrase.Cases & Cases.Accusative) == Cases.None)
        {
            return candidate.IsTime ? -5
                : takes ? 24
                : 8;
        }

        if (phrase.Pronoun == PronounKind.Personal && !phrase.Agreement.Allows(Cases.Nominative))
        {
            // "uns", "euch": the dative beside another object.
            return takes ? 18 : 6;
        }

        if (!takes || candidate.IsTime)
        {
            return -12;
        }

        var isAnimate = phrase.IsName || phrase.Pronoun is PronounKind.Personal;
        var isAddressee =
            frame.HasComplement
            && frame.Valency.HasFlag(Valency.Ditransitive)
            && !frame.Valency.HasFlag(Valency.ObjectControl);
        var score =
            isAddressee ? 34
            // "verspricht den Briten eine Reform": accusative or dative by form, the dative beside another object.
            : !phrase.Agreement.Allows(Cases.Nominative) && frame.Valency.HasFlag(Valency.Ditransitive) ? 12
            : frame.Valency.HasFlag(Valency.Dative) ? 16
            : isAnimate ? 11
            : -6;
        return score - (subject is not null && candidate.Order < subject.Order ? 6 : 0);
    }

    /// <summary>Whether a phrase can be subject of a verb form.</summary>
    internal static bool Agrees(NounPhrase phrase, Persons persons)
    {
        if (persons == Persons.None)
        {
            return true;
        }

        var allowed = Persons.None;
        var number = phrase.Conjuncts.Count > 0 ? Numbers.Both : phrase.Agreement.Only(Cases.Nominative).Numbers;
        if (phrase.Conjuncts.Count > 0 && phrase.Pronoun == PronounKind.Personal)
        {
            return (persons & (Persons.FirstPlural | Persons.ThirdPlural | Persons.SecondPlural)) != Persons.None;
        }

        if (number.HasFlag(Numbers.Singular))
        {
            allowed |=
                phrase.Person == 1 ? Persons.FirstSingular
                : phrase.Person == 2 ? Persons.SecondSingular
                : Persons.ThirdSingular;
        }

        if (number.HasFlag(Numbers.Plural))
        {
            allowed |=
                phrase.Person == 1 ? Persons.FirstPlural
                : phrase.Person == 2 ? Persons.SecondPlural
                : Persons.ThirdPlural;
        }

        if (phrase.Head.IsText("ihr"))
        {
            allowed = Persons.SecondPlural;
        }

        if (phrase.Pronoun is PronounKind.Demonstrative or PronounKind.Interrogative || phrase.Lemma is "es")
        {
            // "Das sind …", "Wer sind …".
            allowed |= Persons.ThirdPlural;
        }

        return (allowed & persons) != Persons.None;
    }
}

using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Events.Speech;

/// <summary>
/// Condemnation, approval and denial by a predicate: "das Vorgehen Ankaras sei inakzeptabel", "das ist ein wichtiger Schritt",
/// "die Vorwürfe seien haltlos".
/// </summary>
internal static class SpokenVerdicts
{
    private static NounClasses Words => FrameLexicon.Instance.Classes;

    /// <summary>"Die Angriffe seien nicht zu rechtfertigen", "das Urteil sei nicht hinzunehmen": a judgement by a verb; else null.</summary>
    public static EventDraft? Unjustified(SpokenClause said) =>
        said is { IsNegated: true, Verb: { Voice: Voice.ZuPassive } verb, Subject: { } judged }
        && Words.Lists("tolerable", verb.Lemma)
            ? Verdict(said, judged, EventType.Criticised)
            : null;

    /// <summary>The act, or null where the clause judges nothing.</summary>
    public static EventDraft? Of(SpokenClause said)
    {
        if (
            said.Verb is not { Modal: null, Tense: Tense.Present or Tense.Perfect or Tense.Preterite } verb
            || verb.Mood == Mood.SubjunctiveTwo
            || !(verb.IsCopula || verb.Lemma is "sein" or "darstellen" or "bedeuten" or "bleiben")
        )
        {
            return null;
        }

        var (judged, word, noun) = Read(said, verb);
        return judged is null ? null
            : Denies(said, judged, word, noun) ? Denial(said, judged)
            : Condemns(said, word, noun) ? Verdict(said, judged, EventType.Criticised)
            : Approves(said, word, noun) ? Verdict(said, judged, EventType.Supported)
            : null;
    }

    /// <summary>What is judged, and the adjective or the noun that judges it: in "Das ist ein Angriff" either may be the subject.</summary>
    private static (NounPhrase? Judged, string? Word, NounPhrase? Noun) Read(SpokenClause said, VerbComplex verb)
    {
        var clause = said.Clause;
        if (!verb.IsCopula && verb.Lemma != "sein")
        {
            return (said.Subject, null, clause.DirectObject);
        }

        var predicate = clause.Predicative is { Comparison: null } given ? given : null;
        if (
            predicate is null or { Adjective: null, Noun.Lemma: "es" or "Es" }
            && said.Subject is { Determiner: DeterminerKind.Indefinite } it
            && (said.Says("es") || said.Says("Es"))
        )
        {
            // "Es sei ein Fehler, zu gehen": what is judged is told in the clause behind.
            return (it, null, it);
        }

        if (
            said.Subject is null
            && clause.Children.FirstOrDefault(c => c.Tokens is [{ Text: "Was" or "was" or "Wie" or "Dass" }, ..])
                is { Subject: { } doer }
        )
        {
            // "Was Berlin da tue, sei respektlos": whoever does it is judged.
            return (doer, predicate?.Adjective?.Lemma, predicate?.Noun);
        }

        if (predicate?.Noun is { Pronoun: PronounKind.Demonstrative } pointer && said.Subject is { } told)
        {
            return (pointer, null, told);
        }

        // "Spanien sei ein Partner": the form does not tell which of the two is the subject, but only one of them is somebody.
        return
            said.Subject is { Determiner: DeterminerKind.Indefinite } word
            && predicate?.Noun is { } somebody
            && said.Whom(somebody).Count > 0
            ? (somebody, null, word)
            : (said.Subject, predicate?.Adjective?.Lemma, predicate?.Noun);
    }

    private static bool Denies(SpokenClause said, NounPhrase judged, string? word, NounPhrase? noun) =>
        !said.IsNegated
        && (
            (noun is not null && Words.Contains("lies", noun.Lemma) && (IsPointer(judged) || IsClaim(judged)))
            || (
                word is not null
                && IsClaim(judged)
                && (Words.Lists("untrue", word) || said.Clause.Tokens.Any(t => Words.Lists("untrue", t.Lemma)))
            )
        );

    private static bool Condemns(SpokenClause said, string? word, NounPhrase? noun) =>
        said.IsNegated
            ? word is not null && Words.Lists("tolerable", word)
            : (word is not null && Words.Lists("condemned", word))
                || (noun is not null && Words.Contains("scandal", noun.Lemma) && !IsPlain(noun))
                || (noun is not null && noun.Modifiers.Any(m => Words.Lists("condemned", m.Head.Lemma)))
                || (
                    noun is not null
                    && Words.Contains("foe", noun.Lemma)
                    && said.Subject is { } foe
                    && said.Whom(foe).Count > 0
                )
                || (noun is { Lemma: "Schlag" } && said.Says("Gesicht"));

    private static bool Approves(SpokenClause said, string? word, NounPhrase? noun) =>
        !said.IsNegated
        && (
            (word is not null && Words.Lists("approved", word))
            || (
                noun is not null
                && (
                    Words.Contains("success", noun.Lemma)
                    || (
                        Words.Contains("step", noun.Lemma) && noun.Modifiers.Any(m => Words.Lists("fine", m.Head.Lemma))
                    )
                )
            )
        );

    /// <summary>"Es war ein Angriff": told and not judged, unless it is one "auf die Demokratie".</summary>
    private static bool IsPlain(NounPhrase noun) =>
        Words.Contains("plain", noun.Lemma)
        && !noun.Prepositionals.Any(p => p.Object is { } what && Words.Contains("ideals", what.Lemma));

    private static bool IsClaim(NounPhrase phrase) => Words.Contains("claims", phrase.Lemma);

    private static bool IsPointer(NounPhrase phrase) =>
        phrase.Pronoun is PronounKind.Demonstrative || phrase.Lemma is "es" or "Es" or "das" or "dies" or "alles";

    /// <summary>"Es sei beschämend, dass |Wien| schweige": whoever does what is judged.</summary>
    private static IReadOnlyList<Actor> OfContent(SpokenClause said) =>
        said.Clause.Children.Concat(said.Clause.Parent?.Children ?? [])
            .Where(c => c.Role == ClauseRole.Complement && c.Kind == ClauseKind.Subordinate)
            .Select(c => c.Subject)
            .OfType<NounPhrase>()
            .Select(said.WhomOrWhose)
            .FirstOrDefault(a => a.Count > 0)
        ?? [];

    private static EventDraft Denial(SpokenClause said, NounPhrase judged) =>
        said.Act(
            EventType.Rejected,
            said.Others(said.WhomOrWhose(judged)),
            "unwahr sei X, sagte Y",
            (0.62, "a denial in reported speech"),
            judged
        );

    private static EventDraft? Verdict(SpokenClause said, NounPhrase judged, EventType type)
    {
        var named =
            IsPointer(judged)
            || (ReferenceEquals(judged, said.Subject) && judged.Determiner == DeterminerKind.Indefinite)
                ? OfContent(said)
                : said.WhomOrWhose(judged);
        var others = said.Others(named);
        if (named.Count > 0 && others.Count == 0)
        {
            return null;
        }

        var weight =
            others.Count > 0 ? 0.68
            : type == EventType.Criticised ? 0.5
            : 0.45;
        return said.Act(
            type,
            others,
            type == EventType.Criticised ? "unrecht sei X, sagte Y" : "gut sei X, sagte Y",
            (weight, others.Count > 0 ? "a judgement in reported speech" : "a judgement of nobody named"),
            judged
        );
    }
}

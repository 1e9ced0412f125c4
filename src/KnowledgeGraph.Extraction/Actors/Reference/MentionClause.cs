using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Reference;

/// <summary>Says where a mention stands in the clauses of its sentence.</summary>
internal static class MentionClause
{
    // No real sentence has more; a longer one is no prose, and comparing all with all would take too long.
    private const int MostClauses = 64;

    private static readonly HashSet<string> _personalVerbs = new(StringComparer.Ordinal)
    {
        "vorwerfen",
        "beschuldigen",
        "fordern",
        "verlangen",
        "drohen",
        "androhen",
        "warnen",
        "kritisieren",
        "verurteilen",
        "zurückweisen",
        "ablehnen",
        "bestreiten",
        "dementieren",
        "ankündigen",
        "erklären",
        "mitteilen",
        "betonen",
        "behaupten",
        "aufrufen",
        "auffordern",
        "bezeichnen",
        "liefern",
        "entsenden",
        "schicken",
        "stationieren",
        "verhängen",
        "unterstützen",
        "begrüßen",
        "loben",
        "beschießen",
        "angreifen",
        "abschießen",
        "testen",
        "abfeuern",
        "aussetzen",
        "anerkennen",
        "unterzeichnen",
        "anbieten",
        "zusagen",
        "versprechen",
        "sperren",
        "verbieten",
        "einbestellen",
        "ausweisen",
        "abziehen",
        "verlegen",
        "bestätigen",
        "melden",
        "rechtfertigen",
        "verteidigen",
        "erwidern",
        "antworten",
        "appellieren",
        "bekräftigen",
        "einräumen",
        "beklagen",
        "vermitteln",
    };

    private static readonly string[] _partners =
    [
        "mit",
        "gegen",
        "gegenüber",
        "an",
        "bei",
        "neben",
        "zu",
        "zum",
        "beim",
    ];

    /// <summary>The clauses of a mention's sentence; none where the sentence is no prose.</summary>
    public static IReadOnlyList<Clause> Around(Draft draft) =>
        draft.Words.Sentence?.Clauses is { Count: <= MostClauses } clauses ? clauses : [];

    /// <summary>The clause that has the mention's head among its own words; null where none.</summary>
    public static Clause? Of(Draft draft)
    {
        foreach (var clause in Around(draft))
        {
            foreach (var token in clause.Tokens)
            {
                if (token.Index == draft.Head)
                {
                    return clause;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a noun phrase or something joined to it holds the mention's head.</summary>
    public static bool Holds(NounPhrase? phrase, Draft draft) =>
        phrase?.Members.Any(m => m.Span.Start <= draft.Position && draft.Position < m.Span.End) == true;

    /// <summary>
    /// Whether a personal pronoun cannot mean somebody named in its own clause: subject and object are two.
    /// "Nannte Scholz ihn feige": not Scholz.
    /// </summary>
    public static bool AreApart(Draft pronoun, Draft other)
    {
        if (pronoun.Form != MentionForm.Pronoun || !ReferenceEquals(pronoun.Words, other.Words) || IsOwner(pronoun))
        {
            return false;
        }

        if (Of(pronoun) is not { Verb: not null } clause)
        {
            return false;
        }

        return Holds(clause.Subject, pronoun)
            ? IsHeadOf(clause.DirectObject, other)
                || IsHeadOf(clause.DativeObject, other)
                || IsMetIn(clause, other)
                || IsToldBefore(clause, other)
            : IsHeadOf(clause.Subject, other);
    }

    /// <summary>"|Lund| solle gehen, verlangte er": whom the words before name is not the one who says them.</summary>
    private static bool IsToldBefore(Clause clause, Draft other) =>
        other.Form is not MentionForm.Pronoun
        && clause.Children.Any(c =>
            c
                is {
                    Role: ClauseRole.Reported,
                    Verb: { Mood: not Mood.Indicative } or { Tense: Tense.Present or Tense.Perfect }
                }
            && c.Span.Start < clause.Span.Start
            && IsHeadOf(c.Subject, other)
        );

    /// <summary>"In einem Gespräch |mit| Sall drängte er darauf": he is somebody other than whom he speaks with.</summary>
    private static bool IsMetIn(Clause clause, Draft other) =>
        !IsOwner(other)
        && other.Form is not MentionForm.Pronoun
        && (other.Words.IsAny(other.First - 1, _partners) || other.Words.IsAny(other.First - 2, _partners))
        && clause.Tokens.Any(t => t.Index == other.Head);

    /// <summary>Whether a mention is the noun phrase itself or something joined to it, and no mere part: "Freunde |seines Landes|".</summary>
    private static bool IsHeadOf(NounPhrase? phrase, Draft draft) =>
        phrase?.Members.Any(m => draft.First <= m.Head.Index && m.Head.Index <= draft.Last) == true
        && !draft.Nested
        && !IsOwner(draft);

    /// <summary>"Rom und Wien vermitteln zwischen beiden Seiten": the subject of a clause is none of the two beside it.</summary>
    public static bool AreBeside(Draft pair, Draft other) =>
        ReferenceEquals(pair.Words, other.Words)
        && Of(pair) is { Verb: not null } clause
        && Holds(clause.Subject, other)
        && !Holds(clause.Subject, pair);

    /// <summary>Whether a mention stands in an aside of the sentence, which a pronoun outside it seldom goes on from.</summary>
    public static bool IsAside(Draft mention, Draft pronoun)
    {
        if (
            !ReferenceEquals(mention.Words, pronoun.Words)
            || Of(mention) is not { } clause
            || clause.Kind != ClauseKind.Relative
                && clause.Role != ClauseRole.Attribute
                && clause.Subjunction?.Lemma is not "wo"
        )
        {
            return false;
        }

        for (var at = Of(pronoun); at is not null; at = at.Parent)
        {
            if (ReferenceEquals(at, clause))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether "es" is somebody who does something: the subject of a verb that is never impersonal.</summary>
    public static bool IsDoer(Draft pronoun) =>
        Of(pronoun) is { Verb: { Voice: Voice.Active, IsReflexive: false } verb } clause
        && Holds(clause.Subject, pronoun)
        && _personalVerbs.Contains(verb.Lemma);

    private static bool IsOwner(Draft pronoun) => pronoun.Reference is ReferenceKind.His or ReferenceKind.Her;
}

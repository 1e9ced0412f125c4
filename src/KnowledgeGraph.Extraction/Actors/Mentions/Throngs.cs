using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Actors.Mentions;

/// <summary>Tells the people and bare numbers that stand for protesters: "In Lima demonstrierten |Tausende|. Sie forderten …".</summary>
internal static class Throngs
{
    // No real sentence has more; a longer one is no prose, and comparing all with all would take too long.
    private const int MostClauses = 64;

    private static readonly HashSet<string> s_numbers = new(StringComparer.Ordinal)
    {
        "Hunderte",
        "Aberhunderte",
        "Tausende",
        "Abertausende",
        "Zehntausende",
        "Hunderttausende",
        "Zigtausende",
        "Dutzende",
        "Millionen",
    };

    private static readonly HashSet<string> s_people = new(StringComparer.Ordinal) { "Menschen", "Personen", "Bürger" };

    private static readonly HashSet<string> s_protests = new(StringComparer.Ordinal)
    {
        "demonstrieren",
        "protestieren",
        "aufmarschieren",
        "skandieren",
        "streiken",
        "randalieren",
    };

    private static readonly HashSet<string> s_walks = new(StringComparer.Ordinal)
    {
        "gehen",
        "ziehen",
        "strömen",
        "marschieren",
        "versammeln",
    };

    /// <summary>Whether the word at an index is a bare number of people who protest.</summary>
    public static bool Is(SentenceWords words, int index)
    {
        if (
            !(
                s_numbers.Contains(words.Keys[index]) && !words.IsCapital(index + 1)
                || s_people.Contains(words.Keys[index])
            )
            || words.IsAny(index + 1, "von", "der", "des")
            || words.Sentence is not { Clauses: { Count: <= MostClauses } clauses }
        )
        {
            return false;
        }

        return clauses.Any(c =>
            c is { Verb: { } verb, Subject: { Genitives.Count: 0 } subject }
            && subject.Head.Index == index
            && (s_protests.Contains(verb.Lemma) || s_walks.Contains(verb.Lemma) && IsInTheStreet(c))
        );
    }

    private static bool IsInTheStreet(Clause clause) =>
        clause.Prepositionals.Any(p =>
            p.Lemma is "gegen" or "vor"
            || p.Object?.Lemma is "Straße" or "Strasse" or "Kundgebung" or "Demonstration" or "Protest"
        );
}

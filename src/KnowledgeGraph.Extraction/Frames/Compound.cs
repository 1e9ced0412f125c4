namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Looks a noun up by itself, then by its last part: Raketenangriff, EU-Sanktionen.</summary>
internal static class Compound
{
    /// <summary>A first part has at least this many letters; shorter ones are no words ("P-reise").</summary>
    private const int ShortestFirstPart = 2;

    /// <summary>Loan words take an s in the plural ("Kampfjets"); shorter nouns in -s are mostly stems ("Haus").</summary>
    private const int ShortestPlural = 5;

    /// <summary>The longest tail of a noun that is known, spelled with a capital; null where none is.</summary>
    public static string? Find(string noun, Predicate<string> isKnown) =>
        Tail(noun, isKnown) ?? (noun.Length > ShortestPlural && noun[^1] == 's' ? Tail(noun[..^1], isKnown) : null);

    private static string? Tail(string noun, Predicate<string> isKnown)
    {
        if (isKnown(noun))
        {
            return noun;
        }

        for (var at = ShortestFirstPart; at <= noun.Length - 3; at++)
        {
            var afterHyphen = noun[at - 1] == '-';
            if (!char.IsLetter(noun[at]) || (!afterHyphen && at < 3))
            {
                continue;
            }

            var tail = char.ToUpperInvariant(noun[at]) + noun[(at + 1)..];
            if (isKnown(tail))
            {
                return tail;
            }
        }

        return null;
    }
}

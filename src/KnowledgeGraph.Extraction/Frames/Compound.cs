using KnowledgeGraph.Extraction.Frames.Files;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Looks a noun up by itself, then by its last part: Raketenangriff, EU-Sanktionen.</summary>
internal static class Compound
{
    /// <summary>A first part has at least this many letters; shorter ones are no words ("P-reise").</summary>
    private const int ShortestFirstPart = 2;

    private const int ShortestTail = 3;

    private const int LongestOnStack = 256;

    /// <summary>Loan words take an s in the plural ("Kampfjets"); shorter nouns in -s are mostly stems ("Haus").</summary>
    private const int ShortestPlural = 5;

    /// <summary>The longest tail of a noun that is known, spelled with a capital; null where none is.</summary>
    public static string? Find(string noun, Predicate<string> isKnown) =>
        Find(noun.AsSpan(), (ReadOnlySpan<char> tail) => isKnown(tail.ToString()));

    /// <summary>The longest tail of a noun that is known, for words that are asked for often; null where none is.</summary>
    public static string? Find(ReadOnlySpan<char> noun, Predicate<ReadOnlySpan<char>> isKnown) =>
        Tail(noun, isKnown) ?? (noun.Length > ShortestPlural && noun[^1] == 's' ? Tail(noun[..^1], isKnown) : null);

    /// <summary>Whether a noun is another or a compound of it.</summary>
    public static bool IsOf(ReadOnlySpan<char> noun, ReadOnlySpan<char> other) =>
        EndsWith(noun, other) || (noun.Length > ShortestPlural && noun[^1] == 's' && EndsWith(noun[..^1], other));

    /// <summary>
    /// One of 64 bits by a noun's last letters, which every compound of the noun shares: nouns without a common bit need no
    /// closer look.
    /// </summary>
    public static ulong EndingOf(ReadOnlySpan<char> noun) =>
        noun switch
        {
            [.., var third, var second, var last] => 1UL
                << ((char.ToUpperInvariant(third) * 7 + second * 13 + last) & 63),
            _ => 1,
        };

    /// <summary>The bits of the endings that a noun's last part may have, with and without the s of a plural.</summary>
    public static ulong EndingsOf(ReadOnlySpan<char> noun) =>
        EndingOf(noun) | (noun.Length > ShortestPlural && noun[^1] == 's' ? EndingOf(noun[..^1]) : 0);

    /// <summary>Whether a noun or one of its tails is in a set; the set's case counts.</summary>
    public static bool IsIn(ReadOnlySpan<char> noun, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known) =>
        HasTail(noun, known) || (noun.Length > ShortestPlural && noun[^1] == 's' && HasTail(noun[..^1], known));

    /// <summary>Nouns whose ends look like another noun and are none ("Posten": Osten, "Urteil": Teil), whatever their case.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_whole = FrameFile
        .Lines("whole-nouns")
        .SelectMany(l => l)
        .ToHashSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static bool EndsWith(ReadOnlySpan<char> noun, ReadOnlySpan<char> other)
    {
        var at = noun.Length - other.Length;
        return at == 0
            ? noun.SequenceEqual(other)
            : at > 0
                && other.Length >= ShortestTail
                && char.ToUpperInvariant(noun[at]) == other[0]
                && noun[(at + 1)..].SequenceEqual(other[1..])
                && IsSeam(noun, at);
    }

    private static bool HasTail(ReadOnlySpan<char> noun, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        if (known.Contains(noun))
        {
            return true;
        }

        for (var at = ShortestFirstPart; at <= noun.Length - ShortestTail; at++)
        {
            if (known.Contains(noun[at..]) && IsSeam(noun, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a part may begin there: at a letter, after a hyphen or a first part that is long enough, and inside no whole noun.</summary>
    private static bool IsSeam(ReadOnlySpan<char> noun, int at) =>
        at >= ShortestFirstPart && char.IsLetter(noun[at]) && (noun[at - 1] == '-' || (at >= 3 && !IsSplit(noun, at)));

    /// <summary>"Botsc|haft", "Kontrollp|osten": the cut goes through one sound or one noun.</summary>
    private static bool IsSplit(ReadOnlySpan<char> noun, int at)
    {
        if (noun[at - 1] == 'c' && noun[at] is 'h' or 'k')
        {
            return true;
        }

        for (var start = at - 1; start >= 0 && noun[start] != '-'; start--)
        {
            if (s_whole.Contains(noun[start..]))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Tail(ReadOnlySpan<char> noun, Predicate<ReadOnlySpan<char>> isKnown)
    {
        if (isKnown(noun))
        {
            return noun.ToString();
        }

        var tail = noun.Length <= LongestOnStack ? stackalloc char[noun.Length] : new char[noun.Length];
        noun.CopyTo(tail);
        for (var at = ShortestFirstPart; at <= noun.Length - ShortestTail; at++)
        {
            tail[at] = char.ToUpperInvariant(noun[at]);
            if (isKnown(tail[at..]) && IsSeam(noun, at))
            {
                return tail[at..].ToString();
            }

            tail[at] = noun[at];
        }

        return null;
    }
}

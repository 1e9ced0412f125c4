using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Resources;

namespace KnowledgeGraph.Extraction.Actors.Words;

/// <summary>What sort of actor a noun introduces: "Rebellengruppe", "Zeitung", "Hilfsorganisation". Immutable; thread-safe.</summary>
internal static class NameSorts
{
    private const string Foreign = "foreign ";

    /// <summary>What a noun introduces.</summary>
    /// <param name="InNames">Whether a compound of the noun is a name by itself.</param>
    private sealed record Sort(EntryKind Kind, bool InNames);

    private static readonly Lazy<Dictionary<string, Sort>> _nouns = new(() =>
        Load(isForeign: false, StringComparer.OrdinalIgnoreCase)
    );

    private static readonly Lazy<Dictionary<string, Sort>> _foreign = new(() =>
        Load(isForeign: true, StringComparer.Ordinal)
    );

    private static Dictionary<string, Sort> Load(bool isForeign, StringComparer comparer)
    {
        var sorts = new Dictionary<string, Sort>(comparer);
        foreach (var f in DataFile.Records("Actors", "sorts.txt", 2))
        {
            if (f[0].StartsWith(Foreign, StringComparison.Ordinal) != isForeign)
            {
                continue;
            }

            var kind = KindOf(isForeign ? f[0][Foreign.Length..] : f[0]);
            foreach (var noun in DataFile.Items(f[1]))
            {
                sorts.TryAdd(noun.TrimEnd('*'), new Sort(kind, noun.EndsWith('*')));
            }
        }

        return sorts;
    }

    /// <summary>The sort that a word of a foreign name tells: "Army", "Institute", "Times"; null where it tells none.</summary>
    public static EntryKind? OfForeign(string word) =>
        _foreign.Value.TryGetValue(word, out var sort) ? sort.Kind : null;

    /// <summary>The sort that a noun, or the last part of a compound, introduces; null where it introduces none.</summary>
    public static EntryKind? Of(string noun) => Find(noun) is { Kind: not EntryKind.Body } found ? found.Kind : null;

    /// <summary>Whether a noun can be the head of a long name: "Vereinigung", "Bischofskonferenz".</summary>
    public static bool IsHead(string noun) => Find(noun) is not null;

    /// <summary>The sort of a compound that is a name by itself: "Kongo-Fluss-Allianz"; null where it is none.</summary>
    public static EntryKind? OfName(string word)
    {
        var hyphen = word.LastIndexOf('-');
        return
            hyphen > 2
            && hyphen < word.Length - 4
            && char.IsUpper(word[0])
            && char.IsUpper(word[hyphen + 1])
            && Find(word[(hyphen + 1)..]) is { InNames: true } found
            ? found.Kind
            : null;
    }

    private static Sort? Find(string noun)
    {
        var lookup = _nouns.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; start <= noun.Length - 3; start++)
        {
            // "Gang" and "Bank" are found alone only: they end "Übergang" and "Westbank".
            if (
                (start == 0 || start > 2 && noun.Length - start > 4)
                && lookup.TryGetValue(noun.AsSpan(start), out var found)
            )
            {
                return found;
            }
        }

        return null;
    }

    private static EntryKind KindOf(string sort) =>
        sort switch
        {
            "group" => EntryKind.Group,
            "org" => EntryKind.Organisation,
            "media" => EntryKind.Media,
            "party" => EntryKind.Party,
            "head" => EntryKind.Body,
            _ => throw new InvalidDataException(
                $"'sorts.txt': found the sort '{sort}', expected group, org, media, party or head."
            ),
        };
}

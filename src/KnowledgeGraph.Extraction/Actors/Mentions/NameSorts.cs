using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Resources;

namespace KnowledgeGraph.Extraction.Actors.Mentions;

/// <summary>What sort of actor a noun introduces: "Rebellengruppe", "Zeitung", "Hilfsorganisation". Immutable; thread-safe.</summary>
internal static class NameSorts
{
    private static readonly Lazy<Dictionary<string, (EntryKind Kind, bool InNames)>> _nouns = new(() =>
        DataFile
            .Records("Actors", "sorts.txt", 2)
            .Where(f => !f[0].StartsWith(Foreign, StringComparison.Ordinal))
            .SelectMany(f => DataFile.Items(f[1]).Select(noun => (Noun: noun.TrimEnd('*'), Kind: KindOf(f[0]), noun)))
            .DistinctBy(n => n.Noun)
            .ToDictionary(n => n.Noun, n => (n.Kind, n.noun.EndsWith('*')), StringComparer.OrdinalIgnoreCase)
    );

    private const string Foreign = "foreign ";

    private static readonly Lazy<Dictionary<string, EntryKind>> _foreign = new(() =>
        DataFile
            .Records("Actors", "sorts.txt", 2)
            .Where(f => f[0].StartsWith(Foreign, StringComparison.Ordinal))
            .SelectMany(f => DataFile.Items(f[1]).Select(word => (Word: word, Kind: KindOf(f[0][Foreign.Length..]))))
            .DistinctBy(w => w.Word)
            .ToDictionary(w => w.Word, w => w.Kind, StringComparer.Ordinal)
    );

    /// <summary>The sort that a word of a foreign name tells: "Army", "Institute", "Times"; null where it tells none.</summary>
    public static EntryKind? OfForeign(string word) => _foreign.Value.TryGetValue(word, out var kind) ? kind : null;

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

    private static (EntryKind Kind, bool InNames)? Find(string noun)
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

using KnowledgeGraph.Extraction.Resources;

namespace KnowledgeGraph.Extraction.Actors.Offices;

/// <summary>Which lands have a chamber of parliament of some name: a congress is not Iran's. Thread-safe; loaded at first use.</summary>
internal static class Chambers
{
    private static readonly Lazy<Lists> s_lists = new(Load);

    /// <summary>The lands by the whole noun, and by the first part of one.</summary>
    private sealed record Lists(Dictionary<string, string[]> Words, List<(string First, string[] Lands)> Parts);

    /// <summary>Whether a land may have what a noun names; true of all lands for a noun that is not listed.</summary>
    /// <param name="noun">The noun as it stands in the text.</param>
    /// <param name="land">The land's canonical name.</param>
    public static bool MayBeIn(string noun, string land) =>
        LandsOf(noun) is not { } lands || lands.Contains(land, StringComparer.Ordinal);

    private static string[]? LandsOf(string noun)
    {
        var (words, parts) = s_lists.Value;
        if (words.TryGetValue(noun, out var lands) || words.TryGetValue(WithoutEnding(noun), out lands))
        {
            return lands;
        }

        foreach (var (first, some) in parts)
        {
            if (noun.StartsWith(first, StringComparison.Ordinal))
            {
                return some;
            }
        }

        return null;
    }

    /// <summary>"des Kongresses", "des Senats", "dem Repräsentantenhause" without the ending of the case.</summary>
    private static string WithoutEnding(string noun) =>
        noun.EndsWith("sses", StringComparison.Ordinal) ? noun[..^2]
        : noun.EndsWith("es", StringComparison.Ordinal) && noun.Length > 6 ? noun[..^2]
        : noun.EndsWith('s') ? noun[..^1]
        : noun;

    private static Lists Load()
    {
        var words = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var parts = new List<(string First, string[] Lands)>();
        foreach (var f in DataFile.Records("Actors", "chambers.txt", 2))
        {
            var lands = DataFile.Items(f[1]);
            if (f[0].EndsWith('*'))
            {
                parts.Add((f[0].TrimEnd('*'), lands));
            }
            else
            {
                words.Add(f[0], lands);
            }
        }

        return new(words, parts);
    }
}

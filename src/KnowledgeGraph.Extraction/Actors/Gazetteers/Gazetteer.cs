namespace KnowledgeGraph.Extraction.Actors.Gazetteers;

/// <summary>All actors known by name, their names and the adjectives made of them. Immutable after loading; thread-safe.</summary>
internal sealed class Gazetteer
{
    private static readonly Lazy<Gazetteer> _default = new(GazetteerLoader.Load);

    private const int LongestAdjective = 100;

    private static readonly string[] s_directions =
    [
        "nordwest",
        "nordost",
        "südwest",
        "südost",
        "nord",
        "süd",
        "ost",
        "west",
        "zentral",
    ];

    private readonly Dictionary<string, GazetteerEntry>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    internal Gazetteer() => _bySpan = Adjectives.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The gazetteer of the embedded files, loaded at first use.</summary>
    public static Gazetteer Default => _default.Value;

    /// <summary>Every name of an actor or place.</summary>
    public NameTrie Names { get; } = new();

    /// <summary>Every entry by its canonical name.</summary>
    public Dictionary<string, GazetteerEntry> ByName { get; } = new(StringComparer.Ordinal);

    /// <summary>The persons in the order of the files.</summary>
    public List<GazetteerEntry> Persons { get; } = [];

    /// <summary>Undeclined adjectives in lower case ("armenisch") and town adjectives ("kiewer").</summary>
    public Dictionary<string, GazetteerEntry> Adjectives { get; } = new(StringComparer.Ordinal);

    /// <summary>Who held a sole office of a state or organisation, by "office|of" with the masculine office.</summary>
    public Dictionary<string, List<GazetteerEntry>> Holders { get; } = new(StringComparer.Ordinal);

    /// <summary>The entry with a canonical name, or null.</summary>
    public GazetteerEntry? Get(string? name) => name is not null && ByName.TryGetValue(name, out var e) ? e : null;

    /// <summary>The states of an adjective in any ending: two for "armenisch-aserbaidschanische", none where it is another word.</summary>
    public IReadOnlyList<GazetteerEntry> OfAdjective(string word)
    {
        if (word.Length is < 5 or > LongestAdjective)
        {
            return [];
        }

        var folded = Folding.Fold(word);
        Span<char> lower = stackalloc char[folded.Length];
        folded.AsSpan().ToLowerInvariant(lower);
        return _bySpan.TryGetValue(lower, out var town) ? [town]
            : NameTrie.StemOf(lower) is { Length: > 0 } stem ? OfStem(stem)
            : [];
    }

    /// <summary>The states of an undeclined adjective.</summary>
    public IReadOnlyList<GazetteerEntry> OfStem(ReadOnlySpan<char> stem)
    {
        if (_bySpan.TryGetValue(stem, out var entry))
        {
            return [entry];
        }

        var hyphen = stem.IndexOf('-');
        if (hyphen > 0)
        {
            // "pro-russisch" and "anti-israelisch" tell where people stand, not whom they act for.
            return
                stem.StartsWith("pro-", StringComparison.Ordinal) || stem.StartsWith("anti-", StringComparison.Ordinal)
                ? []
                : OfPair(stem, hyphen);
        }

        foreach (var direction in s_directions)
        {
            if (
                stem.StartsWith(direction, StringComparison.Ordinal)
                && _bySpan.TryGetValue(stem[direction.Length..], out entry)
            )
            {
                return [entry];
            }
        }

        return [];
    }

    private List<GazetteerEntry> OfPair(ReadOnlySpan<char> stem, int hyphen)
    {
        var both = new List<GazetteerEntry>(2);
        if (_bySpan.TryGetValue(stem[..hyphen], out var first))
        {
            both.Add(first);
        }

        if (_bySpan.TryGetValue(stem[(hyphen + 1)..], out var second) && !both.Contains(second))
        {
            both.Add(second);
        }

        return both;
    }

    /// <summary>Who held an office on some day of an interval; all who ever did where none is given.</summary>
    public IReadOnlyList<GazetteerEntry> HoldersOf(string office, string of, Events.DayInterval? days)
    {
        if (!Holders.TryGetValue($"{office}|{of}", out var holders))
        {
            return [];
        }

        return days is { } d
            ? [.. holders.Where(h => h.Terms.Any(t => t.Of == of && t.Covers(d) && OfficeKey(t.Office) == office))]
            : holders;
    }

    /// <summary>An office without its gender: Präsidentin as Präsident.</summary>
    public static string OfficeKey(string office) =>
        office switch
        {
            "Königin" => "König",
            "Außenbeauftragte" => "Außenbeauftragter",
            _ => office.EndsWith("in", StringComparison.Ordinal) && office.Length > 6 ? office[..^2] : office,
        };
}

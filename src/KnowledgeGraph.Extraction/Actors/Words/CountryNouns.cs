using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Resources;

namespace KnowledgeGraph.Extraction.Actors.Words;

/// <summary>Nouns that describe a state without naming it: "das Sahelland", "der Inselstaat", "die Ex-Sowjetrepublik".</summary>
internal static class CountryNouns
{
    private static readonly string[] _endings =
    [
        "land",
        "landes",
        "lands",
        "staat",
        "staates",
        "staats",
        "republik",
        "nation",
    ];

    private static readonly HashSet<string> _others = new(StringComparer.OrdinalIgnoreCase)
    {
        "Aus",
        "In",
        "Fest",
        "Bundes",
        "Hinter",
        "Vater",
        "Niemands",
        "Rechts",
        "Gottes",
        "National",
        "Polizei",
        "Sozial",
        "Mitglieds",
        "Mitglied",
        "Nachbar",
        "Weide",
        "Acker",
        "Grenz",
        "Bau",
        "Teil",
        "Umland",
        "Um",
        "Ober",
        "Nieder",
        "Heimat",
        "Urlaubs",
        "Ziel",
        "Herkunfts",
        "Transit",
        "Dritt",
        "Gast",
        "Gastgeber",
        "Partner",
        "Ursprungs",
        "Aufnahme",
        "Erst",
        "Einwanderungs",
        "Flach",
        "Hoch",
        "Tief",
        "Frei",
        "Brach",
        "Verfassungs",
        "Über",
        "Schurken",
        "Teilstaat",
        "Pachtland",
        "Ei",
        "Süd",
        "Nord",
        "West",
        "Ost",
        "Bananen",
        "Weimarer",
    };

    private static readonly Lazy<Dictionary<string, HashSet<string>>> _regions = new(() =>
        DataFile
            .Records("Actors", "regions.txt", 2)
            .ToDictionary(
                f => f[0],
                f => DataFile.Items(f[1]).ToHashSet(StringComparer.Ordinal),
                StringComparer.OrdinalIgnoreCase
            )
    );

    /// <summary>Whether a word describes a state.</summary>
    public static bool Has(string noun) => Modifier(noun) is { } part && !_others.Contains(part);

    /// <summary>Whether a state fits the description: an island for "Inselstaat". Unknown first parts fit all.</summary>
    public static bool Fits(string noun, string state)
    {
        var part = Modifier(noun)?.TrimEnd('-') ?? "";
        if (_regions.Value.TryGetValue(part + "-", out var dashed))
        {
            return dashed.Contains(state);
        }

        return !_regions.Value.TryGetValue(part, out var states) || states.Contains(state);
    }

    /// <summary>What stands before "-staat", "-land", "-republik"; null where the word does not end so.</summary>
    private static string? Modifier(string noun)
    {
        foreach (var ending in _endings)
        {
            if (noun.Length > ending.Length + 1 && noun.EndsWith(ending, StringComparison.Ordinal))
            {
                return noun[..^ending.Length];
            }
        }

        return null;
    }
}

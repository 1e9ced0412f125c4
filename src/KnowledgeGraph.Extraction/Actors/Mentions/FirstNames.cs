using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Mentions;

/// <summary>First names: those of all known persons.</summary>
internal static class FirstNames
{
    private static readonly Lazy<Dictionary<string, Genders>> _names = new(() =>
        Gazetteer
            .Default.Persons.Where(static p => p.Actor.Name.Contains(' ', StringComparison.Ordinal))
            .GroupBy(static p => Folding.Fold(p.Actor.Name[..p.Actor.Name.IndexOf(' ', StringComparison.Ordinal)]))
            .ToDictionary(
                static g => g.Key,
                static g => g.Select(static p => p.Gender).Distinct().Count() == 1 ? g.First().Gender : Genders.None,
                StringComparer.Ordinal
            )
    );

    private static readonly HashSet<string> _women = new(StringComparer.Ordinal)
    {
        "Frau",
        "Ehefrau",
        "Witwe",
        "Mutter",
        "Tochter",
        "Schwester",
        "Gattin",
        "Großmutter",
        "Prinzessin",
        "Königin",
    };

    /// <summary>Whether somebody is a man or a woman, by the noun before the name or the first name; none where neither tells.</summary>
    public static Genders GenderOf(SentenceWords words, int first) =>
        first > 0 && _women.Contains(words.Keys[first - 1])
            ? Genders.Feminine
            : _names.Value.GetValueOrDefault(words.Keys[first]);

    /// <summary>Whether a word is a first name: of a known person, or known to the German layer as a name.</summary>
    public static bool Has(SentenceWords words, int i) =>
        _names.Value.ContainsKey(words.Keys[i])
        || words.Tokens[i] is { IsKnown: true, PartOfSpeech: PartOfSpeech.Name };
}

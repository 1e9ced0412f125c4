using KnowledgeGraph.Extraction.Actors.Gazetteers;

namespace KnowledgeGraph.Extraction.Actors.Mentions;

/// <summary>First names: those of all known persons.</summary>
internal static class FirstNames
{
    private static readonly Lazy<HashSet<string>> _names = new(() =>
        [
            .. Gazetteer
                .Default.Persons.Select(p => p.Actor.Name)
                .Where(n => n.Contains(' ', StringComparison.Ordinal))
                .Select(n => Folding.Fold(n[..n.IndexOf(' ', StringComparison.Ordinal)])),
        ]
    );

    /// <summary>Whether a folded word is a first name.</summary>
    public static bool Has(string word) => _names.Value.Contains(word);
}

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

    /// <summary>Whether a word is a first name: of a known person, or known to the German layer as a name.</summary>
    public static bool Has(SentenceWords words, int i) =>
        _names.Value.Contains(words.Keys[i])
        || words.Tokens[i] is { IsKnown: true, PartOfSpeech: German.Morphology.PartOfSpeech.Name };
}

namespace KnowledgeGraph.German.Lexicon;

/// <summary>Which prepositions complete which nouns.</summary>
internal sealed class NounValencyLexicon
{
    private const int ShortestPart = 3;
    private readonly Dictionary<string, HashSet<string>> _prepositions = new(StringComparer.Ordinal);

    public NounValencyLexicon()
    {
        foreach (var (preposition, nouns) in LexiconResource.Lists("noun-valency"))
        {
            foreach (var noun in nouns)
            {
                if (!_prepositions.TryGetValue(noun, out var set))
                {
                    _prepositions[noun] = set = new HashSet<string>(StringComparer.Ordinal);
                }

                set.Add(preposition);
            }
        }
    }

    /// <summary>Whether a noun, or the last part of a compound, takes a preposition.</summary>
    public bool Takes(string lemma, string preposition)
    {
        var noun = lemma.ToLowerInvariant();
        for (var start = 0; start <= noun.Length - ShortestPart && start < 40; start++)
        {
            if (_prepositions.TryGetValue(noun[start..], out var set))
            {
                return set.Contains(preposition);
            }
        }

        return false;
    }
}

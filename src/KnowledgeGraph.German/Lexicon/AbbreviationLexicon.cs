namespace KnowledgeGraph.German.Lexicon;

/// <summary>Words whose full stop belongs to them.</summary>
internal sealed class AbbreviationLexicon
{
    private readonly HashSet<string> _inner = new(StringComparer.Ordinal);
    private readonly HashSet<string> _end = new(StringComparer.Ordinal);

    public AbbreviationLexicon()
    {
        foreach (var (key, words) in LexiconResource.Lists("abbreviations"))
        {
            (key == "inner" ? _inner : _end).UnionWith(words);
        }
    }

    /// <summary>Whether the word, without its stop, is an abbreviation.</summary>
    public bool Contains(string word) => _inner.Contains(word) || _end.Contains(word);

    /// <summary>Whether a sentence may end with the abbreviation.</summary>
    public bool MayEndSentence(string word) => _end.Contains(word);
}

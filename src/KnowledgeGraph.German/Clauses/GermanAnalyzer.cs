using System.Collections.Concurrent;
using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;
using KnowledgeGraph.German.Verbs;

namespace KnowledgeGraph.German.Clauses;

/// <summary>
/// Reads German text: sentences, words, phrases, clauses. Deterministic; any text is read, whatever it holds, in time linear
/// in its length. Thread-safe; the lexicon is loaded once, at first use.
/// </summary>
public static class GermanAnalyzer
{
    /// <summary>Texts of one time share most of their words: what was found for one text's words is kept for the next.</summary>
    private static readonly ConcurrentBag<WordAnalyzer> s_words = [];

    /// <summary>Loads the lexicon, which the first analysis would do else.</summary>
    public static void Prepare() => _ = GermanLexicon.Shared;

    /// <summary>Analyses a text.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static AnalyzedText Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lexicon = GermanLexicon.Shared;
        var words = s_words.TryTake(out var known) ? known : new WordAnalyzer(lexicon);
        var analyzer = new SentenceAnalyzer(lexicon, words);
        var pieces = new SentenceSplitter(lexicon, words).Split(text);
        Quotations.Mark(pieces);
        var sentences = new List<Sentence>(pieces.Count);
        foreach (var piece in pieces)
        {
            sentences.Add(analyzer.Analyze(sentences.Count, piece));
        }

        new DirectSpeech(lexicon).Mark(sentences);
        if (!words.IsFull)
        {
            s_words.Add(words);
        }

        return new AnalyzedText(text, sentences);
    }
}

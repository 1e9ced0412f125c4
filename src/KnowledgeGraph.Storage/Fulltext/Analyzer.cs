namespace KnowledgeGraph.Storage.Fulltext;

/// <summary>A word of a text.</summary>
/// <param name="Term">The word as the index holds it.</param>
/// <param name="Position">Its number in the text; words left out (stop words) count.</param>
internal readonly record struct Word(string Term, int Position);

/// <summary>Takes texts apart into the words of an index. Of one name with Lucene's, and of the same effect on German and English.</summary>
/// <param name="Name">Its name in <c>fulltext.analyzer</c>.</param>
/// <param name="Description">What it does.</param>
/// <param name="StopWords">Words that are left out.</param>
public sealed record Analyzer(string Name, string Description, IReadOnlySet<string> StopWords)
{
    /// <summary>Cuts a text into words.</summary>
    internal Func<string, IEnumerable<string>> Tokenize { get; init; } = WordTokenizer.Words;

    /// <summary>What is done to a word before stop words are left out.</summary>
    internal Func<string, string> Fold { get; init; } = static word => word;

    /// <summary>What is done to the words that stay, and to patterns.</summary>
    internal Func<string, string> Normalize { get; init; } = static word => word;

    /// <summary>What is done last, to whole words only.</summary>
    internal Func<string, string> Stem { get; init; } = static word => word;

    /// <summary>The words of a text, beginning with a position.</summary>
    internal IEnumerable<Word> Words(string text, int position = 0)
    {
        foreach (var token in Tokenize(text))
        {
            var word = Fold(token);
            if (!StopWords.Contains(word))
            {
                yield return new Word(Stem(Normalize(word)), position);
            }

            position++;
        }
    }

    /// <summary>How many positions a text takes, words left out included.</summary>
    internal int LengthOf(string text) => Tokenize(text).Count();

    /// <summary>A pattern, prefix or misspelt word in the form of the index's words; it is not stemmed.</summary>
    internal string Pattern(string text) => Normalize(Fold(text));
}

namespace KnowledgeGraph.Extraction.Pipeline;

/// <summary>Reads an article: from the bytes of a file to its events. A pure function; safe to share between threads.</summary>
/// <param name="threshold">Events of less confidence are not reported.</param>
public sealed class ArticleExtractor(double threshold = 0.5)
{
    /// <summary>Events of less confidence are not reported.</summary>
    public double Threshold { get; } = threshold;

    /// <summary>Reads one file.</summary>
    /// <param name="fileName">The file's name, with or without its folder.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="givenDate">The document date where the user gives it; it wins over what the text tells.</param>
    public ArticleResult Extract(string fileName, ReadOnlyMemory<byte> bytes, DateOnly? givenDate = null) =>
        Explain(fileName, bytes, givenDate).Result;

    /// <summary>Reads one file and keeps what every stage made of it.</summary>
    /// <inheritdoc cref="Extract" path="/param"/>
    public ArticleTrace Explain(string fileName, ReadOnlyMemory<byte> bytes, DateOnly? givenDate = null) =>
        new(
            new ArticleResult
            {
                Refusal = new ArticleRefusal(
                    "no-reader",
                    $"'{fileName}' was not read: this build has no document reader yet (threshold {Threshold})."
                ),
            },
            []
        );
}

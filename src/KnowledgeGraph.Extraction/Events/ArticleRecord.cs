using KnowledgeGraph.German;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>All that was read from one article: what the timeline is built from.</summary>
public sealed record ArticleRecord
{
    /// <summary>The stable id, made from the file's name without its folder.</summary>
    public required string Id { get; init; }

    /// <summary>The file's name, without its folder.</summary>
    public required string File { get; init; }

    /// <summary>The headline, or null where the text has none.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet, where the text or its links tell it.</summary>
    public string? Outlet { get; init; }

    /// <summary>The text, cleaned; spans refer to it.</summary>
    public required string Text { get; init; }

    /// <summary>When it was written; null where nothing tells.</summary>
    public DayInterval? Date { get; init; }

    /// <summary>What the document date rests on.</summary>
    public string? DateEvidence { get; init; }

    /// <summary>The date in the header, as written (2025-07), or null.</summary>
    public string? HeaderDate { get; init; }

    /// <summary>Whether the content contradicts the header's date.</summary>
    public bool HeaderDateWrong { get; init; }

    /// <summary>Links found in the text.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>The sentences, as spans of <see cref="Text"/>, headlines included.</summary>
    public required IReadOnlyList<TextSpan> Sentences { get; init; }

    /// <summary>The events, in the order of the text.</summary>
    public required IReadOnlyList<EventRecord> Events { get; init; }

    /// <summary>The offices stated.</summary>
    public required IReadOnlyList<OfficeRecord> Offices { get; init; }

    /// <summary>SHA-256 of the file's bytes, hexadecimal: tells a changed article from the same one.</summary>
    public required string ContentHash { get; init; }
}

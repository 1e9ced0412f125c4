using KnowledgeGraph.Extraction.Events;

namespace KnowledgeGraph.Extraction.Pipeline;

/// <summary>What came of reading one file: an article, or the reason why it was refused.</summary>
public sealed record ArticleResult
{
    /// <summary>What was read; null where the file was refused.</summary>
    public ArticleRecord? Article { get; init; }

    /// <summary>Why the file was refused; null where it was read.</summary>
    public ArticleRefusal? Refusal { get; init; }

    /// <summary>Remarks about a file that was read all the same, e.g. about its encoding.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>Why a file was not read as an article.</summary>
/// <param name="Code">A stable code, e.g. <c>empty</c>, <c>binary</c>, <c>not-german</c>.</param>
/// <param name="Message">What was found, what was expected, and the remedy.</param>
public sealed record ArticleRefusal(string Code, string Message);

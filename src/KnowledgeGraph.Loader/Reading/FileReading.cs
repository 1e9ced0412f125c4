using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Loader.Quarantine;

namespace KnowledgeGraph.Loader.Reading;

/// <summary>What came of reading a file: an article, or the refusal.</summary>
internal sealed record FileReading(
    string Path,
    ArticleRecord? Article,
    RefusedFile? Refusal,
    IReadOnlyList<string> Warnings
);

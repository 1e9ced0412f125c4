using KnowledgeGraph.Loader.Quarantine;
using KnowledgeGraph.Timeline.Writing;

namespace KnowledgeGraph.Loader;

/// <summary>What came of loading.</summary>
/// <param name="Files">How many files were looked at.</param>
/// <param name="Written">What changed in the graph.</param>
/// <param name="Refused">The files that were not loaded, each with the reason.</param>
/// <param name="Warnings">Remarks about files that were loaded all the same.</param>
public sealed record LoadSummary(
    int Files,
    WriteReport Written,
    IReadOnlyList<RefusedFile> Refused,
    IReadOnlyList<string> Warnings
);

using KnowledgeGraph.Storage.Records;

namespace KnowledgeGraph.Storage;

/// <summary>
/// The graph as a commit left it. Costs nothing to take or to keep but the memory of what was replaced since; never
/// blocks and is never blocked. Safe for any number of threads; there is nothing to dispose.
/// </summary>
public sealed class GraphSnapshot : GraphReader
{
    internal GraphSnapshot(GraphState state)
        : base(state) { }
}

using KnowledgeGraph.Database;

namespace KnowledgeGraph.Timeline.Scripts;

/// <summary>What a statement gave.</summary>
/// <param name="Columns">The columns' names; empty where it returns nothing.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Summary">What it did.</param>
public sealed record QueryRun(IReadOnlyList<string> Columns, IReadOnlyList<GraphRecord> Rows, GraphSummary Summary);

namespace KnowledgeGraph.Database;

/// <summary>What a query did.</summary>
/// <param name="Counters">What it changed.</param>
/// <param name="Plan">How it ran, for EXPLAIN and PROFILE; else null.</param>
/// <param name="Notifications">Remarks of the database about the query.</param>
public sealed record GraphSummary(
    GraphCounters Counters,
    GraphPlan? Plan,
    IReadOnlyList<GraphNotification> Notifications
);

/// <summary>What a query changed.</summary>
public readonly record struct GraphCounters(
    long NodesCreated,
    long NodesDeleted,
    long RelationshipsCreated,
    long RelationshipsDeleted,
    long PropertiesSet,
    long LabelsAdded,
    long LabelsRemoved,
    long IndexesAdded,
    long ConstraintsAdded
)
{
    /// <summary>Whether anything changed.</summary>
    public bool ContainsUpdates => this != default;
}

/// <summary>An operator of a plan and what feeds it.</summary>
/// <param name="Operator">The operator's name.</param>
/// <param name="Details">What it works on.</param>
/// <param name="EstimatedRows">The rows expected, where the planner tells.</param>
/// <param name="Rows">The rows seen; null without PROFILE.</param>
/// <param name="DbHits">The accesses to the store; null without PROFILE.</param>
/// <param name="Children">The operators that feed this one.</param>
public sealed record GraphPlan(
    string Operator,
    string Details,
    double? EstimatedRows,
    long? Rows,
    long? DbHits,
    IReadOnlyList<GraphPlan> Children
);

/// <summary>A remark of the database about a query.</summary>
public sealed record GraphNotification(string Code, string Severity, string Title, string Description);

namespace KnowledgeGraph.Engine;

/// <summary>One operator of a plan as EXPLAIN and PROFILE show it.</summary>
/// <param name="OperatorType">Its name, e.g. <c>NodeIndexSeek</c>.</param>
/// <param name="Details">What it does in this plan, e.g. <c>RANGE INDEX n:Event(id) WHERE id = $id</c>.</param>
/// <param name="Identifiers">The variables that its rows hold.</param>
/// <param name="EstimatedRows">What the planner expected.</param>
/// <param name="Children">The operators that it takes rows from.</param>
public sealed record PlanDescription(
    string OperatorType,
    string Details,
    IReadOnlyList<string> Identifiers,
    double EstimatedRows,
    IReadOnlyList<PlanDescription> Children
)
{
    /// <summary>The operator's number in its plan, from the root on.</summary>
    public int Id { get; init; }

    /// <summary>Rows given; null where the plan was not profiled.</summary>
    public long? Rows { get; init; }

    /// <summary>Reads and writes of the store by this operator alone; null where the plan was not profiled.</summary>
    public long? DatabaseHits { get; init; }

    /// <summary>Time spent in this operator alone; null where the plan was not profiled.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>Most bytes of rows that the operator held at once; null where the plan was not profiled.</summary>
    public long? Memory { get; init; }

    /// <summary>Most bytes of rows that the whole statement held at once; null save at the root of a profiled plan.</summary>
    public long? GlobalMemory { get; init; }
}

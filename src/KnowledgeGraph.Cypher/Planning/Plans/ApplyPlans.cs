using KnowledgeGraph.Cypher.Binding.Expressions;

namespace KnowledgeGraph.Cypher.Planning.Plans;

/// <summary>For each input row runs the inner plan with that row as its argument and gives the inner plan's rows.</summary>
public sealed record ApplyPlan(LogicalPlan Input, LogicalPlan Inner) : LogicalPlan;

/// <summary>
/// OPTIONAL: as <see cref="ApplyPlan"/>, and where the inner plan gives no row, the input row once with
/// <paramref name="NulledSlots"/> set to null.
/// </summary>
public sealed record OptionalPlan(LogicalPlan Input, LogicalPlan Inner, IReadOnlyList<int> NulledSlots) : LogicalPlan;

/// <summary>
/// A CALL subquery without RETURN: for each input row runs the inner plan to its end for its effects, then gives the input
/// row.
/// </summary>
public sealed record UnitApplyPlan(LogicalPlan Input, LogicalPlan Inner) : LogicalPlan;

/// <summary>FOREACH: for each input row and each item of the list, puts the item into the slot and runs the inner plan to
/// its end; then gives the input row. A null list is an empty one.</summary>
public sealed record ForeachPlan(LogicalPlan Input, int Slot, string Name, BoundExpression List, LogicalPlan Inner)
    : LogicalPlan;

/// <summary>What a CALL … IN TRANSACTIONS does when a batch fails.</summary>
public enum BatchErrorAction
{
    /// <summary>The statement fails; batches committed before stay.</summary>
    Fail,

    /// <summary>The batch is rolled back and the next one is run.</summary>
    Continue,

    /// <summary>The batch is rolled back and no other is run.</summary>
    Break,
}

/// <summary>
/// CALL … IN TRANSACTIONS: takes all input rows, runs the inner plan for them in batches and commits after each. Where
/// a batch was rolled back or not run, its input rows are given once with the inner slots null.
/// </summary>
/// <param name="BatchSize">Rows in a batch; null for 1000.</param>
/// <param name="IsUnit">Whether the subquery has no RETURN, and the input rows are given.</param>
/// <param name="NulledSlots">The slots that the inner plan fills.</param>
/// <param name="StatusSlot">
/// Where the map <c>{transactionId, started, committed, errorMessage}</c> goes (REPORT STATUS AS); -1 for nowhere.
/// </param>
public sealed record ApplyInTransactionsPlan(
    LogicalPlan Input,
    LogicalPlan Inner,
    BoundExpression? BatchSize,
    BatchErrorAction OnError,
    bool IsUnit,
    IReadOnlyList<int> NulledSlots,
    int StatusSlot
) : LogicalPlan;

/// <summary>
/// Gives each pair of a left and a right row. Both sides start from the same argument; the right side is run once and its
/// rows are kept.
/// </summary>
/// <param name="RightSlots">The slots that the right side fills.</param>
public sealed record CartesianProductPlan(LogicalPlan Left, LogicalPlan Right, IReadOnlyList<int> RightSlots)
    : LogicalPlan;

/// <summary>
/// As <see cref="CartesianProductPlan"/>, keeping pairs where each left key equals its right key (as <c>=</c> has it: null
/// joins with nothing).
/// </summary>
public sealed record HashJoinPlan(
    LogicalPlan Left,
    LogicalPlan Right,
    IReadOnlyList<BoundExpression> LeftKeys,
    IReadOnlyList<BoundExpression> RightKeys,
    IReadOnlyList<int> RightSlots
) : LogicalPlan;

/// <summary>A column of a union: where it stands after each side and in the result.</summary>
public readonly record struct UnionColumn(string Name, int Slot, int LeftSlot, int RightSlot);

/// <summary>UNION ALL: the left rows, then the right ones, each with the columns moved to their slots.</summary>
public sealed record UnionPlan(LogicalPlan Left, LogicalPlan Right, IReadOnlyList<UnionColumn> Columns) : LogicalPlan;

using KnowledgeGraph.Cypher.Catalog;
using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Binding.Expressions;

/// <summary>A call of a function that does not aggregate. The number of arguments has been checked.</summary>
public sealed record BoundFunctionCall(FunctionSignature Function, IReadOnlyList<BoundExpression> Arguments)
    : BoundExpression;

/// <summary>
/// <c>[x IN list WHERE predicate | projection]</c>. Null where the list is null; an item stays where the predicate is
/// true; without projection the item itself is taken.
/// </summary>
/// <param name="Slot">Where the evaluator puts each item.</param>
public sealed record BoundListComprehension(
    int Slot,
    BoundExpression List,
    BoundExpression? Predicate,
    BoundExpression? Projection
) : BoundExpression;

/// <summary>How many items must satisfy a quantifier.</summary>
public enum QuantifierKind
{
    /// <summary>Every item.</summary>
    All,

    /// <summary>At least one.</summary>
    Any,

    /// <summary>Not one.</summary>
    None,

    /// <summary>Exactly one.</summary>
    Single,
}

/// <summary><c>all(x IN list WHERE predicate)</c> and its kin, three-valued.</summary>
/// <param name="Slot">Where the evaluator puts each item.</param>
public sealed record BoundQuantifier(QuantifierKind Kind, int Slot, BoundExpression List, BoundExpression Predicate)
    : BoundExpression;

/// <summary><c>reduce(accumulator = initial, x IN list | step)</c>. Null where the list is null.</summary>
public sealed record BoundReduce(
    int AccumulatorSlot,
    BoundExpression Initial,
    int Slot,
    BoundExpression List,
    BoundExpression Step
) : BoundExpression;

/// <summary>What is made of the rows of a subquery expression.</summary>
public enum SubqueryKind
{
    /// <summary>Whether there is a row.</summary>
    Exists,

    /// <summary>The number of rows.</summary>
    Count,

    /// <summary>The list of the column's values, nulls included.</summary>
    Collect,

    /// <summary>The column's value in the first row, null where there is none (shortestPath as an expression).</summary>
    First,
}

/// <summary>
/// A subquery used as an expression: EXISTS, COUNT and COLLECT, pattern predicates and pattern comprehensions. The plan's
/// <see cref="ArgumentPlan"/> gives the row over which the expression is evaluated. The plan only reads.
/// </summary>
/// <param name="Kind">What is made of the rows.</param>
/// <param name="Plan">The plan; run from its start for each evaluation.</param>
/// <param name="ColumnSlot">The slot whose value is taken for Collect and First; -1 otherwise.</param>
public sealed record BoundSubquery(SubqueryKind Kind, LogicalPlan Plan, int ColumnSlot) : BoundExpression;

/// <summary>What a part of a path is.</summary>
public enum PathPartKind
{
    /// <summary>A node in the slot. The first part of a path is a node.</summary>
    Node,

    /// <summary>A relationship in the slot.</summary>
    Relationship,

    /// <summary>
    /// A list of relationships in the slot, each joined to the one before. The nodes between them, and the one behind
    /// the last, come from the relationships. May be empty.
    /// </summary>
    Relationships,
}

/// <summary>One part of a path expression.</summary>
public readonly record struct PathPart(PathPartKind Kind, int Slot);

/// <summary>
/// The path of a named pattern, put together from slots. Null where one of the slots is null. The walk starts at the first
/// node; each relationship leads to its other end. A node part behind a relationship repeats where the walk is already.
/// </summary>
public sealed record BoundPath(IReadOnlyList<PathPart> Parts) : BoundExpression;

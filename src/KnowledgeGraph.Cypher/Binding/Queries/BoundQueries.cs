using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Catalog;
using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Cypher.Statements;

namespace KnowledgeGraph.Cypher.Binding.Queries;

/// <summary>A query with its names resolved: one part, or several joined by UNION.</summary>
/// <param name="Columns">What it returns; none where it does not end with RETURN.</param>
internal sealed record BoundQuery(IReadOnlyList<BoundPart> Parts, bool UnionAll, IReadOnlyList<ResultColumn> Columns)
{
    public IReadOnlyList<StaticType> ColumnTypes { get; init; } = [];

    /// <summary>Slots that the query may use of the row around it.</summary>
    public IReadOnlyList<int> Arguments { get; init; } = [];
}

/// <summary>The clauses between UNIONs.</summary>
internal sealed record BoundPart(IReadOnlyList<BoundClause> Clauses, IReadOnlyList<ResultColumn> Columns);

internal abstract record BoundClause;

/// <summary>MATCH.</summary>
/// <param name="NewSlots">What the pattern adds to the row: null where OPTIONAL finds nothing.</param>
internal sealed record BoundMatch(bool Optional, QueryGraph Graph, IReadOnlyList<int> NewSlots) : BoundClause;

internal sealed record BoundUnwind(BoundExpression List, int Slot, string Name) : BoundClause;

/// <summary>WITH or RETURN, in the order in which it works.</summary>
/// <param name="Keys">Grouping keys, where there are aggregations.</param>
/// <param name="Aggregations">Null where the projection does not aggregate.</param>
/// <param name="Items">What is computed for each row (of the aggregation's result, where there is one).</param>
/// <param name="Columns">The slots that the projection gives, behind which everything else is forgotten.</param>
internal sealed record BoundProjection(
    IReadOnlyList<ProjectionItem> Keys,
    IReadOnlyList<AggregationItem>? Aggregations,
    IReadOnlyList<ProjectionItem> Items,
    IReadOnlyList<ResultColumn> Columns,
    bool Distinct,
    IReadOnlyList<SortKey> OrderBy,
    BoundExpression? Skip,
    BoundExpression? Limit,
    BoundExpression? Where
) : BoundClause;

internal sealed record BoundCreate(IReadOnlyList<CreateItem> Items, IReadOnlyList<ProjectionItem> Paths) : BoundClause;

internal sealed record BoundMerge(
    QueryGraph Graph,
    IReadOnlyList<CreateItem> Create,
    IReadOnlyList<UpdateItem> OnMatch,
    IReadOnlyList<UpdateItem> OnCreate,
    IReadOnlyList<int> NewSlots
) : BoundClause;

internal sealed record BoundUpdate(IReadOnlyList<UpdateItem> Items) : BoundClause;

internal sealed record BoundDelete(IReadOnlyList<BoundExpression> Expressions, bool Detach) : BoundClause;

internal sealed record BoundForeach(int Slot, string Name, BoundExpression List, IReadOnlyList<BoundClause> Updates)
    : BoundClause;

internal sealed record BoundProcedureCall(
    ProcedureSignature Procedure,
    IReadOnlyList<BoundExpression> Arguments,
    IReadOnlyList<YieldItem> Yields,
    BoundExpression? Where,
    bool Optional
) : BoundClause;

internal sealed record BoundSubqueryCall(BoundQuery Query, bool Optional, BoundBatches? Batches) : BoundClause;

internal sealed record BoundBatches(BoundExpression? Size, BatchErrorAction OnError, int StatusSlot);

internal sealed record BoundShow(ShowKind Kind, string? Filter, BoundExpression? Names, IReadOnlyList<YieldItem> Yields)
    : BoundClause;

/// <summary>A filter of its own, behind SHOW … YIELD.</summary>
internal sealed record BoundFilter(BoundExpression Predicate) : BoundClause;

/// <summary>A subquery in an expression before it is planned.</summary>
internal sealed record UnplannedSubquery(SubqueryKind Kind, BoundQuery Query, int ColumnSlot) : BoundExpression;

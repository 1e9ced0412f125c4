using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Catalog;

namespace KnowledgeGraph.Cypher.Planning.Plans;

/// <summary>Gives the rows for which every predicate is true, asked in this order.</summary>
public sealed record FilterPlan(LogicalPlan Input, IReadOnlyList<BoundExpression> Predicates) : LogicalPlan;

/// <summary>An expression whose value goes to a slot.</summary>
/// <param name="Slot">Where the value goes.</param>
/// <param name="Name">The variable or column.</param>
/// <param name="Expression">What is evaluated.</param>
public sealed record ProjectionItem(int Slot, string Name, BoundExpression Expression);

/// <summary>Evaluates each item over the row and puts its value into its slot. No item reads another's slot.</summary>
public sealed record ProjectionPlan(LogicalPlan Input, IReadOnlyList<ProjectionItem> Items) : LogicalPlan;

/// <summary>One aggregation.</summary>
/// <param name="Slot">Where the result goes.</param>
/// <param name="Function">The function; null for <c>count(*)</c>.</param>
/// <param name="Arguments">Its arguments, evaluated for each row; those behind the first are the same in every row.</param>
/// <param name="Distinct">Whether equal values of the first argument count once.</param>
/// <param name="Text">The call as written, for EXPLAIN.</param>
public sealed record AggregationItem(
    int Slot,
    FunctionSignature? Function,
    IReadOnlyList<BoundExpression> Arguments,
    bool Distinct,
    string Text
);

/// <summary>
/// Takes all rows and gives one for each combination of the keys' values (equivalence: null is one value, NaN too); without
/// keys exactly one, even of no rows. Of the input's slots none holds in the output, save those of the argument row.
/// </summary>
public sealed record AggregationPlan(
    LogicalPlan Input,
    IReadOnlyList<ProjectionItem> Keys,
    IReadOnlyList<AggregationItem> Aggregations
) : LogicalPlan;

/// <summary>Gives the first of the rows that agree in all <paramref name="Keys"/> (slots), by equivalence.</summary>
public sealed record DistinctPlan(LogicalPlan Input, IReadOnlyList<int> Keys) : LogicalPlan;

/// <summary>A key to sort by.</summary>
public sealed record SortKey(BoundExpression Expression, bool Descending);

/// <summary>Takes all rows and gives them in order (Cypher's orderability; stable; nulls last, first where descending).</summary>
public sealed record SortPlan(LogicalPlan Input, IReadOnlyList<SortKey> Keys) : LogicalPlan;

/// <summary>As sort and limit: the first <paramref name="Count"/> rows in order.</summary>
/// <param name="Count">As in <see cref="LimitPlan"/>, evaluated before the first row is taken.</param>
/// <param name="Skip">Rows to leave out at the front of these; null for none. The top holds count + skip rows.</param>
public sealed record TopPlan(
    LogicalPlan Input,
    IReadOnlyList<SortKey> Keys,
    BoundExpression Count,
    BoundExpression? Skip
) : LogicalPlan;

/// <summary>
/// Leaves out the first rows. The count is evaluated once, before the first row, over the argument row; it must be a
/// non-negative integer.
/// </summary>
public sealed record SkipPlan(LogicalPlan Input, BoundExpression Count) : LogicalPlan;

/// <summary>Gives the first rows and takes no more; count as in <see cref="SkipPlan"/>.</summary>
/// <param name="Exhaust">
/// Whether the input must be run to its end all the same, because it writes.
/// </param>
public sealed record LimitPlan(LogicalPlan Input, BoundExpression Count, bool Exhaust) : LogicalPlan;

/// <summary>For each input row gives a row for each item of a list; null gives none, another value is one item.</summary>
public sealed record UnwindPlan(LogicalPlan Input, BoundExpression List, int Slot, string Name) : LogicalPlan;

/// <summary>Takes all rows before it gives the first, so that what follows cannot change what comes before.</summary>
public sealed record EagerPlan(LogicalPlan Input, string Reason) : LogicalPlan;

/// <summary>A column of the result.</summary>
public sealed record ResultColumn(string Name, int Slot);

/// <summary>The root of a statement: takes rows and hands the columns to the client. No columns for a statement without
/// RETURN: its rows are run to the end and none is handed out.</summary>
public sealed record ProduceResultsPlan(LogicalPlan Input, IReadOnlyList<ResultColumn> Columns) : LogicalPlan;

using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Catalog;
using KnowledgeGraph.Cypher.Statements;

namespace KnowledgeGraph.Cypher.Planning.Plans;

/// <summary>A column of a procedure that goes to a slot.</summary>
/// <param name="Column">Its position in the signature.</param>
public readonly record struct YieldItem(int Column, int Slot, string Name);

/// <summary>
/// For each input row calls the procedure and gives a row for each of its rows. A void procedure (no columns) gives the input
/// row once.
/// </summary>
/// <param name="Arguments">One for each parameter of the signature.</param>
public sealed record ProcedureCallPlan(
    LogicalPlan Input,
    ProcedureSignature Procedure,
    IReadOnlyList<BoundExpression> Arguments,
    IReadOnlyList<YieldItem> Yields
) : LogicalPlan;

/// <summary>A SHOW command: gives its rows, each column of <see cref="ShowColumns"/> in its slot.</summary>
/// <param name="Filter">The kind of thing shown, e.g. only range indexes; null for all.</param>
/// <param name="Names">For SHOW TRANSACTIONS and SETTINGS and TERMINATE: a string or list of strings; null for all.</param>
/// <param name="Yields">The columns that are wanted, by position in <see cref="ShowColumns.Of"/>.</param>
public sealed record ShowPlan(
    LogicalPlan Input,
    ShowKind Kind,
    string? Filter,
    BoundExpression? Names,
    IReadOnlyList<YieldItem> Yields
) : LogicalPlan;

using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Ast;

internal abstract record Clause : AstNode;

/// <summary><c>USING INDEX n:Label(key)</c> and its kin, for the planner to heed.</summary>
/// <param name="Variables">The node or relationship; for a join, the nodes to join on.</param>
/// <param name="Label">The label or type; null for a join.</param>
/// <param name="Keys">The index's properties; none save for an index.</param>
/// <param name="Index">The kind of index asked for; null for any.</param>
internal sealed record MatchHint(
    string Text,
    HintKind Kind,
    IReadOnlyList<Name> Variables,
    string? Label,
    IReadOnlyList<string> Keys,
    Statements.IndexKind? Index
) : AstNode;

/// <summary>What a hint asks for.</summary>
internal enum HintKind
{
    Index,
    Scan,
    Join,
}

internal sealed record MatchClause(
    bool Optional,
    IReadOnlyList<PatternPart> Parts,
    IReadOnlyList<MatchHint> Hints,
    Expression? Where
) : Clause;

internal sealed record UnwindClause(Expression List, Name Variable) : Clause;

/// <summary>One item of a projection. <see cref="Text"/> is what was written, which names the column without an alias.</summary>
internal sealed record ReturnItem(Expression Expression, Name? Alias, string Text);

internal sealed record SortItem(Expression Expression, bool Descending) : AstNode;

internal sealed record ProjectionBody(
    bool Distinct,
    bool All,
    IReadOnlyList<ReturnItem> Items,
    IReadOnlyList<SortItem> OrderBy,
    Expression? Skip,
    Expression? Limit
) : AstNode;

internal sealed record WithClause(ProjectionBody Body, Expression? Where) : Clause
{
    /// <summary>Whether only the order was written: ORDER BY, SKIP and LIMIT may stand alone.</summary>
    public bool IsOrderOnly { get; init; }
}

internal sealed record ReturnClause(ProjectionBody Body) : Clause;

/// <summary>FINISH: runs to the end and returns nothing.</summary>
internal sealed record FinishClause : Clause;

internal sealed record CreateClause(IReadOnlyList<PatternPart> Parts) : Clause
{
    /// <summary>Whether INSERT was written, the standard's word, which is stricter in two points.</summary>
    public bool Inserts { get; init; }
}

internal sealed record MergeClause(PatternPart Part, IReadOnlyList<SetItem> OnMatch, IReadOnlyList<SetItem> OnCreate)
    : Clause;

internal sealed record SetClause(IReadOnlyList<SetItem> Items) : Clause;

internal sealed record RemoveClause(IReadOnlyList<SetItem> Items) : Clause;

internal abstract record SetItem : AstNode;

internal sealed record SetPropertyItem(PropertyExpression Target, Expression Value) : SetItem;

internal sealed record SetIndexItem(IndexExpression Target, Expression Value) : SetItem;

internal sealed record SetMapItem(VariableExpression Target, Expression Value, bool Merge) : SetItem;

internal sealed record SetLabelsItem(VariableExpression Target, LabelExpression Labels) : SetItem;

internal sealed record RemovePropertyItem(PropertyExpression Target) : SetItem;

internal sealed record RemoveIndexItem(IndexExpression Target) : SetItem;

internal sealed record RemoveLabelsItem(VariableExpression Target, LabelExpression Labels) : SetItem;

internal sealed record DeleteClause(bool Detach, IReadOnlyList<Expression> Expressions) : Clause;

internal sealed record ForeachClause(Name Variable, Expression List, IReadOnlyList<Clause> Updates) : Clause;

internal sealed record UseClause(string Graph) : Clause;

/// <summary>LOAD CSV: understood, and refused when it runs.</summary>
internal sealed record LoadCsvClause(Expression Address, Name Variable, bool WithHeaders) : Clause;

internal sealed record YieldColumn(Name Column, Name? Alias);

/// <summary>YIELD behind a call; <see cref="All"/> for the star.</summary>
internal sealed record YieldPart(bool All, IReadOnlyList<YieldColumn> Columns, Expression? Where) : AstNode;

/// <summary>CALL of a procedure; <see cref="Arguments"/> is null where no parentheses were written.</summary>
internal sealed record CallProcedureClause(
    Name Procedure,
    IReadOnlyList<Expression>? Arguments,
    YieldPart? Yield,
    bool Optional
) : Clause;

/// <summary>IN TRANSACTIONS behind a subquery.</summary>
internal sealed record TransactionBatches(Expression? Size, BatchErrorAction OnError, Name? ReportAs) : AstNode;

/// <summary>
/// CALL {…}. <see cref="Imports"/> is the list of <c>CALL (x, y) {…}</c>, null where there is none;
/// <see cref="ImportsAll"/> for <c>CALL (*)</c>.
/// </summary>
internal sealed record CallSubqueryClause(
    Query Query,
    IReadOnlyList<Name>? Imports,
    bool ImportsAll,
    bool Optional,
    TransactionBatches? Batches
) : Clause;

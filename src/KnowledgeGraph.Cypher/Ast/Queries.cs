using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Statements;

namespace KnowledgeGraph.Cypher.Ast;

internal sealed record SingleQuery(IReadOnlyList<Clause> Clauses) : AstNode;

/// <summary>Queries joined by UNION; <see cref="UnionAll"/> has one entry for each UNION, so one fewer than there are parts.</summary>
internal sealed record Query(IReadOnlyList<SingleQuery> Parts, IReadOnlyList<bool> UnionAll) : AstNode;

internal abstract record Statement : AstNode
{
    public ExecutionMode Mode { get; init; }

    /// <summary>The runtime asked for by <c>CYPHER runtime=…</c>; null where none is.</summary>
    public string? Runtime { get; init; }

    /// <summary>An option that was written and is deprecated; null where none was.</summary>
    public string? DeprecatedOption { get; init; }
}

internal sealed record QueryStatement(Query Query) : Statement;

/// <summary>A name in a schema command: written, or given by a parameter.</summary>
internal sealed record SchemaName(string? Text, ParameterExpression? Parameter);

internal sealed record CreateIndexStatement(
    IndexKind Kind,
    SchemaName? Name,
    bool IfNotExists,
    EntityKind Entity,
    IReadOnlyList<Name> Labels,
    IReadOnlyList<Name> Properties,
    Expression? Options
) : Statement;

internal sealed record CreateConstraintStatement(
    ConstraintKind Kind,
    SchemaName? Name,
    bool IfNotExists,
    EntityKind Entity,
    Name Label,
    IReadOnlyList<Name> Properties,
    TypeSpecification? Type,
    Expression? Options
) : Statement;

internal sealed record DropIndexStatement(SchemaName Name, bool IfExists) : Statement;

internal sealed record DropConstraintStatement(SchemaName Name, bool IfExists) : Statement;

/// <summary>SHOW … or TERMINATE …; the clauses are those behind it: a YIELD with its order, a RETURN.</summary>
internal sealed record ShowStatement(
    ShowKind Kind,
    string? Filter,
    Expression? Names,
    ProjectionBody? Yield,
    Expression? Where,
    ReturnClause? Return
) : Statement;

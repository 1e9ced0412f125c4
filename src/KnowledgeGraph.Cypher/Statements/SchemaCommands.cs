using KnowledgeGraph.Cypher.Binding.Expressions;

namespace KnowledgeGraph.Cypher.Statements;

/// <summary>A command that changes the schema. It takes no rows and gives none.</summary>
public abstract record SchemaCommand;

/// <summary>CREATE INDEX.</summary>
/// <param name="Name">Its name; null where the engine makes one.</param>
/// <param name="NameParameter">The parameter that gives the name; null otherwise.</param>
/// <param name="IfNotExists">Whether nothing happens where such an index is there.</param>
/// <param name="Labels">The label or type; several for full-text; none for lookup.</param>
/// <param name="Properties">The property keys; none for lookup.</param>
/// <param name="Options">The OPTIONS map or parameter; null where there is none.</param>
public sealed record CreateIndex(
    IndexKind Kind,
    string? Name,
    BoundParameter? NameParameter,
    bool IfNotExists,
    EntityKind Entity,
    IReadOnlyList<string> Labels,
    IReadOnlyList<string> Properties,
    BoundExpression? Options
) : SchemaCommand;

/// <summary>DROP INDEX name.</summary>
public sealed record DropIndex(string? Name, BoundParameter? NameParameter, bool IfExists) : SchemaCommand;

/// <summary>CREATE CONSTRAINT.</summary>
/// <param name="Type">The type that values must have, for <see cref="ConstraintKind.PropertyType"/>.</param>
public sealed record CreateConstraint(
    ConstraintKind Kind,
    string? Name,
    BoundParameter? NameParameter,
    bool IfNotExists,
    EntityKind Entity,
    string Label,
    IReadOnlyList<string> Properties,
    TypeSpecification? Type,
    BoundExpression? Options
) : SchemaCommand;

/// <summary>DROP CONSTRAINT name.</summary>
public sealed record DropConstraint(string? Name, BoundParameter? NameParameter, bool IfExists) : SchemaCommand;

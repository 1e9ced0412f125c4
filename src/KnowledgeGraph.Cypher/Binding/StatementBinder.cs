using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Binding.Queries;
using KnowledgeGraph.Cypher.Statements;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>Binds whole statements: queries, SHOW commands, schema commands.</summary>
internal sealed class StatementBinder(BindingContext context)
{
    /// <summary>The bound query of a statement; null for a schema command.</summary>
    public BoundQuery? BindQuery(Statement statement) =>
        statement switch
        {
            QueryStatement query => new QueryBinder(context).BindStatement(query.Query),
            ShowStatement show => new QueryBinder(context).BindShow(show),
            _ => null,
        };

    public SchemaCommand BindSchema(Statement statement) =>
        statement switch
        {
            CreateIndexStatement create => new CreateIndex(
                create.Kind,
                create.Name?.Text,
                Parameter(create.Name),
                create.IfNotExists,
                create.Entity,
                Texts(create.Labels),
                Texts(create.Properties),
                Options(create.Options)
            ),
            CreateConstraintStatement create => new CreateConstraint(
                create.Kind,
                create.Name?.Text,
                Parameter(create.Name),
                create.IfNotExists,
                create.Entity,
                create.Label.Text,
                Texts(create.Properties),
                create.Type,
                Options(create.Options)
            ),
            DropIndexStatement drop => new DropIndex(drop.Name.Text, Parameter(drop.Name), drop.IfExists),
            DropConstraintStatement drop => new DropConstraint(drop.Name.Text, Parameter(drop.Name), drop.IfExists),
            _ => throw new InvalidOperationException($"No binding for {statement.GetType().Name}."),
        };

    private BoundParameter? Parameter(SchemaName? name) =>
        name?.Parameter is { } parameter
            ? new BoundParameter(parameter.Name, context.Parameter(parameter.Name)) { Span = parameter.Span }
            : null;

    private BoundExpression? Options(Expression? options) =>
        options is null ? null : new ExpressionBinder(context, new Scope()).Bind(options);

    private static string[] Texts(IReadOnlyList<Name> names) => [.. names.Select(n => n.Text)];
}

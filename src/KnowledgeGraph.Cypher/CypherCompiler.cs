using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Catalog;
using KnowledgeGraph.Cypher.Optimization;
using KnowledgeGraph.Cypher.Parsing;
using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Planning.Statistics;
using KnowledgeGraph.Cypher.Statements;

namespace KnowledgeGraph.Cypher;

/// <summary>From the text of one statement to its plan.</summary>
/// <remarks>Holds no state of its own; may be used by many threads.</remarks>
public sealed class CypherCompiler(IFunctionCatalog functions, IProcedureCatalog procedures)
{
    /// <summary>Compiles one statement: parse, bind, plan, optimise.</summary>
    /// <param name="text">The statement; one semicolon behind it is let pass.</param>
    /// <param name="statistics">Counts and indexes of the store that it will run on.</param>
    /// <exception cref="Diagnostics.CypherException">The statement is wrong; nothing has run.</exception>
    public CompiledStatement Compile(string text, IGraphStatistics statistics)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(statistics);
        var statement = Parser.Parse(text);
        var context = new BindingContext(text, functions, procedures);
        NoteRuntime(context, statement.Runtime);
        if (statement.DeprecatedOption is { } option)
        {
            context.Remarks.Add(Diagnostics.Notifications.DeprecatedOption(option));
        }

        var binder = new StatementBinder(context);
        if (binder.BindQuery(statement) is not { } query)
        {
            var command = binder.BindSchema(statement);
            return new CompiledStatement(
                null,
                command,
                [],
                context.SlotCount,
                context.Parameters,
                StatementType.Schema,
                statement.Mode
            );
        }

        var plan = Optimizer.Optimize(new QueryPlanner(context, statistics).PlanStatement(query), statistics);
        return new CompiledStatement(
            plan,
            null,
            [.. query.Columns.Select(c => c.Name)],
            context.SlotCount,
            context.Parameters,
            TypeOf(statement, plan),
            statement.Mode
        )
        {
            CommitsItself = context.CommitsItself,
            SlotNames = context.SlotNames,
            ParameterTypes = context.ParameterTypes,
            Notifications = context.Remarks.Notifications,
            Names = context.Remarks.Names,
        };
    }

    /// <summary>There is one runtime; others are let pass, and said to be of no effect as Neo4j's own edition says it.</summary>
    private static void NoteRuntime(BindingContext context, string? runtime)
    {
        switch (runtime?.ToLowerInvariant())
        {
            case "pipelined" or "parallel":
                context.Remarks.Add(Diagnostics.Notifications.UnsupportedRuntime(runtime));
                break;
            case "interpreted":
                context.Remarks.Add(Diagnostics.Notifications.DeprecatedRuntime(runtime, "slotted"));
                break;
            default:
                break;
        }
    }

    private static StatementType TypeOf(Statement statement, Planning.Plans.ProduceResultsPlan plan) =>
        statement is ShowStatement || !PlanWalk.Writes(plan) ? StatementType.Read
        : plan.Columns.Count > 0 ? StatementType.ReadWrite
        : StatementType.Write;
}

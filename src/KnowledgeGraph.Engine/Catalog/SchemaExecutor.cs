using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Statements;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Storage;
using CypherEntityKind = KnowledgeGraph.Cypher.Statements.EntityKind;
using StoreEntityKind = KnowledgeGraph.Storage.EntityKind;

namespace KnowledgeGraph.Engine.Catalog;

/// <summary>Runs the commands that change the schema.</summary>
internal static class SchemaExecutor
{
    public static void Run(StatementContext context, SchemaCommand command)
    {
        switch (command)
        {
            case CreateIndex { Kind: IndexKind.Lookup } create:
                IndexCommands.CreateLookup(context, create);
                break;
            case CreateIndex create:
                IndexCommands.Create(context, create);
                break;
            case CreateConstraint create:
                ConstraintCommands.Create(context, create);
                break;
            case DropIndex drop:
                IndexCommands.Drop(context, NameOf(context, drop.Name, drop.NameParameter)!, drop.IfExists);
                break;
            case DropConstraint drop:
                ConstraintCommands.Drop(context, NameOf(context, drop.Name, drop.NameParameter)!, drop.IfExists);
                break;
            default:
                throw new InvalidOperationException($"There is no way to run {command.GetType().Name}.");
        }
    }

    /// <summary>The name of an index or constraint, written or from a parameter; null where one is made up.</summary>
    public static string? NameOf(StatementContext context, string? name, BoundParameter? parameter)
    {
        if (parameter is null)
        {
            return name;
        }

        var value = context.Parameters[parameter.Index];
        return value.IsString ? value.AsString : throw EngineErrors.WrongType("The name", "a STRING", value);
    }

    /// <summary>The store's kind of entity and its token for a label or type, which is made where it is new.</summary>
    public static (StoreEntityKind Kind, int Token) Covered(
        GraphTransaction writer,
        CypherEntityKind kind,
        string name
    ) =>
        kind == CypherEntityKind.Node
            ? (StoreEntityKind.Node, writer.GetOrAddLabel(name))
            : (StoreEntityKind.Relationship, writer.GetOrAddRelationshipType(name));
}

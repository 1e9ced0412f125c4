using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Statements;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Indexes;
using CypherEntityKind = KnowledgeGraph.Cypher.Statements.EntityKind;
using CypherIndexKind = KnowledgeGraph.Cypher.Statements.IndexKind;
using StoreEntityKind = KnowledgeGraph.Storage.EntityKind;
using StoreIndexKind = KnowledgeGraph.Storage.Indexes.IndexKind;

namespace KnowledgeGraph.Engine.Catalog;

/// <summary>CREATE INDEX and DROP INDEX.</summary>
internal static class IndexCommands
{
    public static void Create(StatementContext context, CreateIndex create)
    {
        var writer = context.RequireWriter();
        var kind = KindOf(create.Kind);
        var name = SchemaExecutor.NameOf(context, create.Name, create.NameParameter);
        var settings = IndexSettings.Read(context, create, kind);
        var entity = create.Entity == CypherEntityKind.Node ? StoreEntityKind.Node : StoreEntityKind.Relationship;
        int[] tokens = [.. create.Labels.Select(label => SchemaExecutor.Covered(writer, create.Entity, label).Token)];
        int[] keys = [.. create.Properties.Select(writer.GetOrAddPropertyKey)];
        var schema = SchemaText.Schema(writer, entity, tokens, keys);
        RequireDistinct(entity, tokens, keys, schema);
        var same = writer.Indexes.FirstOrDefault(index =>
            index.Kind == kind
            && index.EntityKind == entity
            && index.Tokens.SequenceEqual(tokens)
            && index.Keys.SequenceEqual(keys)
        );
        if (create.IfNotExists && (same is not null || SchemaErrors.IsTaken(writer, name)))
        {
            var existing = same is null ? name! : SchemaText.Describe(writer, same);
            context.Noted.Add(
                Notifications.AlreadyExists(
                    $"CREATE {create.Kind.ToString().ToUpperInvariant()} INDEX IF NOT EXISTS",
                    existing
                )
            );
            return;
        }

        var called = name ?? writer.NameFor(kind, entity, tokens, keys);
        if (same is { IsUnique: false } && string.Equals(same.Name, called, StringComparison.Ordinal))
        {
            throw SchemaErrors.EquivalentIndex(SchemaText.Describe(writer, same));
        }

        SchemaErrors.RequireFree(writer, name);
        if (same is not null)
        {
            throw same.IsUnique ? SchemaErrors.IndexOfConstraintServes(schema) : SchemaErrors.IndexExists(schema);
        }

        context.Database.Usage.Made(writer.CreateIndex(kind, name, entity, tokens, keys, settings).Id);
        context.Updates.IndexesAdded++;
    }

    public static void CreateLookup(StatementContext context, CreateIndex create)
    {
        var writer = context.RequireWriter();
        var name = SchemaExecutor.NameOf(context, create.Name, create.NameParameter);
        IndexSettings.Read(context, create, StoreIndexKind.Lookup);
        var entity = create.Entity == CypherEntityKind.Node ? StoreEntityKind.Node : StoreEntityKind.Relationship;
        var same = writer.Lookups.FirstOrDefault(lookup => lookup.EntityKind == entity);
        if (create.IfNotExists && (same is not null || SchemaErrors.IsTaken(writer, name)))
        {
            var existing = same is null ? name! : SchemaText.Describe(writer, same);
            context.Noted.Add(
                Notifications.AlreadyExists(
                    $"CREATE {create.Kind.ToString().ToUpperInvariant()} INDEX IF NOT EXISTS",
                    existing
                )
            );
            return;
        }

        var isDefault = same is { Name: "index_343aff4e" or "index_f7700477" };
        if (same is not null && (name is null ? isDefault : string.Equals(same.Name, name, StringComparison.Ordinal)))
        {
            throw SchemaErrors.EquivalentIndex(SchemaText.Describe(writer, same));
        }

        SchemaErrors.RequireFree(writer, name);
        if (same is not null)
        {
            throw SchemaErrors.IndexExists(SchemaText.Schema(writer, entity, [], []));
        }

        context.Database.Usage.Made(writer.CreateLookup(name, entity).Id);
        context.Updates.IndexesAdded++;
    }

    public static void Drop(StatementContext context, string name, bool ifExists)
    {
        var writer = context.RequireWriter();
        var index = writer
            .Indexes.Concat(writer.Lookups)
            .FirstOrDefault(index => string.Equals(index.Name, name, StringComparison.Ordinal));
        if (index is null)
        {
            if (ifExists)
            {
                context.Noted.Add(Notifications.DoesNotExist($"DROP INDEX {name} IF EXISTS", name));
                return;
            }

            throw new CypherException(
                ErrorCodes.IndexDropFailed,
                $"Unable to drop index called `{name}`. There is no such index. SHOW INDEXES lists those there are."
            );
        }

        if (index.IsUnique)
        {
            throw new CypherException(
                ErrorCodes.IndexDropFailed,
                $"Unable to drop index: Index belongs to constraint: `{name}`. Drop the constraint; the index goes with it."
            );
        }

        writer.DropIndex(name);
        context.Updates.IndexesRemoved++;
    }

    private static StoreIndexKind KindOf(CypherIndexKind kind) =>
        kind switch
        {
            CypherIndexKind.Range => StoreIndexKind.Range,
            CypherIndexKind.Text => StoreIndexKind.Text,
            CypherIndexKind.Point => StoreIndexKind.Point,
            CypherIndexKind.Fulltext => StoreIndexKind.Fulltext,
            CypherIndexKind.Lookup => StoreIndexKind.Lookup,
            _ => throw new CypherException(
                ErrorCodes.NotSupported,
                $"{kind.ToString().ToUpperInvariant()} indexes are not supported by this database. RANGE, TEXT, POINT, FULLTEXT and LOOKUP indexes are."
            ),
        };

    private static void RequireDistinct(StoreEntityKind entity, int[] tokens, int[] keys, string schema)
    {
        if (tokens.Distinct().Count() < tokens.Length)
        {
            throw entity == StoreEntityKind.Node
                ? new CypherException(ErrorCodes.RepeatedLabel, $"Index on {schema} includes a label more than once.")
                : new CypherException(
                    ErrorCodes.RepeatedRelationshipType,
                    $"Index on {schema} includes a relationship type more than once."
                );
        }

        if (keys.Distinct().Count() < keys.Length)
        {
            throw new CypherException(
                ErrorCodes.RepeatedProperty,
                $"Index on {schema} includes a property more than once."
            );
        }
    }
}

using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Statements;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Values;
using CypherConstraintKind = KnowledgeGraph.Cypher.Statements.ConstraintKind;
using StoreConstraintKind = KnowledgeGraph.Storage.Indexes.ConstraintKind;
using StoreIndexKind = KnowledgeGraph.Storage.Indexes.IndexKind;

namespace KnowledgeGraph.Engine.Catalog;

/// <summary>CREATE CONSTRAINT and DROP CONSTRAINT.</summary>
internal static class ConstraintCommands
{
    public static void Create(StatementContext context, CreateConstraint create)
    {
        var writer = context.RequireWriter();
        var name = SchemaExecutor.NameOf(context, create.Name, create.NameParameter);
        IndexSettings.Read(context, create);
        var (kind, token) = SchemaExecutor.Covered(writer, create.Entity, create.Label);
        int[] keys = [.. create.Properties.Select(writer.GetOrAddPropertyKey)];
        var asked = KindOf(create.Kind);
        var same = writer.Constraints.FirstOrDefault(constraint =>
            constraint.Kind == asked
            && constraint.EntityKind == kind
            && constraint.Token == token
            && constraint.Keys.SequenceEqual(keys)
        );
        var named = writer.Constraints.Any(c => string.Equals(c.Name, name, StringComparison.Ordinal));
        if (create.IfNotExists && (same is not null || named))
        {
            var existing = same is null ? name! : SchemaText.Describe(writer, same);
            context.Noted.Add(Notifications.AlreadyExists("CREATE CONSTRAINT IF NOT EXISTS", existing));
            return;
        }

        if (same is not null && string.Equals(same.Name, name, StringComparison.Ordinal))
        {
            throw SchemaErrors.EquivalentConstraint(SchemaText.Describe(writer, same));
        }

        SchemaErrors.RequireFree(writer, name);
        if (same is not null)
        {
            throw SchemaErrors.ConstraintExists(SchemaText.Describe(writer, same));
        }

        var schema = SchemaText.Schema(writer, kind, [token], keys);
        if (asked is StoreConstraintKind.Unique or StoreConstraintKind.Key)
        {
            RequireNoIndex(writer, kind, token, keys, schema);
        }

        try
        {
            writer.CreateConstraint(name, asked, kind, token, keys, TypeOf(create.Type));
        }
        catch (ConstraintViolationException violation)
        {
            throw new CypherException(
                ErrorCodes.ConstraintCreationFailed,
                $"The constraint on {schema} cannot be made: {violation.Message}"
            );
        }

        context.Updates.ConstraintsAdded++;
    }

    public static void Drop(StatementContext context, string name, bool ifExists)
    {
        var writer = context.RequireWriter();
        if (!writer.Constraints.Any(constraint => string.Equals(constraint.Name, name, StringComparison.Ordinal)))
        {
            if (ifExists)
            {
                context.Noted.Add(Notifications.DoesNotExist($"DROP CONSTRAINT {name} IF EXISTS", name));
                return;
            }

            throw new CypherException(
                ErrorCodes.ConstraintDropFailed,
                $"Unable to drop constraint `{name}`: No such constraint {name}. SHOW CONSTRAINTS lists those there are."
            );
        }

        writer.DropConstraint(name);
        context.Updates.ConstraintsRemoved++;
    }

    private static void RequireNoIndex(
        GraphTransaction writer,
        Storage.EntityKind kind,
        int token,
        int[] keys,
        string schema
    )
    {
        var same = writer.Indexes.FirstOrDefault(index =>
            index.Kind == StoreIndexKind.Range
            && index.EntityKind == kind
            && index.Token == token
            && index.Keys.SequenceEqual(keys)
        );
        if (same is { IsUnique: true })
        {
            // Uniqueness and key constraints on the same properties exclude each other.
            throw SchemaErrors.ConstraintExists(
                SchemaText.Describe(writer, writer.Constraints.First(constraint => constraint.IndexId == same.Id))
            );
        }

        if (same is not null)
        {
            throw SchemaErrors.IndexInTheWay(schema);
        }
    }

    private static StoreConstraintKind KindOf(CypherConstraintKind kind) =>
        kind switch
        {
            CypherConstraintKind.Unique => StoreConstraintKind.Unique,
            CypherConstraintKind.Exists => StoreConstraintKind.Existence,
            CypherConstraintKind.Key => StoreConstraintKind.Key,
            _ => StoreConstraintKind.PropertyType,
        };

    private static StoredType? TypeOf(TypeSpecification? specification) =>
        specification switch
        {
            null => null,
            SimpleTypeSpecification simple => new StoredType(KindOf(simple.Kinds)),
            ListTypeSpecification { Element: SimpleTypeSpecification element } => new StoredType(
                ValueKind.List,
                KindOf(element.Kinds)
            ),
            _ => throw new CypherException(
                ErrorCodes.NotSupported,
                "A property type constraint takes one type or a list of one type; unions are not supported."
            ),
        };

    private static ValueKind KindOf(TypeSet set)
    {
        foreach (var kind in Enum.GetValues<ValueKind>())
        {
            if (kind is not (ValueKind.Null or ValueKind.Bytes) && Expressions.TypeTests.SetOf(kind) == set)
            {
                return kind;
            }
        }

        throw new CypherException(
            ErrorCodes.NotSupported,
            $"A property cannot be constrained to {Functions.SignatureText.Of(set)}."
        );
    }
}

using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Statements;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Values;
using CypherConstraintKind = KnowledgeGraph.Cypher.Statements.ConstraintKind;
using CypherEntityKind = KnowledgeGraph.Cypher.Statements.EntityKind;
using CypherIndexKind = KnowledgeGraph.Cypher.Statements.IndexKind;
using StoreConstraintKind = KnowledgeGraph.Storage.Indexes.ConstraintKind;
using StoreEntityKind = KnowledgeGraph.Storage.EntityKind;

namespace KnowledgeGraph.Engine.Catalog;

/// <summary>Runs the commands that change the schema.</summary>
internal static class SchemaExecutor
{
    public static void Run(StatementContext context, SchemaCommand command)
    {
        switch (command)
        {
            case CreateIndex create:
                Create(context, create);
                break;
            case CreateConstraint create:
                Create(context, create);
                break;
            case DropIndex drop:
                DropIndex(context, NameOf(context, drop.Name, drop.NameParameter)!, drop.IfExists);
                break;
            case DropConstraint drop:
                DropConstraint(context, NameOf(context, drop.Name, drop.NameParameter)!, drop.IfExists);
                break;
            default:
                throw new InvalidOperationException($"There is no way to run {command.GetType().Name}.");
        }
    }

    private static string? NameOf(StatementContext context, string? name, BoundParameter? parameter)
    {
        if (parameter is null)
        {
            return name;
        }

        var value = context.Parameters[parameter.Index];
        return value.IsString ? value.AsString : throw EngineErrors.WrongType("The name", "a STRING", value);
    }

    private static void Create(StatementContext context, CreateIndex create)
    {
        if (create.Kind == CypherIndexKind.Lookup)
        {
            // Nodes by label and relationships by type are always found by a structure of the store's own.
            return;
        }

        if (create.Kind is not (CypherIndexKind.Range or CypherIndexKind.Text or CypherIndexKind.Point))
        {
            throw new CypherException(
                ErrorCodes.NotSupported,
                $"{create.Kind} indexes are not supported. RANGE, TEXT and POINT indexes are."
            );
        }

        var writer = context.RequireWriter();
        var name = NameOf(context, create.Name, create.NameParameter);
        var (kind, token) = Covered(writer, create.Entity, create.Labels[0]);
        int[] keys = [.. create.Properties.Select(writer.GetOrAddPropertyKey)];
        var same = writer.Indexes.FirstOrDefault(index =>
            index.EntityKind == kind && index.Token == token && index.Keys.SequenceEqual(keys)
        );
        if (create.IfNotExists && (same is not null || IsTaken(writer, name)))
        {
            return;
        }

        if (same is not null)
        {
            throw same.IsUnique
                ? new CypherException(
                    ErrorCodes.ConstraintAlreadyExists,
                    $"There already exists a constraint '{same.Name}' on {create.Labels[0]}({string.Join(", ", create.Properties)}), and its index serves."
                )
                : new CypherException(
                    ErrorCodes.EquivalentIndexExists,
                    $"An equivalent index already exists: '{same.Name}' on {create.Labels[0]}({string.Join(", ", create.Properties)})."
                );
        }

        RequireFree(writer, name);
        writer.CreateIndex(name, kind, token, keys);
        context.Updates.IndexesAdded++;
    }

    private static void Create(StatementContext context, CreateConstraint create)
    {
        var writer = context.RequireWriter();
        var name = NameOf(context, create.Name, create.NameParameter);
        var (kind, token) = Covered(writer, create.Entity, create.Label);
        int[] keys = [.. create.Properties.Select(writer.GetOrAddPropertyKey)];
        var asked = KindOf(create.Kind);
        var same = writer.Constraints.FirstOrDefault(constraint =>
            constraint.Kind == asked
            && constraint.EntityKind == kind
            && constraint.Token == token
            && constraint.Keys.SequenceEqual(keys)
        );
        if (create.IfNotExists && (same is not null || IsTaken(writer, name)))
        {
            return;
        }

        var where = $"{create.Label}({string.Join(", ", create.Properties)})";
        if (same is not null)
        {
            throw new CypherException(
                string.Equals(same.Name, name, StringComparison.Ordinal) || name is null
                    ? ErrorCodes.EquivalentIndexExists
                    : ErrorCodes.ConstraintAlreadyExists,
                $"An equivalent constraint already exists: '{same.Name}' on {where}."
            );
        }

        RequireFree(writer, name);
        try
        {
            writer.CreateConstraint(name, asked, kind, token, keys, TypeOf(create.Type));
        }
        catch (ConstraintViolationException violation)
        {
            throw new CypherException(
                ErrorCodes.ConstraintCreationFailed,
                $"The constraint on {where} cannot be made: {violation.Message}"
            );
        }

        context.Updates.ConstraintsAdded++;
    }

    private static void DropIndex(StatementContext context, string name, bool ifExists)
    {
        var writer = context.RequireWriter();
        if (!writer.Indexes.Any(index => string.Equals(index.Name, name, StringComparison.Ordinal)))
        {
            if (ifExists)
            {
                return;
            }

            throw new CypherException(ErrorCodes.IndexDropFailed, $"There is no index '{name}' to drop.");
        }

        writer.DropIndex(name);
        context.Updates.IndexesRemoved++;
    }

    private static void DropConstraint(StatementContext context, string name, bool ifExists)
    {
        var writer = context.RequireWriter();
        if (!writer.Constraints.Any(constraint => string.Equals(constraint.Name, name, StringComparison.Ordinal)))
        {
            if (ifExists)
            {
                return;
            }

            throw new CypherException(ErrorCodes.ConstraintDropFailed, $"There is no constraint '{name}' to drop.");
        }

        writer.DropConstraint(name);
        context.Updates.ConstraintsRemoved++;
    }

    private static bool IsTaken(GraphTransaction writer, string? name) =>
        name is not null
        && (
            writer.Indexes.Any(index => string.Equals(index.Name, name, StringComparison.Ordinal))
            || writer.Constraints.Any(constraint => string.Equals(constraint.Name, name, StringComparison.Ordinal))
        );

    private static void RequireFree(GraphTransaction writer, string? name)
    {
        if (IsTaken(writer, name))
        {
            throw new CypherException(
                ErrorCodes.IndexWithNameAlreadyExists,
                $"There already exists an index or constraint called '{name}'."
            );
        }
    }

    private static (StoreEntityKind Kind, int Token) Covered(
        GraphTransaction writer,
        CypherEntityKind kind,
        string name
    ) =>
        kind == CypherEntityKind.Node
            ? (StoreEntityKind.Node, writer.GetOrAddLabel(name))
            : (StoreEntityKind.Relationship, writer.GetOrAddRelationshipType(name));

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

using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Text;

namespace KnowledgeGraph.Engine.Catalog;

/// <summary>Indexes and constraints in words, as Neo4j's SHOW commands put them.</summary>
internal static class SchemaText
{
    public static Value Covered(GraphReader reader, EntityKind kind, IReadOnlyList<int> tokens) =>
        tokens.Count == 0
            ? Value.Null
            : new ListValue([
                .. tokens.Select(token =>
                    Value.Of(kind == EntityKind.Node ? reader.LabelName(token) : reader.RelationshipTypeName(token))
                ),
            ]);

    public static Value Keys(GraphReader reader, IReadOnlyList<int> keys) =>
        keys.Count == 0 ? Value.Null : new ListValue([.. keys.Select(key => Value.Of(reader.PropertyKeyName(key)))]);

    public static string TypeOf(ConstraintDescriptor constraint) =>
        (constraint.EntityKind, constraint.Kind) switch
        {
            (EntityKind.Node, ConstraintKind.Unique) => "UNIQUENESS",
            (_, ConstraintKind.Unique) => "RELATIONSHIP_UNIQUENESS",
            (EntityKind.Node, ConstraintKind.Existence) => "NODE_PROPERTY_EXISTENCE",
            (_, ConstraintKind.Existence) => "RELATIONSHIP_PROPERTY_EXISTENCE",
            (EntityKind.Node, ConstraintKind.Key) => "NODE_KEY",
            (_, ConstraintKind.Key) => "RELATIONSHIP_KEY",
            (EntityKind.Node, _) => "NODE_PROPERTY_TYPE",
            _ => "RELATIONSHIP_PROPERTY_TYPE",
        };

    /// <summary>Whether a SHOW … CONSTRAINTS filter such as <c>NODE UNIQUE</c> or <c>KEY</c> means this constraint.</summary>
    public static bool Fits(ConstraintDescriptor constraint, string filter)
    {
        var words = filter.ToUpperInvariant().Split([' ', '_'], StringSplitOptions.RemoveEmptyEntries);
        var entity = constraint.EntityKind == EntityKind.Node ? "NODE" : "RELATIONSHIP";
        foreach (var word in words)
        {
            var fits = word switch
            {
                "NODE" => constraint.EntityKind == EntityKind.Node,
                "RELATIONSHIP" or "REL" => constraint.EntityKind == EntityKind.Relationship,
                "UNIQUE" or "UNIQUENESS" => constraint.Kind == ConstraintKind.Unique,
                "EXIST" or "EXISTENCE" or "EXISTS" => constraint.Kind == ConstraintKind.Existence,
                "KEY" => constraint.Kind == ConstraintKind.Key,
                "TYPE" => constraint.Kind == ConstraintKind.PropertyType,
                "PROPERTY" or "ALL" => true,
                _ => string.Equals(word, entity, StringComparison.Ordinal),
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    public static string Of(StoredType type) =>
        type.Kind == ValueKind.List
            ? $"LIST<{EngineErrors.TypeName(type.ItemKind)} NOT NULL>"
            : EngineErrors.TypeName(type.Kind);

    /// <summary>The statement that makes an index.</summary>
    public static string CreateIndex(GraphReader reader, IndexDescriptor index)
    {
        if (index.IsUnique)
        {
            return CreateConstraint(reader, reader.Constraints.First(constraint => constraint.IndexId == index.Id));
        }

        var isNode = index.EntityKind == EntityKind.Node;
        var pattern = isNode ? $"(n{Tokens(reader, index)})" : $"()-[r{Tokens(reader, index)}]-()";
        if (index.Kind == IndexKind.Lookup)
        {
            return $"CREATE LOOKUP INDEX `{index.Name}` FOR {pattern} ON EACH {(isNode ? "labels(n)" : "type(r)")}";
        }

        var keys = KeyList(reader, index);
        var covered = index.Kind == IndexKind.Fulltext ? $"EACH [{keys}]" : $"({keys})";
        var statement =
            $"CREATE {index.Kind.ToString().ToUpperInvariant()} INDEX `{index.Name}` FOR {pattern} ON {covered}";
        if (index.Settings.Count == 0)
        {
            return statement;
        }

        var settings = index.Settings.Select(static setting => $"`{setting.Name}`: {ValueText.Format(setting.Value)}");
        return $"{statement} OPTIONS {{indexConfig: {{{string.Join(",", settings)}}}}}";
    }

    /// <summary>What an index or constraint covers, in messages: <c>(:Person {name})</c>.</summary>
    public static string Schema(GraphReader reader, EntityKind kind, IReadOnlyList<int> tokens, IReadOnlyList<int> keys)
    {
        var isNode = kind == EntityKind.Node;
        var names = tokens.Select(token =>
            ":" + (isNode ? reader.LabelName(token) : reader.RelationshipTypeName(token))
        );
        var properties = keys.Count == 0 ? "" : $" {{{string.Join(", ", keys.Select(reader.PropertyKeyName))}}}";
        return (isNode, tokens.Count) switch
        {
            (true, 0) => "(:<any-labels>)",
            (false, 0) => "()-[:<any-types>]-()",
            (true, _) => $"({string.Concat(names)}{properties})",
            _ => $"()-[{string.Concat(names)}{properties}]-()",
        };
    }

    /// <summary>An index in messages.</summary>
    public static string Describe(GraphReader reader, IndexDescriptor index) =>
        $"Index( id={Number(index.Id)}, name='{index.Name}', type='{index.Kind.ToString().ToUpperInvariant()}', schema={Schema(reader, index.EntityKind, index.Tokens, index.Keys)}, indexProvider='{IndexSettings.ProviderOf(index.Kind)}' )";

    /// <summary>A constraint in messages.</summary>
    public static string Describe(GraphReader reader, ConstraintDescriptor constraint)
    {
        var owned = constraint.IndexId < 0 ? "" : $", ownedIndex={Number(constraint.IndexId)}";
        var schema = Schema(reader, constraint.EntityKind, [constraint.Token], constraint.Keys);
        return $"Constraint( id={Number(constraint.Id)}, name='{constraint.Name}', type='{TypeOf(constraint).Replace('_', ' ')}', schema={schema}{owned} )";
    }

    public static string CreateConstraint(GraphReader reader, ConstraintDescriptor constraint)
    {
        var variable = constraint.EntityKind == EntityKind.Node ? "n" : "r";
        var keys = string.Join(", ", constraint.Keys.Select(key => $"{variable}.`{reader.PropertyKeyName(key)}`"));
        var entity = constraint.EntityKind.ToString().ToUpperInvariant();
        var requirement = constraint.Kind switch
        {
            ConstraintKind.Unique => "IS UNIQUE",
            ConstraintKind.Existence => "IS NOT NULL",
            ConstraintKind.Key => $"IS {entity} KEY",
            _ => $"IS :: {Of(constraint.PropertyType!.Value)}",
        };
        return $"CREATE CONSTRAINT `{constraint.Name}` FOR {Pattern(reader, constraint.EntityKind, constraint.Token)} REQUIRE ({keys}) {requirement}";
    }

    private static string KeyList(GraphReader reader, IndexDescriptor index)
    {
        var variable = index.EntityKind == EntityKind.Node ? "n" : "r";
        return string.Join(", ", index.Keys.Select(key => $"{variable}.`{reader.PropertyKeyName(key)}`"));
    }

    private static string Tokens(GraphReader reader, IndexDescriptor index)
    {
        var isNode = index.EntityKind == EntityKind.Node;
        var names = index.Tokens.Select(token =>
            $"`{(isNode ? reader.LabelName(token) : reader.RelationshipTypeName(token))}`"
        );
        return index.Tokens.Count == 0 ? "" : ":" + string.Join('|', names);
    }

    private static string Number(int id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Pattern(GraphReader reader, EntityKind kind, int token) =>
        kind == EntityKind.Node
            ? $"(n:`{reader.LabelName(token)}`)"
            : $"()-[r:`{reader.RelationshipTypeName(token)}`]-()";
}

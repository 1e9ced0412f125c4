using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Catalog;

/// <summary>Indexes and constraints in words, as Neo4j's SHOW commands put them.</summary>
internal static class SchemaText
{
    public static Value Covered(GraphReader reader, EntityKind kind, int token) =>
        new ListValue([kind == EntityKind.Node ? reader.LabelName(token) : reader.RelationshipTypeName(token)]);

    public static Value Keys(GraphReader reader, IReadOnlyList<int> keys) =>
        new ListValue([.. keys.Select(key => Value.Of(reader.PropertyKeyName(key)))]);

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

    public static string CreateIndex(GraphReader reader, IndexDescriptor index) =>
        $"CREATE RANGE INDEX `{index.Name}` FOR {Pattern(reader, index.EntityKind, index.Token)} ON ({KeyList(reader, index)})";

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

    private static string Pattern(GraphReader reader, EntityKind kind, int token) =>
        kind == EntityKind.Node
            ? $"(n:`{reader.LabelName(token)}`)"
            : $"()-[r:`{reader.RelationshipTypeName(token)}`]-()";
}

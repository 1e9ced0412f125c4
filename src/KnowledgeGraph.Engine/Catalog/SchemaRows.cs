using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Catalog;

/// <summary>The rows of SHOW INDEXES and SHOW CONSTRAINTS.</summary>
internal static class SchemaRows
{
    public static IEnumerable<IReadOnlyDictionary<string, Value>> Indexes(GraphReader reader, string? filter)
    {
        foreach (var index in reader.Indexes.OrderBy(static index => index.Name, StringComparer.Ordinal))
        {
            if (filter is null || string.Equals(filter, index.Kind.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                yield return Index(reader, index);
            }
        }
    }

    public static IEnumerable<IReadOnlyDictionary<string, Value>> Constraints(GraphReader reader, string? filter)
    {
        foreach (
            var constraint in reader.Constraints.OrderBy(static constraint => constraint.Name, StringComparer.Ordinal)
        )
        {
            var type = SchemaText.TypeOf(constraint);
            if (filter is null || SchemaText.Fits(constraint, filter))
            {
                yield return Constraint(reader, constraint, type);
            }
        }
    }

    private static Dictionary<string, Value> Index(GraphReader reader, IndexDescriptor index) =>
        new()
        {
            ["id"] = index.Id,
            ["name"] = index.Name,
            ["state"] = "ONLINE",
            ["populationPercent"] = 100.0,
            ["type"] = index.Kind.ToString().ToUpperInvariant(),
            ["entityType"] = index.EntityKind.ToString().ToUpperInvariant(),
            ["labelsOrTypes"] = SchemaText.Covered(reader, index.EntityKind, index.Token),
            ["properties"] = SchemaText.Keys(reader, index.Keys),
            ["indexProvider"] = "range-1.0",
            ["owningConstraint"] = index.IsUnique ? Value.Of(index.Name) : Value.Null,
            ["readCount"] = 0L,
            ["options"] = new MapValue(["indexProvider", "indexConfig"], ["range-1.0", MapValue.Empty]),
            ["failureMessage"] = "",
            ["createStatement"] = SchemaText.CreateIndex(reader, index),
        };

    private static Dictionary<string, Value> Constraint(
        GraphReader reader,
        ConstraintDescriptor constraint,
        string type
    ) =>
        new()
        {
            ["id"] = constraint.Id,
            ["name"] = constraint.Name,
            ["type"] = type,
            ["entityType"] = constraint.EntityKind.ToString().ToUpperInvariant(),
            ["labelsOrTypes"] = SchemaText.Covered(reader, constraint.EntityKind, constraint.Token),
            ["properties"] = SchemaText.Keys(reader, constraint.Keys),
            ["ownedIndex"] = constraint.IndexId >= 0 ? Value.Of(constraint.Name) : Value.Null,
            ["propertyType"] = constraint.PropertyType is { } stored ? Value.Of(SchemaText.Of(stored)) : Value.Null,
            ["createStatement"] = SchemaText.CreateConstraint(reader, constraint),
        };
}

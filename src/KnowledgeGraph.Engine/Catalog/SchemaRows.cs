using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Temporal;

namespace KnowledgeGraph.Engine.Catalog;

/// <summary>The rows of SHOW INDEXES and SHOW CONSTRAINTS.</summary>
internal static class SchemaRows
{
    public static IEnumerable<IReadOnlyDictionary<string, Value>> Indexes(
        GraphReader reader,
        IndexUsage usage,
        string? filter
    )
    {
        foreach (
            var index in reader
                .Indexes.Concat(reader.Lookups)
                .OrderBy(static index => index.Name, StringComparer.Ordinal)
        )
        {
            if (filter is null || string.Equals(filter, index.Kind.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                yield return Index(reader, index, usage.Of(index.Id));
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

    private static MapValue Options(IndexKind kind, IReadOnlyList<IndexSetting> settings) =>
        new(
            ["indexConfig", "indexProvider"],
            [
                new MapValue(
                    [.. settings.Select(static setting => setting.Name)],
                    [.. settings.Select(static setting => setting.Value)]
                ),
                IndexSettings.ProviderOf(kind),
            ]
        );

    private static Dictionary<string, Value> Index(GraphReader reader, IndexDescriptor index, IndexUsage.Reads reads) =>
        new()
        {
            ["id"] = index.Id,
            ["name"] = index.Name,
            ["state"] = "ONLINE",
            ["populationPercent"] = 100.0,
            ["type"] = index.Kind.ToString().ToUpperInvariant(),
            ["entityType"] = index.EntityKind.ToString().ToUpperInvariant(),
            ["labelsOrTypes"] = SchemaText.Covered(reader, index.EntityKind, index.Tokens),
            ["properties"] = SchemaText.Keys(reader, index.Keys),
            ["indexProvider"] = IndexSettings.ProviderOf(index.Kind),
            ["owningConstraint"] = index.IsUnique ? Value.Of(index.Name) : Value.Null,
            ["lastRead"] = reads.Last is { } last ? Value.Of(Instants.From(last, Zone.Utc)) : Value.Null,
            ["readCount"] = reads.Count,
            ["trackedSince"] = Instants.From(reads.Since, Zone.Utc),
            ["options"] = Options(index.Kind, index.Settings),
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
            ["labelsOrTypes"] = SchemaText.Covered(reader, constraint.EntityKind, [constraint.Token]),
            ["properties"] = SchemaText.Keys(reader, constraint.Keys),
            ["ownedIndex"] = constraint.IndexId >= 0 ? Value.Of(constraint.Name) : Value.Null,
            ["propertyType"] = constraint.PropertyType is { } stored ? Value.Of(SchemaText.Of(stored)) : Value.Null,
            ["options"] = constraint.IndexId >= 0 ? Options(IndexKind.Range, []) : Value.Null,
            ["createStatement"] = SchemaText.CreateConstraint(reader, constraint),
        };
}

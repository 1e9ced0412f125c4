using KnowledgeGraph.Database;
using KnowledgeGraph.Timeline.Scripts;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Timeline.Exchange;

/// <summary>The whole graph, for export.</summary>
/// <param name="Nodes">Ordered by id.</param>
/// <param name="Relationships">Ordered by start, type and end.</param>
public sealed record GraphContent(IReadOnlyList<ExportedNode> Nodes, IReadOnlyList<ExportedRelationship> Relationships)
{
    /// <summary>Reads it.</summary>
    public static async Task<GraphContent> ReadAsync(IGraphDatabase database, CancellationToken cancellation = default)
    {
        var queries = new QueryRunner(database);
        var nodes = await RowsAsync(queries, "nodes", cancellation);
        var relationships = await RowsAsync(queries, "relationships", cancellation);
        return new GraphContent(
            [
                .. nodes.Select(row => new ExportedNode(
                    row["id"].AsString,
                    [.. row["labels"].As<ListValue>().Select(label => label.AsString).Order(StringComparer.Ordinal)],
                    row["properties"].As<MapValue>()
                )),
            ],
            [
                .. relationships.Select(row => new ExportedRelationship(
                    row["start"].AsString,
                    row["type"].AsString,
                    row["end"].AsString,
                    row["properties"].As<MapValue>()
                )),
            ]
        );
    }

    private static async Task<IReadOnlyList<GraphRecord>> RowsAsync(
        QueryRunner queries,
        string script,
        CancellationToken cancellation
    )
    {
        var runs = await queries.RunAsync(
            ScriptLibrary.Get("export", script),
            new Dictionary<string, Value>(StringComparer.Ordinal),
            readOnly: true,
            cancellation
        );
        return runs[0].Rows;
    }
}

/// <summary>A node of the graph.</summary>
public sealed record ExportedNode(string Id, IReadOnlyList<string> Labels, MapValue Properties);

/// <summary>A relationship of the graph, by the ids of its ends.</summary>
public sealed record ExportedRelationship(string Start, string Type, string End, MapValue Properties);

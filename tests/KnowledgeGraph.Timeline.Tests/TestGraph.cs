using KnowledgeGraph.Database;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Timeline.Scripts;
using KnowledgeGraph.Timeline.Writing;
using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Text;

namespace KnowledgeGraph.Timeline.Tests;

/// <summary>An empty database: embedded, in a folder of its own, or the throwaway server that KG_TEST_DB names.</summary>
internal sealed class TestGraph : IAsyncDisposable
{
    private readonly string? _folder;

    private TestGraph(IGraphDatabase database, string? folder)
    {
        Database = database;
        _folder = folder;
        Writer = new TimelineWriter(database, TimeProvider.System);
        Queries = new QueryRunner(database);
    }

    public IGraphDatabase Database { get; }

    public TimelineWriter Writer { get; }

    public QueryRunner Queries { get; }

    public static async Task<TestGraph> OpenAsync()
    {
        TestGraph graph;
        if (Environment.GetEnvironmentVariable("KG_TEST_DB") is { Length: > 0 } address)
        {
            graph = new TestGraph(await GraphDatabase.OpenAsync(address), null);
            await graph.RunAsync("MATCH (n) DETACH DELETE n");
        }
        else
        {
            var folder = Directory.CreateTempSubdirectory("kg-timeline-").FullName;
            graph = new TestGraph(await GraphDatabase.OpenAsync(folder), folder);
        }

        await graph.Writer.EnsureSchemaAsync();
        return graph;
    }

    /// <summary>A graph with articles loaded one by one.</summary>
    public static async Task<TestGraph> OfAsync(params ArticleRecord[] articles)
    {
        var graph = await OpenAsync();
        foreach (var article in articles)
        {
            await graph.Writer.WriteAsync([article]);
        }

        return graph;
    }

    public async Task<IReadOnlyList<GraphRecord>> RunAsync(string query) =>
        (await Queries.RunAsync(query, MapValue.Empty, readOnly: false)).Rows;

    /// <summary>The rows of a query, each as one line.</summary>
    public async Task<List<string>> LinesAsync(string query) =>
        [
            .. (await RunAsync(query)).Select(row =>
                string.Join(" | ", row.Values.Select(value => ValueText.Format(value)))
            ),
        ];

    /// <summary>All that is in the graph, but for the time of loading.</summary>
    public async Task<List<string>> DumpAsync()
    {
        var nodes = await RunAsync("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties");
        var relationships = await RunAsync(
            "MATCH (x)-[r]->(y) RETURN x.id AS x, type(r) AS type, y.id AS y, properties(r) AS properties"
        );
        return [.. nodes.Concat(relationships).Select(Line).Order(StringComparer.Ordinal)];
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static string Line(GraphRecord record) => string.Join(" | ", record.Values.Select(Text));

    private static string Text(Value value) =>
        value.Kind switch
        {
            ValueKind.Map => string.Join(
                ", ",
                value
                    .As<MapValue>()
                    .Where(entry => entry.Key != "loadedAt")
                    .OrderBy(entry => entry.Key, StringComparer.Ordinal)
                    .Select(entry => $"{entry.Key}: {ValueText.Format(entry.Value)}")
            ),
            ValueKind.List => string.Join(",", value.As<ListValue>().Select(Text).Order(StringComparer.Ordinal)),
            _ => ValueText.Format(value),
        };
}

using KnowledgeGraph.Bolt.Client;
using KnowledgeGraph.Differential.Tests.Corpus;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Differential.Tests.Comparison;

/// <summary>A genuine Neo4j over Bolt. Its one database is emptied for each graph; queries are rolled back.</summary>
internal sealed class Neo4jSide : ISide
{
    private readonly BoltConnection _connection;
    private CorpusGroup? _group;

    private Neo4jSide(BoltConnection connection) => _connection = connection;

    public static async Task<Neo4jSide> OpenAsync(string uri) =>
        new(await BoltConnection.OpenAsync(BoltAddress.Parse(uri), credentials: null));

    /// <summary>Whether a query must not run in an open transaction, so that its graph is made anew behind it.</summary>
    public static bool CommitsItself(CorpusQuery query) =>
        query.Text.Contains("IN TRANSACTIONS", StringComparison.OrdinalIgnoreCase)
        || query.Text.Contains("CONCURRENT TRANSACTIONS", StringComparison.OrdinalIgnoreCase);

    public async Task PrepareAsync(CorpusGroup group)
    {
        _group = group;
        await ExecuteAsync("MATCH (n) DETACH DELETE n");
        await DropAllAsync("SHOW CONSTRAINTS YIELD name", "DROP CONSTRAINT");
        await DropAllAsync("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name", "DROP INDEX");
        foreach (var statement in group.Given)
        {
            await ExecuteAsync(statement);
        }

        await ExecuteAsync("CALL db.awaitIndexes()");
    }

    public async Task<Outcome> RunAsync(CorpusQuery query)
    {
        if (CommitsItself(query))
        {
            var committed = await AttemptAsync(query);
            await PrepareAsync(_group!);
            return committed;
        }

        await _connection.BeginAsync(readOnly: false, database: null);
        var outcome = await AttemptAsync(query);
        await EndAsync(outcome.Error);
        return outcome;
    }

    public async Task<string?> ExplainAsync(CorpusQuery query)
    {
        await _connection.BeginAsync(readOnly: false, database: null);
        var code = await ErrorOfAsync("EXPLAIN " + query.Text, query.Parameters);
        await EndAsync(code);
        return code;
    }

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
    }

    /// <summary>A failure has ended the transaction; resetting clears what is left of it.</summary>
    private Task EndAsync(string? error) => error is null ? _connection.RollbackAsync() : _connection.ResetAsync();

    private async Task<string?> ErrorOfAsync(string text, MapValue parameters)
    {
        try
        {
            await (await _connection.RunAsync(text, parameters)).ConsumeAsync();
            return null;
        }
        catch (BoltFailureException e)
        {
            return e.Code;
        }
    }

    private async Task<Outcome> AttemptAsync(CorpusQuery query)
    {
        try
        {
            var result = await _connection.RunAsync(query.Text, query.Parameters);
            var rows = new List<IReadOnlyList<string>>();
            await foreach (var row in result.ReadAsync())
            {
                rows.Add([.. row.Select(OutcomeText.Of)]);
            }

            var summary = result.Summary ?? MapValue.Empty;
            var counters = CountersText(summary);
            return new Outcome
            {
                Columns = result.Columns,
                Rows = rows,
                Counters = counters,
                Notifications = NotificationCodes(summary),
                Graph = counters.Length > 0 ? await DumpAsync() : "",
            };
        }
        catch (BoltFailureException e)
        {
            return new Outcome { Error = e.Code, Message = e.Message };
        }
    }

    private static string CountersText(MapValue summary) =>
        summary.GetOrNull("stats") is not { Kind: ValueKind.Map } stats
            ? ""
            : string.Join(
                ", ",
                stats
                    .As<MapValue>()
                    .Where(entry => entry.Value.IsInteger)
                    .OrderBy(entry => entry.Key, StringComparer.Ordinal)
                    .Select(entry => $"{entry.Key} {entry.Value}")
            );

    private static string NotificationCodes(MapValue summary) =>
        summary.GetOrNull("notifications") is not { Kind: ValueKind.List } list
            ? ""
            : string.Join(
                ' ',
                list.As<ListValue>()
                    .Select(n => n.As<MapValue>().GetOrNull("code").AsString)
                    .Order(StringComparer.Ordinal)
            );

    private async Task<string> DumpAsync()
    {
        var rows = new List<string>();
        foreach (var query in (string[])[GraphDump.Nodes, GraphDump.Relationships])
        {
            await foreach (var row in (await _connection.RunAsync(query, MapValue.Empty)).ReadAsync())
            {
                rows.Add(OutcomeText.Of(row[0]));
            }
        }

        return GraphDump.Of(rows);
    }

    private async Task ExecuteAsync(string statement) =>
        await (await _connection.RunAsync(statement, MapValue.Empty)).ConsumeAsync();

    private async Task DropAllAsync(string show, string drop)
    {
        var names = new List<string>();
        await foreach (var row in (await _connection.RunAsync(show, MapValue.Empty)).ReadAsync())
        {
            names.Add(row[0].AsString);
        }

        foreach (var name in names)
        {
            await ExecuteAsync($"{drop} `{name}`");
        }
    }
}

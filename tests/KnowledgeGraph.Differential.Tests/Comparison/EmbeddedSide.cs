using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Differential.Tests.Corpus;
using KnowledgeGraph.Engine;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Differential.Tests.Comparison;

/// <summary>The embedded database, in memory, a new one for each graph.</summary>
internal sealed class EmbeddedSide : ISide
{
    private CorpusGroup? _group;
    private EmbeddedDatabase? _database;

    private EmbeddedDatabase Database => _database ?? throw new InvalidOperationException("No graph was prepared.");

    public Task PrepareAsync(CorpusGroup group)
    {
        _database?.Dispose();
        _database = EmbeddedDatabase.InMemory(new DatabaseOptions { QueryTimeLimit = TimeSpan.FromSeconds(20) });
        _group = group;
        foreach (var statement in group.Given)
        {
            _database.Run(statement).Consume();
        }

        return Task.CompletedTask;
    }

    public async Task<Outcome> RunAsync(CorpusQuery query)
    {
        if (Neo4jSide.CommitsItself(query))
        {
            var committed = Attempt(query, text => Database.Run(text, query.Parameters));
            await PrepareAsync(_group!);
            return committed;
        }

        using var transaction = Database.BeginTransaction();
        return Attempt(query, text => transaction.Run(text, query.Parameters));
    }

    public Task<string?> ExplainAsync(CorpusQuery query)
    {
        using var transaction = Database.BeginTransaction();
        try
        {
            transaction.Run("EXPLAIN " + query.Text, query.Parameters).Consume();
            return Task.FromResult<string?>(null);
        }
        catch (CypherException e)
        {
            return Task.FromResult<string?>(e.Code);
        }
    }

    public ValueTask DisposeAsync()
    {
        _database?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static Outcome Attempt(CorpusQuery query, Func<string, QueryResult> run)
    {
        try
        {
            using var result = run(query.Text);
            var columns = result.Columns;
            var rows = result.ToList().Select(row => (IReadOnlyList<string>)[.. row.Select(OutcomeText.Of)]).ToList();
            var summary = result.Consume();
            return new Outcome
            {
                Columns = columns,
                Rows = rows,
                Counters = CountersText(summary.Counters),
                Notifications = string.Join(
                    ' ',
                    summary.Notifications.Select(n => n.Code).Order(StringComparer.Ordinal)
                ),
                Graph = summary.Counters.ContainsUpdates ? Dump(run) : "",
            };
        }
        catch (CypherException e)
        {
            return new Outcome { Error = e.Code, Message = e.Message };
        }
        catch (Exception e)
            when (e
                    is InvalidOperationException
                        or NullReferenceException
                        or ArgumentException
                        or IndexOutOfRangeException
                        or KeyNotFoundException
                        or InvalidCastException
                        or OverflowException
                        or FormatException
            )
        {
            // Our own fault: no code is like it, so that it always stands out.
            return new Outcome { Error = "Fault " + e.GetType().Name, Message = e.ToString() };
        }
    }

    private static string Dump(Func<string, QueryResult> run)
    {
        var rows = new List<string>();
        foreach (var query in (ReadOnlySpan<string>)[GraphDump.Nodes, GraphDump.Relationships])
        {
            using var result = run(query);
            rows.AddRange(result.ToList().Select(row => OutcomeText.Of(row[0])));
        }

        return GraphDump.Of(rows);
    }

    private static string CountersText(UpdateCounters counters)
    {
        (string Name, int Count)[] all =
        [
            ("constraints-added", counters.ConstraintsAdded),
            ("constraints-removed", counters.ConstraintsRemoved),
            ("indexes-added", counters.IndexesAdded),
            ("indexes-removed", counters.IndexesRemoved),
            ("labels-added", counters.LabelsAdded),
            ("labels-removed", counters.LabelsRemoved),
            ("nodes-created", counters.NodesCreated),
            ("nodes-deleted", counters.NodesDeleted),
            ("properties-set", counters.PropertiesSet),
            ("relationships-created", counters.RelationshipsCreated),
            ("relationships-deleted", counters.RelationshipsDeleted),
        ];
        return string.Join(", ", all.Where(c => c.Count != 0).Select(c => $"{c.Name} {Value.Of((long)c.Count)}"));
    }
}

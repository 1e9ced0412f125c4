using System.Globalization;
using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Temporal;

namespace KnowledgeGraph.Engine.Execution;

/// <summary>A statement that is running.</summary>
internal sealed record RunningStatement(
    long Number,
    string Text,
    QueryOptions Options,
    IReadOnlyDictionary<string, Value>? Parameters,
    DateTimeOffset Since,
    CancellationTokenSource Stop
)
{
    public string Id => string.Create(CultureInfo.InvariantCulture, $"neo4j-transaction-{Number}");
}

/// <summary>The statements that are running, for SHOW and TERMINATE TRANSACTIONS.</summary>
internal sealed class RunningStatements(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, RunningStatement> _running = [];
    private long _last;

    public RunningStatement Begin(
        string text,
        QueryOptions? options,
        IReadOnlyDictionary<string, Value>? parameters,
        CancellationToken cancellation
    )
    {
        lock (_lock)
        {
            var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var statement = new RunningStatement(
                ++_last,
                text,
                options ?? QueryOptions.Default,
                parameters,
                clock.GetUtcNow(),
                stop
            );
            _running.Add(statement.Number, statement);
            return statement;
        }
    }

    public void End(RunningStatement statement)
    {
        lock (_lock)
        {
            _running.Remove(statement.Number);
        }

        statement.Stop.Dispose();
    }

    public IEnumerable<IReadOnlyDictionary<string, Value>> Rows(IReadOnlyList<string>? names, string? owner)
    {
        var now = clock.GetUtcNow();
        foreach (
            var statement in Snapshot(owner)
                .Where(one => names is null || names.Contains(one.Id, StringComparer.Ordinal))
        )
        {
            var elapsed = now - statement.Since;
            Value duration = Durations.Of(0, 0, 0, elapsed.Ticks * 100);
            var start = Value.Of(statement.Since.ToString("O", CultureInfo.InvariantCulture));
            yield return new Dictionary<string, Value>
            {
                ["database"] = "neo4j",
                ["transactionId"] = statement.Id,
                ["currentQueryId"] = string.Create(CultureInfo.InvariantCulture, $"query-{statement.Number}"),
                ["connectionId"] = statement.Options.ConnectionId,
                ["clientAddress"] = statement.Options.ClientAddress,
                ["username"] = statement.Options.User,
                ["currentQuery"] = statement.Text,
                ["startTime"] = start,
                ["status"] = "Running",
                ["elapsedTime"] = duration,
                ["metaData"] = statement.Options.Metadata,
                ["parameters"] = statement.Parameters as MapValue ?? MapValue.Empty,
                ["currentQueryStartTime"] = start,
                ["currentQueryElapsedTime"] = duration,
            };
        }
    }

    public IEnumerable<IReadOnlyDictionary<string, Value>> Terminate(IReadOnlyList<string> ids, string? owner)
    {
        if (ids.FirstOrDefault(id => !IsId(id)) is { } strange)
        {
            throw EngineErrors.NotATransaction(strange);
        }

        foreach (var id in ids)
        {
            var found = Stop(id, owner);
            yield return new Dictionary<string, Value>
            {
                ["transactionId"] = id,
                ["username"] = found?.Options.User,
                ["message"] = found is null ? "Transaction not found." : "Transaction terminated.",
            };
        }
    }

    private RunningStatement? Stop(string id, string? owner)
    {
        var found = Snapshot(owner).Find(one => string.Equals(one.Id, id, StringComparison.Ordinal));
        lock (_lock)
        {
            // It may have ended since: then there is nothing left to stop.
            if (found is null || !_running.ContainsKey(found.Number))
            {
                return null;
            }

            found.Stop.Cancel();
            return found;
        }
    }

    private static bool IsId(string id)
    {
        var separator = id.LastIndexOf("-transaction-", StringComparison.Ordinal);
        return separator > 0
            && long.TryParse(
                id.AsSpan(separator + "-transaction-".Length),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out _
            );
    }

    private List<RunningStatement> Snapshot(string? owner)
    {
        lock (_lock)
        {
            return
            [
                .. _running.Values.Where(one =>
                    owner is null || string.Equals(one.Options.User, owner, StringComparison.Ordinal)
                ),
            ];
        }
    }
}

using System.Runtime.CompilerServices;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Bolt.Client;

/// <summary>The rows of one query, pulled in batches while they are read.</summary>
public sealed class BoltResult
{
    private readonly BoltConnection _connection;
    private readonly Queue<Value[]> _kept = [];
    private bool _complete;

    internal BoltResult(BoltConnection connection, IReadOnlyList<string> columns)
    {
        _connection = connection;
        Columns = columns;
    }

    /// <summary>The columns' names.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The summary (type, stats, plan, notifications, bookmark …); null until all rows are read.</summary>
    public MapValue? Summary { get; private set; }

    /// <summary>Reads the rows, once.</summary>
    /// <exception cref="BoltFailureException">The query failed while it ran.</exception>
    public async IAsyncEnumerable<Value[]> ReadAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        while (!_complete || _kept.Count > 0)
        {
            if (_kept.TryDequeue(out var kept))
            {
                yield return kept;
                continue;
            }

            var response = await _connection.ReceiveRowAsync(cancellation);
            if (response.Row is { } row)
            {
                yield return row;
            }
            else if (response.Summary is { } summary)
            {
                await FinishAsync(summary, cancellation);
            }
        }
    }

    /// <summary>Reads what is left and throws it away.</summary>
    public async Task<MapValue> ConsumeAsync(CancellationToken cancellation = default)
    {
        await foreach (var _ in ReadAsync(cancellation)) { }

        return Summary ?? MapValue.Empty;
    }

    /// <summary>Reads what is left and keeps it for who may still ask: the connection is wanted for another request.</summary>
    internal async Task KeepRestAsync(CancellationToken cancellation)
    {
        while (!_complete)
        {
            var response = await _connection.ReceiveRowAsync(cancellation);
            if (response.Row is { } row)
            {
                _kept.Enqueue(row);
            }
            else if (response.Summary is { } summary)
            {
                await FinishAsync(summary, cancellation);
            }
        }
    }

    /// <summary>Lets the server throw away what is left: nobody will ask.</summary>
    internal async Task AbandonAsync(CancellationToken cancellation)
    {
        while (!_complete)
        {
            var response = await _connection.ReceiveRowAsync(cancellation);
            if (response.Summary is { } summary)
            {
                var rest = summary.GetOrNull("has_more").IsTrue;
                Complete(rest ? await _connection.DiscardAsync(cancellation) : summary);
            }
        }
    }

    /// <summary>The server has dropped the rows, or the connection is lost: there is nothing more to read.</summary>
    internal void Drop() => _complete = true;

    private void Complete(MapValue summary)
    {
        _complete = true;
        Summary = summary;
        _connection.Completed(this);
    }

    private async Task FinishAsync(MapValue summary, CancellationToken cancellation)
    {
        if (summary.GetOrNull("has_more").IsTrue)
        {
            await _connection.PullMoreAsync(cancellation);
            return;
        }

        Complete(summary);
    }
}

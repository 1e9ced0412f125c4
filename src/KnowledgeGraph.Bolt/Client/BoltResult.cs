using System.Runtime.CompilerServices;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Bolt.Client;

/// <summary>The rows of one query, pulled in batches while they are read.</summary>
public sealed class BoltResult
{
    private readonly BoltConnection _connection;
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
        while (!_complete)
        {
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

    private async Task FinishAsync(MapValue summary, CancellationToken cancellation)
    {
        if (summary.GetOrNull("has_more").IsTrue)
        {
            await _connection.PullMoreAsync(cancellation);
            return;
        }

        _complete = true;
        Summary = summary;
    }
}

using KnowledgeGraph.Storage.Journal;
using KnowledgeGraph.Storage.Records;

namespace KnowledgeGraph.Storage;

/// <summary>
/// A durable property graph: many readers, one writer. Readers work on snapshots and never wait; writers wait for each
/// other. All members may be called from any thread.
/// </summary>
public sealed class GraphStore : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _publishing = new();
    private volatile GraphState _published;
    private GraphState _latest;
    private long _owners;

    private GraphStore(GraphState state)
    {
        _published = state;
        _latest = state;
    }

    /// <summary>A store that lives in memory only, as long as the process.</summary>
    public static GraphStore OpenInMemory() => new(GraphState.CreateEmpty());

    /// <summary>The graph as of the last commit.</summary>
    public GraphSnapshot Snapshot() => new(_published);

    /// <summary>Begins to write, once no other transaction writes.</summary>
    /// <param name="wait">How long to wait for another writer; null waits for ever.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StoreLockedException">Another transaction was still writing when the wait was over.</exception>
    public GraphTransaction BeginTransaction(TimeSpan? wait = null, CancellationToken cancellationToken = default)
    {
        if (!_turn.Wait(wait ?? Timeout.InfiniteTimeSpan, cancellationToken))
        {
            throw new StoreLockedException(StoreMessages.WriterBusy(wait!.Value));
        }

        return Begin();
    }

    /// <summary>Begins to write, once no other transaction writes.</summary>
    public async Task<GraphTransaction> BeginTransactionAsync(CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        return Begin();
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    internal void Commit(GraphState state, ChangeWriter? log)
    {
        _latest = state;
        _turn.Release();
        Publish(state);
    }

    internal void Release() => _turn.Release();

    private GraphTransaction Begin() => new(this, _latest, ++_owners, null);

    private void Publish(GraphState state)
    {
        lock (_publishing)
        {
            if (state.Sequence > _published.Sequence)
            {
                _published = state;
            }
        }
    }
}

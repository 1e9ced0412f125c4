using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Journal;
using KnowledgeGraph.Storage.Records;
using KnowledgeGraph.Storage.Recovery;

namespace KnowledgeGraph.Storage;

/// <summary>
/// A durable property graph: many readers, one writer. Readers work on snapshots and never wait; writers wait for each
/// other. All members may be called from any thread.
/// </summary>
/// <remarks>
/// <code>
///             BeginTransaction            Commit: record appended            flushed
/// published ───────────────────► own version ───────────────────► latest ───────────► published
///                                     │ Rollback
///                                     ▼ dropped
/// </code>
/// The next writer begins on the latest version while the one before still waits for the disk; readers get the
/// published one, so nobody but a writer sees what may yet be lost.
/// </remarks>
public sealed class GraphStore : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _publishing = new();
    private readonly Lock _appending = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly ChangeWriter? _changes;
    private readonly CommitJournal? _journal;
    private readonly Checkpointer? _checkpointer;
    private readonly FolderLock? _lock;
    private readonly string? _folder;
    private readonly Guid _storeId;
    private volatile GraphState _published;
    private GraphState _latest;
    private long _owners = GraphState.RecoveryOwner;
    private volatile bool _closed;

    private GraphStore(GraphState state)
    {
        _published = state;
        _latest = state;
        _storeId = Guid.NewGuid();
    }

    private GraphStore(IStoreFolder folder, FolderLock? folderLock, GraphStoreOptions options, RecoveredStore recovered)
    {
        _published = recovered.State;
        _latest = recovered.State;
        _storeId = recovered.StoreId;
        _folder = folder.Path;
        _lock = folderLock;
        _changes = new ChangeWriter();
        _journal = new CommitJournal(folder, recovered.Journal, recovered.State.Sequence, options.FlushCommits);
        _checkpointer = new Checkpointer(folder, options, _journal, recovered);
    }

    /// <summary>Opens the store in a folder, which is made where it is missing.</summary>
    /// <exception cref="StoreLockedException">Another process, or another store of this one, has it open.</exception>
    /// <exception cref="StoreDamagedException">The files are not what the store wrote; none was changed.</exception>
    /// <exception cref="StoreException">The folder cannot be made, read or written.</exception>
    public static GraphStore Open(string folder, GraphStoreOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        FolderLock? folderLock = null;
        try
        {
            var disk = new DiskFolder(folder);
            folderLock = FolderLock.Take(disk.Path);
            return Open(disk, folderLock, options ?? new GraphStoreOptions());
        }
        catch (Exception exception)
        {
            folderLock?.Dispose();
            if (exception is IOException or UnauthorizedAccessException)
            {
                throw new StoreException(StoreMessages.CannotOpen(folder, exception.Message), exception);
            }

            throw;
        }
    }

    /// <summary>A store that lives in memory only, as long as the object.</summary>
    public static GraphStore OpenInMemory() => new(GraphState.CreateEmpty().For(GraphState.RecoveryOwner));

    /// <summary>The state of the store and its files.</summary>
    public StoreStatus Status =>
        new(
            _folder,
            _storeId,
            _published.Sequence,
            _checkpointer?.JournalBytes ?? 0,
            _checkpointer?.SnapshotBytes ?? 0,
            _checkpointer?.Fault
        );

    /// <summary>The graph as of the last commit.</summary>
    public GraphSnapshot Snapshot()
    {
        ThrowIfClosed();
        return new GraphSnapshot(_published);
    }

    /// <summary>Begins to write, once no other transaction writes.</summary>
    /// <param name="wait">How long to wait for another writer; null waits for ever.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StoreLockedException">Another transaction was still writing when the wait was over.</exception>
    public GraphTransaction BeginTransaction(TimeSpan? wait = null, CancellationToken cancellationToken = default)
    {
        ThrowIfClosed();
        if (!_turn.Wait(wait ?? Timeout.InfiniteTimeSpan, cancellationToken))
        {
            throw new StoreLockedException(StoreMessages.WriterBusy(wait!.Value));
        }

        return Begin();
    }

    /// <summary>Begins to write, once no other transaction writes.</summary>
    public async Task<GraphTransaction> BeginTransactionAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfClosed();
        await _turn.WaitAsync(cancellationToken);
        return Begin();
    }

    /// <summary>
    /// Writes a snapshot of the last commit and drops the journal before it. Readers and writers go on meanwhile; does
    /// nothing in memory, or where the last snapshot is of the last commit.
    /// </summary>
    public void Checkpoint()
    {
        ThrowIfClosed();
        _checkpointer?.Run(BeginCheckpoint);
    }

    /// <summary>
    /// Writes a copy of the graph as of the last commit to a file, from which <see cref="StoreBackup"/> restores it.
    /// Readers and writers go on meanwhile; the file appears when it is complete and on disk.
    /// </summary>
    /// <returns>The size of the file in bytes.</returns>
    /// <exception cref="StoreException">The file cannot be written.</exception>
    public long Backup(string file)
    {
        ThrowIfClosed();
        return StoreBackup.Write(file, _storeId, _published);
    }

    /// <summary>
    /// Closes the store, when commits under way are on disk and a snapshot that is being written is done. A transaction
    /// that is still open can no longer be committed.
    /// </summary>
    public void Dispose()
    {
        if (_closing.IsCancellationRequested)
        {
            return;
        }

        _closing.Cancel();
        _checkpointer?.Finish(BeginCheckpoint);
        lock (_appending)
        {
            _closed = true;
        }

        _journal?.Dispose();
        _lock?.Dispose();
        _closing.Dispose();
    }

    internal static GraphStore Open(IStoreFolder folder, FolderLock? folderLock, GraphStoreOptions options)
    {
        var recovered = new StoreRecovery(folder).Run();
        try
        {
            return new GraphStore(folder, folderLock, options, recovered);
        }
        catch
        {
            recovered.Journal.Dispose();
            throw;
        }
    }

    internal void Commit(GraphState state, ChangeWriter? changes)
    {
        try
        {
            lock (_appending)
            {
                ThrowIfClosed();
                _journal?.Append(state.Sequence, changes!.Written);
                _latest = state;
            }
        }
        finally
        {
            _turn.Release();
        }

        _journal?.Flush(state.Sequence);
        lock (_publishing)
        {
            if (state.Sequence > _published.Sequence)
            {
                _published = state;
            }
        }

        _checkpointer?.RunIfDue(BeginCheckpoint);
    }

    internal void Release() => _turn.Release();

    private GraphTransaction Begin()
    {
        if (_closed)
        {
            _turn.Release();
            ThrowIfClosed();
        }

        _changes?.Clear();
        return new GraphTransaction(this, _latest, ++_owners, _changes);
    }

    // Between two writers: the new journal begins where the snapshot ends. When the store closes, a writer is not waited
    // for: the journal has all that was committed.
    private GraphState? BeginCheckpoint(long sinceSequence)
    {
        if (!TakeTurn())
        {
            return null;
        }

        try
        {
            if (_latest.Sequence == sinceSequence)
            {
                return null;
            }

            _journal!.Rotate(_storeId, _latest.Sequence + 1);
            return _latest;
        }
        finally
        {
            _turn.Release();
        }
    }

    private bool TakeTurn()
    {
        if (_closing.IsCancellationRequested)
        {
            return _turn.Wait(TimeSpan.Zero);
        }

        try
        {
            _turn.Wait(_closing.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void ThrowIfClosed() => ObjectDisposedException.ThrowIf(_closed, this);
}

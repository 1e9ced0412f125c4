using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Journal;

/// <summary>
/// Takes the commits: appends their records in order, and flushes. Committers that wait while a flush runs share the
/// next one.
/// </summary>
/// <remarks>
/// <code>
/// Open ──Append fails, cut back──► Open
/// Open ──Append fails, cannot be cut back; or Flush fails──► Failed
/// </code>
/// After a failed flush nobody knows what is on disk (the system may have dropped the pages), so a failed journal takes
/// nothing more; opening the store again reads what is there.
/// </remarks>
internal sealed class CommitJournal : IDisposable
{
    private readonly IStoreFolder _folder;
    private readonly bool _flushes;
    private readonly Lock _flushing = new();
    private JournalFile _file;
    private long _appended;
    private long _flushed;
    private volatile StoreException? _failure;

    /// <summary>Goes on with a journal.</summary>
    /// <param name="folder">The store's folder.</param>
    /// <param name="file">The journal that takes the next commit.</param>
    /// <param name="sequence">The last commit recovered; it is flushed here, as a killed process may have left it unflushed.</param>
    /// <param name="flushes">Whether commits wait for the disk.</param>
    public CommitJournal(IStoreFolder folder, JournalFile file, long sequence, bool flushes)
    {
        _folder = folder;
        _file = file;
        _appended = sequence;
        _flushes = flushes;
        FlushFile();
        _flushed = sequence;
    }

    /// <summary>Bytes of the journal's file.</summary>
    public long Bytes => _file.End;

    /// <summary>Appends a commit's record. Called by the one writer.</summary>
    public void Append(long sequence, ReadOnlySpan<byte> changes)
    {
        ThrowIfFailed();
        var end = _file.End;
        try
        {
            _file.Append(sequence, Volatile.Read(ref _flushed), changes);
        }
        catch (IOException exception)
        {
            CutBack(end, exception);
            throw new StoreException(StoreMessages.CannotAppend(_folder.Path, exception.Message), exception);
        }

        Volatile.Write(ref _appended, sequence);
    }

    /// <summary>Returns when a commit is on disk.</summary>
    public void Flush(long sequence)
    {
        if (!_flushes)
        {
            return;
        }

        lock (_flushing)
        {
            if (_flushed >= sequence)
            {
                return;
            }

            ThrowIfFailed();

            var reached = Volatile.Read(ref _appended);
            FlushFile();
            Volatile.Write(ref _flushed, reached);
        }
    }

    /// <summary>Begins a new journal. Called with the writer's turn, so that nothing is appended meanwhile.</summary>
    public void Rotate(Guid storeId, long first)
    {
        lock (_flushing)
        {
            ThrowIfFailed();
            FlushFile();
            Volatile.Write(ref _flushed, first - 1);
            var next = JournalFile.Create(_folder, storeId, first);
            _file.Dispose();
            _file = next;
        }
    }

    /// <summary>Closes the file, after what was appended is on disk: whoever waits for that finds it done.</summary>
    public void Dispose()
    {
        lock (_flushing)
        {
            if (_flushes && _failure is null && _flushed < Volatile.Read(ref _appended))
            {
                FlushFile();
                Volatile.Write(ref _flushed, Volatile.Read(ref _appended));
            }

            _file.Dispose();
        }
    }

    private void FlushFile()
    {
        try
        {
            _file.Flush();
        }
        catch (IOException exception)
        {
            _failure = new StoreException(StoreMessages.FlushFailed(_folder.Path, exception.Message), exception);
            throw _failure;
        }
    }

    private void CutBack(long end, IOException cause)
    {
        try
        {
            _file.CutAt(end);
        }
        catch (IOException)
        {
            _failure = new StoreException(StoreMessages.FlushFailed(_folder.Path, cause.Message), cause);
        }
    }

    private void ThrowIfFailed()
    {
        if (_failure is { } failure)
        {
            throw new StoreException(failure.Message, failure);
        }
    }
}

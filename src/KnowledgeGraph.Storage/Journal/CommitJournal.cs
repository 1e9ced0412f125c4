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
    private readonly object _monitor = new();
    private JournalFile _file;
    private long _appended;
    private long _flushed;
    private bool _isFlushing;
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
        if (!_flushes || !BeginFlush(sequence))
        {
            return;
        }

        var reached = Volatile.Read(ref _flushed);
        try
        {
            ThrowIfFailed();
            var appended = Volatile.Read(ref _appended);
            FlushFile();
            reached = appended;
        }
        finally
        {
            EndFlush(reached);
        }
    }

    /// <summary>Begins a new journal. Called with the writer's turn, so that nothing is appended meanwhile.</summary>
    public void Rotate(Guid storeId, long first)
    {
        BeginFlush(long.MaxValue);
        var reached = Volatile.Read(ref _flushed);
        try
        {
            ThrowIfFailed();
            FlushFile();
            reached = first - 1;
            var next = JournalFile.Create(_folder, storeId, first);
            _file.Dispose();
            _file = next;
        }
        finally
        {
            EndFlush(reached);
        }
    }

    /// <summary>Closes the file, after what was appended is on disk: whoever waits for that finds it done.</summary>
    public void Dispose()
    {
        BeginFlush(long.MaxValue);
        var reached = Volatile.Read(ref _flushed);
        try
        {
            var appended = Volatile.Read(ref _appended);
            if (_flushes && _failure is null && reached < appended)
            {
                FlushFile();
                reached = appended;
            }
        }
        finally
        {
            _file.Dispose();
            EndFlush(reached);
        }
    }

    // False where a flush of another has covered the commit. Waits for one that runs: all whom it covers go on together,
    // and one of the others flushes for the rest.
    private bool BeginFlush(long sequence)
    {
        lock (_monitor)
        {
            while (_isFlushing && _flushed < sequence)
            {
                Monitor.Wait(_monitor);
            }

            if (_flushed >= sequence)
            {
                return false;
            }

            _isFlushing = true;
            return true;
        }
    }

    private void EndFlush(long reached)
    {
        lock (_monitor)
        {
            Volatile.Write(ref _flushed, reached);
            _isFlushing = false;
            Monitor.PulseAll(_monitor);
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

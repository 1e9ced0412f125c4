using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Journal;
using KnowledgeGraph.Storage.Records;

namespace KnowledgeGraph.Storage.Recovery;

/// <summary>Writes snapshots, one at a time, in the background when the journal has grown, and removes what they replace.</summary>
internal sealed class Checkpointer
{
    private readonly IStoreFolder _folder;
    private readonly GraphStoreOptions _options;
    private readonly CommitJournal _journal;
    private readonly Guid _storeId;
    private readonly Lock _running = new();
    private long _earlierJournalBytes;
    private long _snapshotSequence;
    private long _snapshotBytes;
    private Task? _background;
    private long _notBeforeBytes;
    private int _scheduled;

    public Checkpointer(IStoreFolder folder, GraphStoreOptions options, CommitJournal journal, RecoveredStore recovered)
    {
        _folder = folder;
        _options = options;
        _journal = journal;
        _storeId = recovered.StoreId;
        _snapshotBytes = recovered.SnapshotBytes;
        _earlierJournalBytes = Math.Max(0, recovered.JournalBytes - journal.Bytes);
        _snapshotSequence = recovered.SnapshotSequence;
    }

    /// <summary>Bytes of journal since the last snapshot.</summary>
    public long JournalBytes => Volatile.Read(ref _earlierJournalBytes) + _journal.Bytes;

    /// <summary>The size of the last snapshot.</summary>
    public long SnapshotBytes => Volatile.Read(ref _snapshotBytes);

    /// <summary>Why the last snapshot could not be written, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>Begins a snapshot in the background where the journal has grown enough and none is being written.</summary>
    /// <param name="begin">Starts a new journal and gives the version before it; null where nothing is new.</param>
    public void RunIfDue(Func<long, GraphState?> begin)
    {
        if (
            JournalBytes >= Math.Max(Math.Max(_options.CheckpointJournalBytes, SnapshotBytes), _notBeforeBytes)
            && Interlocked.CompareExchange(ref _scheduled, 1, 0) == 0
        )
        {
            _background = Task.Run(() => RunInBackground(begin));
        }
    }

    /// <summary>Writes a snapshot now.</summary>
    public void Run(Func<long, GraphState?> begin)
    {
        lock (_running)
        {
            if (begin(_snapshotSequence) is not { } state)
            {
                return;
            }

            Volatile.Write(ref _earlierJournalBytes, JournalBytes);
            var size = SnapshotWriter.Write(_folder, _storeId, state);
            _snapshotSequence = state.Sequence;
            Volatile.Write(ref _snapshotBytes, size);
            Volatile.Write(ref _earlierJournalBytes, 0);
            RemoveReplaced(state.Sequence);
            _notBeforeBytes = 0;
            Fault = null;
        }
    }

    /// <summary>Waits for a snapshot in the background, and writes one where the journal is worth it.</summary>
    public void Finish(Func<long, GraphState?> begin)
    {
        _background?.Wait();
        if (JournalBytes >= _options.CloseJournalBytes)
        {
            RunInBackground(begin);
        }
    }

    // A snapshot that cannot be written (a full disk) harms nobody: the commits are in the journal. It is told in the status.
    private void RunInBackground(Func<long, GraphState?> begin)
    {
        try
        {
            Run(begin);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or StoreException)
        {
            Fault = exception.Message;
            _notBeforeBytes = JournalBytes + _options.CheckpointJournalBytes;
        }
        finally
        {
            Volatile.Write(ref _scheduled, 0);
        }
    }

    private void RemoveReplaced(long sequence)
    {
        var current = JournalFile.NameOf(sequence + 1);
        var snapshot = SnapshotFile.NameOf(sequence);
        foreach (var name in _folder.List())
        {
            var isOlderJournal = IsBefore(name, JournalFile.Prefix, JournalFile.Suffix, current);
            if (isOlderJournal || IsBefore(name, SnapshotFile.Prefix, SnapshotFile.Suffix, snapshot))
            {
                _folder.Delete(name);
            }
        }

        _folder.Flush();
    }

    private static bool IsBefore(string name, string prefix, string suffix, string current) =>
        name.StartsWith(prefix, StringComparison.Ordinal)
        && name.EndsWith(suffix, StringComparison.Ordinal)
        && string.CompareOrdinal(name, current) < 0;
}

using System.Globalization;
using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Journal;
using KnowledgeGraph.Storage.Records;

namespace KnowledgeGraph.Storage.Recovery;

/// <summary>What opening a store found.</summary>
/// <param name="State">The graph as the last acknowledged commit left it, or a later one that was whole.</param>
/// <param name="Journal">The journal that takes the next commits.</param>
/// <param name="StoreId">The id of the store.</param>
/// <param name="JournalBytes">Bytes of journal that were read.</param>
/// <param name="SnapshotBytes">The size of the snapshot; zero where there is none.</param>
/// <param name="SnapshotSequence">The last commit in the snapshot; zero where there is none.</param>
internal sealed record RecoveredStore(
    GraphState State,
    JournalFile Journal,
    Guid StoreId,
    long JournalBytes,
    long SnapshotBytes,
    long SnapshotSequence
);

/// <summary>Opens a store: the newest snapshot that counts, and the journals behind it.</summary>
/// <remarks>
/// Invariants of the folder. (1) Journals are contiguous: each begins behind the last record of the one before. (2) A
/// journal is removed only when a snapshot holds all its commits and is on disk. (3) So every commit acknowledged is in
/// the newest snapshot or in a journal, and often in both.
/// </remarks>
/// <param name="folder">The folder.</param>
/// <param name="repairs">Whether a torn tail is cut and temporary files are removed; otherwise nothing is changed.</param>
internal sealed class StoreRecovery(IStoreFolder folder, bool repairs = true)
{
    private GraphState _state = GraphState.CreateEmpty().For(GraphState.RecoveryOwner);
    private Guid _storeId;
    private long _journalBytes;
    private long _snapshotBytes;
    private long _snapshotSequence;
    private long _nextInJournal;
    private long _tornBytes;

    /// <summary>Recovers what is in the folder; an empty one becomes an empty store.</summary>
    public RecoveredStore Run()
    {
        StoreFiles.RemoveTemporary(folder);
        var last = ReadAll();
        if (_storeId == Guid.Empty)
        {
            _storeId = Guid.NewGuid();
        }

        if (last is null || _nextInJournal != _state.Sequence + 1)
        {
            // No journal, or one that was not flushed as far as the snapshot goes: commits are numbered on from there.
            last?.Dispose();
            last = JournalFile.Create(folder, _storeId, _state.Sequence + 1);
        }

        return new RecoveredStore(_state, last, _storeId, _journalBytes, _snapshotBytes, _snapshotSequence);
    }

    /// <summary>Reads and verifies all records, and makes nothing of them.</summary>
    public StoreCheck Check()
    {
        ReadAll()?.Dispose();
        return new StoreCheck(
            _state.Sequence,
            _state.NodeCount,
            _state.RelationshipCount,
            _state.Schema.Indexes.Length,
            _snapshotBytes,
            _journalBytes,
            _tornBytes
        );
    }

    /// <summary>Reads and verifies all records, for a copy of what they make.</summary>
    public (Guid StoreId, GraphState State) Read()
    {
        ReadAll()?.Dispose();
        return (_storeId, _state);
    }

    /// <summary>Whether a folder has the files of a store.</summary>
    public static bool HasStore(IStoreFolder folder)
    {
        var names = folder.List();
        return Named(names, SnapshotFile.Prefix, SnapshotFile.Suffix).Count
                + Named(names, JournalFile.Prefix, JournalFile.Suffix).Count
            > 0;
    }

    private JournalFile? ReadAll()
    {
        var names = folder.List();
        var snapshots = Named(names, SnapshotFile.Prefix, SnapshotFile.Suffix);
        var journals = Named(names, JournalFile.Prefix, JournalFile.Suffix);
        ReadSnapshot(snapshots, journals);
        return ReplayJournals(journals);
    }

    private static List<string> Named(IReadOnlyList<string> names, string prefix, string suffix) =>
        [
            .. names
                .Where(name =>
                    name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(suffix, StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal),
        ];

    // A stop between a new snapshot and the removal of what it replaces leaves the older files: then a damaged newer one
    // loses nothing. Otherwise the fault of the newest is told.
    private void ReadSnapshot(List<string> snapshots, List<string> journals)
    {
        StoreDamagedException? fault = null;
        for (var number = snapshots.Count - 1; number >= 0; number--)
        {
            try
            {
                _storeId = SnapshotReader.Read(folder, snapshots[number], _state);
                using var file = folder.Open(snapshots[number]);
                _snapshotBytes = file.Length;
                _snapshotSequence = _state.Sequence;
                break;
            }
            catch (StoreDamagedException exception)
            {
                fault ??= exception;
                _state = GraphState.CreateEmpty().For(GraphState.RecoveryOwner);
            }
        }

        var firstJournal = journals.Count == 0 ? long.MaxValue : FirstOf(journals[0]);
        if (fault is not null && firstJournal > _state.Sequence + 1)
        {
            throw fault;
        }
    }

    private static long FirstOf(string journal) =>
        long.TryParse(
            journal.AsSpan(JournalFile.Prefix.Length..^JournalFile.Suffix.Length),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var first
        )
            ? first
            : long.MaxValue;

    private JournalFile? ReplayJournals(List<string> journals)
    {
        var replay = new ChangeReplay(_state);
        JournalFile? journal = null;
        for (var number = 0; number < journals.Count; number++)
        {
            journal?.Dispose();
            journal = JournalFile.Open(folder, journals[number]);
            try
            {
                Adopt(journal);
                Replay(journal, replay, isLast: number == journals.Count - 1);
            }
            catch
            {
                journal.Dispose();
                throw;
            }
        }

        return journal;
    }

    private void Adopt(JournalFile journal)
    {
        if (_storeId == Guid.Empty)
        {
            _storeId = journal.StoreId;
        }
        else if (_storeId != journal.StoreId)
        {
            throw new StoreDamagedException(StoreMessages.OtherStore(folder.Path, journal.Name));
        }

        if (journal.First > _state.Sequence + 1)
        {
            throw new StoreDamagedException(
                StoreMessages.MissingJournal(folder.Path, _state.Sequence + 1, journal.First)
            );
        }
    }

    private void Replay(JournalFile journal, ChangeReplay replay, bool isLast)
    {
        var offset = (long)JournalFile.HeaderSize;
        var expected = journal.First;
        while (offset < journal.End)
        {
            if (!journal.TryRead(offset, out var record) || record.Sequence != expected)
            {
                EndAt(journal, offset, expected, isLast);
                break;
            }

            if (record.Sequence > _state.Sequence)
            {
                Apply(journal, replay, record, offset);
            }

            offset = record.Next;
            expected++;
        }

        _journalBytes += offset;
        _nextInJournal = expected;
    }

    private void Apply(JournalFile journal, ChangeReplay replay, JournalRecord record, long offset)
    {
        try
        {
            replay.Apply(record);
        }
        catch (StoreException exception)
        {
            throw new StoreDamagedException(
                StoreMessages.BadRecord(folder.Path, journal.Name, offset, record.Sequence),
                exception
            );
        }
    }

    private void EndAt(JournalFile journal, long offset, long expected, bool isLast)
    {
        if (journal.TryFindBehind(offset, out var last) && last.Durable >= expected)
        {
            throw new StoreDamagedException(
                StoreMessages.DamagedMiddle(folder.Path, journal.Name, offset, expected, last.Sequence)
            );
        }

        if (!isLast)
        {
            throw new StoreDamagedException(StoreMessages.DamagedEnd(folder.Path, journal.Name, offset, expected));
        }

        if (repairs)
        {
            journal.CutAt(offset);
        }
        else
        {
            _tornBytes = journal.End - offset;
        }
    }
}

namespace KnowledgeGraph.Storage.Tests;

public sealed class StoreBackupTests : IDisposable
{
    private readonly string _folder = Some.Folder();

    private string Data => Path.Combine(_folder, "data");

    private string Backup => Path.Combine(_folder, "graph.backup");

    private string Restored => Path.Combine(_folder, "restored");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void BackupMadeWhileWritingRestoresTheLastCommit()
    {
        string text;
        using (var store = Filled())
        {
            using var open = store.BeginTransaction();
            open.CreateNode([], []);
            text = GraphText.Of(store.Snapshot());
            Assert.Equal(store.Backup(Backup), new FileInfo(Backup).Length);
        }

        var check = StoreBackup.Restore(Backup, Restored);
        using var restored = GraphStore.Open(Restored);
        Assert.Equal(text, GraphText.Of(restored.Snapshot()));
        Assert.Equal(restored.Snapshot().NodeCount, check.Nodes);
        using var transaction = restored.BeginTransaction();
        transaction.CreateNode([], []);
        Assert.Equal(check.Sequence + 1, transaction.Commit());
    }

    [Fact]
    public void AStoreThatSomebodyHasOpenIsCopiedAsOfItsLastCommit()
    {
        string text;
        using (var store = Filled())
        {
            using (var writing = store.BeginTransaction())
            {
                writing.CreateNode([], []);
                writing.Commit();
            }

            text = GraphText.Of(store.Snapshot());
            using var open = store.BeginTransaction();
            open.CreateNode([], []);
            Assert.Equal(store.Snapshot().NodeCount, StoreBackup.Copy(Data, Backup).Nodes);
        }

        StoreBackup.Restore(Backup, Restored);
        using var restored = GraphStore.Open(Restored);
        Assert.Equal(text, GraphText.Of(restored.Snapshot()));
    }

    [Fact]
    public void AFolderWithoutStoreIsNotCopied()
    {
        Assert.Throws<StoreException>(() => StoreBackup.Copy(Path.Combine(_folder, "nowhere"), Backup));
        Directory.CreateDirectory(Data);
        Assert.Throws<StoreException>(() => StoreBackup.Copy(Data, Backup));
        Assert.False(File.Exists(Backup));
    }

    [Fact]
    public void DamagedBackupIsRefusedAndLeavesTheFolderEmpty()
    {
        using (var store = Filled())
        {
            store.Backup(Backup);
        }

        var bytes = File.ReadAllBytes(Backup);
        bytes[bytes.Length / 3] ^= 4;
        File.WriteAllBytes(Backup, bytes);
        Assert.Throws<StoreDamagedException>(() => StoreBackup.Restore(Backup, Restored));
        using var empty = GraphStore.Open(Restored);
        Assert.Equal(0, empty.Snapshot().NodeCount);
    }

    [Fact]
    public void FolderWithAStoreIsNotOverwritten()
    {
        using (var store = Filled())
        {
            store.Backup(Backup);
        }

        var refused = Assert.Throws<StoreException>(() => StoreBackup.Restore(Backup, Data));
        Assert.Contains("holds a database already", refused.Message, StringComparison.Ordinal);
        Assert.Throws<StoreException>(() => StoreBackup.Restore(Path.Combine(_folder, "none"), Restored));
    }

    [Fact]
    public void CheckReadsEveryRecordAndChangesNothing()
    {
        long sequence;
        using (var store = Filled())
        {
            sequence = store.Snapshot().Sequence;
            Assert.Throws<StoreLockedException>(() => StoreBackup.Check(Data));
        }

        var journal = Directory.GetFiles(Data, "journal-*").Single();
        using (var file = File.OpenWrite(journal))
        {
            file.Seek(0, SeekOrigin.End);
            file.Write("KGRC torn"u8);
        }

        var length = new FileInfo(journal).Length;
        var check = StoreBackup.Check(Data);
        Assert.Equal((sequence, 9), (check.Sequence, check.TornBytes));
        Assert.Equal(length, new FileInfo(journal).Length);
        Assert.Equal(length, check.JournalBytes + check.TornBytes);
        Assert.Throws<StoreException>(() => StoreBackup.Check(_folder));
        Assert.Throws<StoreException>(() => StoreBackup.Check(Restored));
    }

    [Fact]
    public void CheckTellsDamage()
    {
        Filled().Dispose();
        var journal = Directory.GetFiles(Data, "journal-*").Single();
        var bytes = File.ReadAllBytes(journal);
        bytes[200] ^= 1;
        File.WriteAllBytes(journal, bytes);
        Assert.Contains(
            "is damaged at byte",
            Assert.Throws<StoreDamagedException>(() => StoreBackup.Check(Data)).Message,
            StringComparison.Ordinal
        );
    }

    private GraphStore Filled()
    {
        var store = GraphStore.Open(Data);
        var changes = new RandomChanges(11);
        for (var commit = 0; commit < 6; commit++)
        {
            using var transaction = store.BeginTransaction();
            changes.Make(transaction, 60);
            transaction.Commit();
        }

        return store;
    }
}

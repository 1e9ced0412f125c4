using FsCheck;
using FsCheck.Fluent;
using KnowledgeGraph.Storage.Journal;
using KnowledgeGraph.Storage.Recovery;

namespace KnowledgeGraph.Storage.Tests.Recovery;

/// <summary>Files that were cut, changed or mixed up by other hands: refused with a message, or read right; never read wrong.</summary>
public sealed class DamageTests
{
    private const int Commits = 12;
    private static readonly GraphStoreOptions Options = new() { CloseJournalBytes = long.MaxValue };
    private static readonly string JournalName = JournalFile.NameOf(1);

    [Fact]
    public void TornTailIsCut()
    {
        var (folder, texts) = Written(checkpointAt: 0);
        var bytes = folder[JournalName];
        folder[JournalName] = bytes[..^3];
        using (var store = GraphStore.Open(folder, null, Options))
        {
            Assert.Equal(Commits - 1, store.Snapshot().Sequence);
            Assert.Equal(texts[Commits - 1], GraphText.Of(store.Snapshot()));
        }

        Assert.True(folder[JournalName].Length < bytes.Length - 3);
    }

    [Fact]
    public void DamagedMiddleIsRefusedAndLeftAsItIs()
    {
        var (folder, _) = Written(checkpointAt: 0);
        var bytes = folder[JournalName];
        bytes[JournalFile.HeaderSize + JournalFile.RecordHeaderSize + 5] ^= 1;
        var copy = bytes.ToArray();
        var refused = Assert.Throws<StoreDamagedException>(() => GraphStore.Open(folder, null, Options));
        Assert.Contains(
            "is damaged at byte 40: commit 1 cannot be read, and commits up to 12 follow",
            refused.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("kg restore", refused.Message, StringComparison.Ordinal);
        Assert.Equal(copy, folder[JournalName]);
    }

    [Fact]
    public void DamagedSnapshotIsRefused()
    {
        var (folder, _) = Written(checkpointAt: 6);
        var bytes = folder[SnapshotFile.NameOf(6)];
        bytes[bytes.Length / 2] ^= 1;
        var refused = Assert.Throws<StoreDamagedException>(() => GraphStore.Open(folder, null, Options));
        Assert.Contains("The snapshot 'snapshot-0000000000000006.kgs'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DamagedSnapshotWithAllJournalsIsPassedOver()
    {
        var (folder, texts) = Written(checkpointAt: 0);
        var (other, _) = Written(checkpointAt: 6);
        var bytes = other[SnapshotFile.NameOf(6)];
        bytes[bytes.Length / 2] ^= 1;
        folder[SnapshotFile.NameOf(6)] = bytes;
        using var store = GraphStore.Open(folder, null, Options);
        Assert.Equal(texts[Commits], GraphText.Of(store.Snapshot()));
    }

    [Fact]
    public void MissingJournalIsRefused()
    {
        var (folder, _) = Written(checkpointAt: 6);
        folder.Delete(SnapshotFile.NameOf(6));
        var refused = Assert.Throws<StoreDamagedException>(() => GraphStore.Open(folder, null, Options));
        Assert.Contains("Commits 1 to 6 are missing", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FileOfAnotherStoreIsRefused()
    {
        var (folder, _) = Written(checkpointAt: 6);
        var (other, _) = Written(checkpointAt: 6);
        folder[JournalFile.NameOf(7)] = other[JournalFile.NameOf(7)];
        var refused = Assert.Throws<StoreDamagedException>(() => GraphStore.Open(folder, null, Options));
        Assert.Contains("belongs to another database", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ForeignFileIsRefused()
    {
        var folder = new FragileFolder
        {
            [JournalName] = "Not a journal at all, and longer than a header of one."u8.ToArray(),
        };
        var refused = Assert.Throws<StoreDamagedException>(() => GraphStore.Open(folder, null, Options));
        Assert.Contains("does not begin with a header", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void AlteredBytesAreNeverReadAsAnotherGraph(int checkpointAt)
    {
        var (folder, texts) = Written(checkpointAt);
        var names = folder.List().Order(StringComparer.Ordinal).ToList();
        Prop.ForAll(
                ArbMap.Default.ArbFor<(NonNegativeInt File, NonNegativeInt Offset, byte Mask, bool Cut)>(),
                alteration =>
                {
                    var altered = folder.Copy();
                    var name = names[alteration.File.Get % names.Count];
                    var bytes = altered[name];
                    var offset = (int)((long)alteration.Offset.Get * 7919 % bytes.Length);
                    bytes[offset] ^= Math.Max((byte)1, alteration.Mask);
                    altered[name] = alteration.Cut ? bytes[..offset] : bytes;
                    try
                    {
                        using var store = GraphStore.Open(altered, null, Options);
                        return texts.Contains(GraphText.Of(store.Snapshot()));
                    }
                    catch (StoreDamagedException)
                    {
                        return true;
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(600));
    }

    // Twelve commits, with a snapshot after one of them; the text of the graph after each.
    private static (FragileFolder Folder, List<string> Texts) Written(int checkpointAt)
    {
        var folder = new FragileFolder();
        var changes = new RandomChanges(7);
        using var store = GraphStore.Open(folder, null, Options);
        var texts = new List<string> { GraphText.Of(store.Snapshot()) };
        for (var commit = 1; commit <= Commits; commit++)
        {
            using var transaction = store.BeginTransaction();
            changes.Make(transaction, 20);
            transaction.CreateNode([], []);
            transaction.Commit();
            texts.Add(GraphText.Of(store.Snapshot()));
            if (commit == checkpointAt)
            {
                store.Checkpoint();
            }
        }

        return (folder, texts);
    }
}

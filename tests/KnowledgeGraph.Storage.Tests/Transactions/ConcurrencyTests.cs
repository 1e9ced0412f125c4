using KnowledgeGraph.Storage.Tests.Recovery;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Tests.Transactions;

public sealed class ConcurrencyTests
{
    private const int Writers = 6;
    private const int CommitsOfEach = 40;

    [Fact]
    public async Task ReadersSeeWholeCommitsWhileOthersWrite()
    {
        var folder = Some.Folder();
        try
        {
            using (var store = GraphStore.Open(folder, new GraphStoreOptions { CheckpointJournalBytes = 16 << 10 }))
            {
                Prepare(store);
                using var done = new CancellationTokenSource();
                var readers = Enumerable
                    .Range(0, 3)
                    .Select(_ => Task.Run(() => ReadUntil(store, done.Token)))
                    .ToArray();
                RunWriters(store);
                await done.CancelAsync();
                Assert.All(await Task.WhenAll(readers), read => Assert.True(read > 0));
                AssertBalanced(store.Snapshot());
            }

            using var reopened = GraphStore.Open(folder);
            Assert.Equal(1 + Writers * CommitsOfEach, reopened.Snapshot().Sequence);
            AssertBalanced(reopened.Snapshot());
            GraphModel.AssertConsistent(reopened.Snapshot());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void CommitsThatWaitShareAFlush()
    {
        var folder = new SlowFolder();
        using var store = GraphStore.Open(folder, null, new GraphStoreOptions { CloseJournalBytes = long.MaxValue });
        Prepare(store);
        var before = folder.Flushes;
        RunWriters(store);
        var flushes = folder.Flushes - before;
        Assert.True(flushes < Writers * CommitsOfEach / 2, $"{flushes} flushes for {Writers * CommitsOfEach} commits");
        AssertBalanced(store.Snapshot());
    }

    // Two nodes whose counts every commit raises and lowers by the same: a reader that saw half of one would notice.
    private static void Prepare(GraphStore store)
    {
        using var transaction = store.BeginTransaction();
        var key = transaction.GetOrAddPropertyKey("count");
        transaction.CreateNode([], [new PropertyEntry(key, 0)]);
        transaction.CreateNode([], [new PropertyEntry(key, 0)]);
        transaction.GetOrAddRelationshipType("STEP");
        transaction.Commit();
    }

    // Threads of their own: the pool of a machine with few cores would let them start one after the other.
    private static void RunWriters(GraphStore store)
    {
        var faults = new List<Exception>();
        var threads = Enumerable
            .Range(1, Writers)
            .Select(writer => new Thread(() => Write(store, writer, faults)))
            .ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.Empty(faults);
    }

    private static void Write(GraphStore store, int amount, List<Exception> faults)
    {
        try
        {
            for (var commit = 0; commit < CommitsOfEach; commit++)
            {
                using var transaction = store.BeginTransaction();
                var key = transaction.FindPropertyKey("count");
                Add(transaction, 0, key, amount);
                Add(transaction, 1, key, -amount);
                transaction.CreateRelationship(0, transaction.FindRelationshipType("STEP"), 1, []);
                transaction.Commit();
                Assert.True(store.Snapshot().Sequence >= transaction.Sequence);
            }
        }
        catch (Exception exception)
        {
            lock (faults)
            {
                faults.Add(exception);
            }
        }
    }

    private static void Add(GraphTransaction transaction, long node, int key, int amount) =>
        transaction.SetNodeProperty(node, key, transaction.NodeProperty(node, key).AsInteger + amount);

    private static int ReadUntil(GraphStore store, CancellationToken end)
    {
        var read = 0;
        var sequence = 0L;
        do
        {
            var snapshot = store.Snapshot();
            Assert.True(snapshot.Sequence >= sequence);
            sequence = snapshot.Sequence;
            AssertBalanced(snapshot);
            read++;
        } while (!end.IsCancellationRequested);

        return read;
    }

    private static void AssertBalanced(GraphSnapshot snapshot)
    {
        var key = snapshot.FindPropertyKey("count");
        Assert.Equal(0, snapshot.NodeProperty(0, key).AsInteger + snapshot.NodeProperty(1, key).AsInteger);
        var steps = snapshot.Expand(0, RelationshipDirection.Outgoing).Relationships().Count;
        Assert.Equal(snapshot.Sequence - 1, steps);
        Assert.Equal(steps, snapshot.RelationshipCount);
        Assert.Equal(steps, snapshot.Degree(1, RelationshipDirection.Incoming));
    }
}

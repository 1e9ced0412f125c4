namespace KnowledgeGraph.Storage.Tests;

public sealed class RandomGraphTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EveryVersionAgreesWithItself(int seed)
    {
        using var store = GraphStore.OpenInMemory();
        var changes = new RandomChanges(seed);
        for (var round = 0; round < 12; round++)
        {
            using var transaction = store.BeginTransaction();
            changes.Make(transaction, 120);
            GraphModel.AssertConsistent(transaction);
            transaction.Commit();
            GraphModel.AssertConsistent(store.Snapshot());
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void SnapshotsStayAsTheyWere(int seed)
    {
        using var store = GraphStore.OpenInMemory();
        var changes = new RandomChanges(seed);
        var taken = new List<(GraphSnapshot Snapshot, string Text)>();
        for (var round = 0; round < 10; round++)
        {
            using (var transaction = store.BeginTransaction())
            {
                changes.Make(transaction, 80);
                transaction.Commit();
            }

            var snapshot = store.Snapshot();
            taken.Add((snapshot, GraphText.Of(snapshot)));
        }

        Assert.All(taken, pair => Assert.Equal(pair.Text, GraphText.Of(pair.Snapshot)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void RollbackLeavesNoTrace(int seed)
    {
        using var store = GraphStore.OpenInMemory();
        var changes = new RandomChanges(seed);
        for (var round = 0; round < 8; round++)
        {
            var before = GraphText.Of(store.Snapshot());
            using (var dropped = store.BeginTransaction())
            {
                changes.Make(dropped, 100);
            }

            Assert.Equal(before, GraphText.Of(store.Snapshot()));
            using var kept = store.BeginTransaction();
            changes.Make(kept, 100);
            GraphModel.AssertConsistent(kept);
            kept.Commit();
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ReopenedStoreIsTheSame(int seed)
    {
        var folder = Some.Folder();
        try
        {
            var changes = new RandomChanges(seed);
            var text = "";
            for (var round = 0; round < 6; round++)
            {
                using var store = GraphStore.Open(folder, new GraphStoreOptions { FlushCommits = false });
                Assert.Equal(round == 0 ? GraphText.Of(store.Snapshot()) : text, GraphText.Of(store.Snapshot()));
                GraphModel.AssertConsistent(store.Snapshot());
                for (var commit = 0; commit < 4; commit++)
                {
                    using var transaction = store.BeginTransaction();
                    changes.Make(transaction, 60);
                    transaction.Commit();
                    if ((round + commit) % 5 == 0)
                    {
                        store.Checkpoint();
                    }
                }

                text = GraphText.Of(store.Snapshot());
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

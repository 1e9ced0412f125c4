namespace KnowledgeGraph.Storage.Tests.Recovery;

/// <summary>The power goes off at each flush in turn; what was acknowledged is there afterwards, and nothing is half there.</summary>
public sealed class PowerLossTests
{
    private const int Commits = 14;
    private static readonly GraphStoreOptions Options = new() { CloseJournalBytes = long.MaxValue };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void CommittedTransactionsSurvivePowerLoss(int seed)
    {
        var whole = new FragileFolder();
        var (texts, acknowledged) = Run(whole, seed);
        Assert.Equal(Commits, acknowledged);
        for (var flush = 1; flush <= whole.Flushes; flush++)
        {
            for (var outcome = 0; outcome < 4; outcome++)
            {
                var folder = new FragileFolder(flush);
                (_, acknowledged) = Run(folder, seed);
                AssertRecovers(
                    folder.AfterPowerLoss(new Random(outcome)),
                    texts,
                    acknowledged,
                    $"flush {flush}/{outcome}"
                );
            }
        }
    }

    [Fact]
    public void PowerLossDuringRecoveryLosesNothing()
    {
        var (texts, _) = Run(new FragileFolder(), 4);
        for (var first = 20; first < 32; first++)
        {
            var folder = new FragileFolder(first);
            var (_, acknowledged) = Run(folder, 4);
            for (var second = 1; second < 8; second++)
            {
                var found = folder.AfterPowerLoss(new Random(second), second);
                try
                {
                    AssertRecovers(found, texts, acknowledged, $"recovery {first}/{second}");
                }
                catch (PowerLossException)
                {
                    // Some of it may have been done: a node more, and a snapshot of it.
                    using var store = GraphStore.Open(found.AfterPowerLoss(new Random(first)), null, Options);
                    Assert.InRange(store.Snapshot().Sequence, acknowledged, acknowledged + 2);
                }
            }
        }
    }

    // Commits, with a snapshot now and then, until the power goes off.
    private static (List<string> Texts, int Acknowledged) Run(FragileFolder folder, int seed)
    {
        var changes = new RandomChanges(seed);
        var texts = new List<string> { "" };
        var acknowledged = 0;
        try
        {
            using var store = GraphStore.Open(folder, null, Options);
            texts[0] = GraphText.Of(store.Snapshot());
            for (var commit = 1; commit <= Commits; commit++)
            {
                using var transaction = store.BeginTransaction();
                changes.Make(transaction, 15);
                transaction.CreateNode([], []);
                texts.Add(GraphText.Of(transaction));
                transaction.Commit();
                acknowledged = commit;
                if (commit % 4 == 0)
                {
                    store.Checkpoint();
                }
            }
        }
        catch (PowerLossException)
        {
            return (texts, acknowledged);
        }

        return (texts, acknowledged);
    }

    private static void AssertRecovers(FragileFolder found, List<string> texts, int acknowledged, string when)
    {
        using var store = GraphStore.Open(found, null, Options);
        var sequence = (int)store.Snapshot().Sequence;
        Assert.True(sequence >= acknowledged && sequence <= acknowledged + 1, $"{when}: {sequence} of {acknowledged}");
        Assert.True(
            texts[sequence] == GraphText.Of(store.Snapshot()),
            $"{when}: the graph is not that of commit {sequence}"
        );
        using (var transaction = store.BeginTransaction())
        {
            transaction.CreateNode([], []);
            Assert.Equal(sequence + 1, transaction.Commit());
        }

        store.Checkpoint();
    }
}

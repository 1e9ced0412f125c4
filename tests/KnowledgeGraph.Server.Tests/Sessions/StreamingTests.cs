using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Server.Tests.Sessions;

/// <summary>Tests that measure what the process holds, beside which no others may run.</summary>
[CollectionDefinition(nameof(MeasuringMemory), DisableParallelization = true)]
public sealed class MeasuringMemory;

/// <summary>Rows go out as they are asked for, and what nobody asks for is not made.</summary>
[Collection(nameof(MeasuringMemory))]
public sealed class StreamingTests
{
    private const long MegaByte = 1 << 20;
    private static readonly MapValue None = MapValue.Empty;

    private static RunMessage Rows(long count) => new($"UNWIND range(1, {count}) AS i RETURN i", None, None);

    [Fact]
    public async Task AMillionRowsInPiecesNeedNoMemory()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort);
        await client.SendAsync(Rows(1_000_000));
        Assert.IsType<SuccessMessage>(await client.ReceiveAsync());
        var (sum, before, most) = (0L, LiveBytes(), 0L);
        for (var piece = 0; piece < 20; piece++)
        {
            var (rows, summary) = await client.PullAsync(new PullMessage(50_000, -1));
            sum += rows.Sum(row => row[0].AsInteger);
            Assert.Equal(piece < 19, summary.ContainsKey("has_more"));
            rows.Clear();
            most = Math.Max(most, LiveBytes() - before);
        }

        Assert.Equal(500_000_500_000, sum);
        Assert.True(most < 8 * MegaByte, $"{most} bytes were held.");
    }

    [Fact]
    public async Task WhatIsAbandonedIsNeitherMadeNorHeld()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort);
        var before = LiveBytes();
        for (var i = 0; i < 20; i++)
        {
            await client.SendAsync(Rows(1_000_000_000_000));
            Assert.IsType<SuccessMessage>(await client.ReceiveAsync());
            var (rows, summary) = await client.PullAsync(new PullMessage(10, -1));
            Assert.Equal((10, true), (rows.Count, summary["has_more"].AsBoolean));
            Assert.Equal("S", await client.TalkAsync(1, new ResetMessage()));
        }

        Assert.True(LiveBytes() - before < 4 * MegaByte);
    }

    [Fact]
    public async Task AClientThatDoesNotReadHoldsTheQueryUp()
    {
        await using var server = await RunningServer.StartAsync();
        await using var slow = await RawClient.LoggedOnAsync(server.BoltPort);
        var before = LiveBytes();
        await slow.SendAsync(Rows(1_000_000_000), new PullMessage(-1, -1));
        await using (var other = await RawClient.LoggedOnAsync(server.BoltPort))
        {
            for (var i = 0; i < 200; i++)
            {
                Assert.Equal(i, (await other.RunAsync($"RETURN {i} AS x")).Rows[0][0].AsInteger);
            }
        }

        // A thousand million rows, ten bytes each, went nowhere: they were not made.
        Assert.True(LiveBytes() - before < 32 * MegaByte, $"{LiveBytes() - before} bytes are held.");
    }

    [Fact]
    public async Task ResetEndsAStreamThatIsUnderWay()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort);
        await client.SendAsync(Rows(1_000_000_000), new PullMessage(-1, -1), new ResetMessage());
        var answers = new List<string>();
        while (answers.Count < 3)
        {
            switch (await client.ReceiveAsync())
            {
                case RecordMessage:
                    break;
                case FailureMessage failure:
                    answers.Add(failure.Code);
                    break;
                case var other:
                    answers.Add(other!.GetType().Name);
                    break;
            }
        }

        // RESET may overtake RUN, PULL, or come while rows flow.
        Assert.Contains(
            string.Join(' ', answers),
            new[]
            {
                "SuccessMessage Neo.ClientError.Transaction.Terminated SuccessMessage",
                "SuccessMessage IgnoredMessage SuccessMessage",
                "IgnoredMessage IgnoredMessage SuccessMessage",
                "Neo.ClientError.Transaction.Terminated IgnoredMessage SuccessMessage",
            }
        );
        Assert.Equal(7, (await client.RunAsync("RETURN 7 AS x")).Rows[0][0].AsInteger);
    }

    [Fact]
    public async Task DiscardTakesACountAndTheRestCanStillBePulled()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort);
        Assert.Equal(
            "S S+ [4] S+ S",
            await client.TalkAsync(
                4,
                Rows(1_000),
                new DiscardMessage(3, -1),
                new PullMessage(1, -1),
                new DiscardMessage(-1, -1)
            )
        );
    }

    [Fact]
    public async Task ThreeResultsOfATransactionAreReadSideBySideByTheirIds()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort);
        Assert.Equal(
            "S S S S",
            await client.TalkAsync(4, new BeginMessage(None), Rows(1_000_000_000), Rows(2), Rows(3))
        );
        Assert.Equal("[1] S+", await client.TalkAsync(1, new PullMessage(1, 0)));
        Assert.Equal("[1] [2] [3] S", await client.TalkAsync(1, new PullMessage(-1, 2)));
        Assert.Equal("[2] [3] S+", await client.TalkAsync(1, new PullMessage(2, 0)));
        Assert.Equal("[1] [2] S", await client.TalkAsync(1, new PullMessage(-1, 1)));
        Assert.Equal(
            "F:Neo.ClientError.Request.Invalid I",
            await client.TalkAsync(2, new PullMessage(1, 7), new CommitMessage())
        );
    }

    [Fact]
    public async Task ATransactionThatIsCutOffUnderWayLeavesNothingAndGivesItsTurnBack()
    {
        await using var server = await RunningServer.StartAsync();
        await using (var cut = await RawClient.LoggedOnAsync(server.BoltPort))
        {
            await cut.SendAsync(
                new RunMessage("UNWIND range(1, 100000000) AS i CREATE (:Gone {i: i}) RETURN i", None, None),
                new PullMessage(-1, -1)
            );
            Assert.IsType<SuccessMessage>(await cut.ReceiveAsync());
        }

        await using var next = await RawClient.LoggedOnAsync(server.BoltPort);
        await next.RunAsync("CREATE (:Kept)");
        var (rows, _) = await next.RunAsync("MATCH (n) RETURN labels(n)[0] AS label, count(*) AS n");
        Assert.Equal(("Kept", 1), (Assert.Single(rows)[0].AsString, rows[0][1].AsInteger));
    }

    private static long LiveBytes() => GC.GetTotalMemory(forceFullCollection: true);
}

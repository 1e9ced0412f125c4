using KnowledgeGraph.Bolt.Handshake;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Server.Tests.Sessions;

public sealed class BoltSessionTests
{
    private static readonly MapValue None = MapValue.Empty;
    private static readonly PullMessage All = new(-1, -1);

    [Theory]
    [InlineData(5, 4, "5.4")]
    [InlineData(5, 0, "5.0")]
    [InlineData(4, 4, "4.4")]
    [InlineData(3, 0, "0.0")]
    public async Task TheHandshakeNamesTheVersion(byte major, byte minor, string chosen)
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await RawClient.ConnectAsync(server.BoltPort, major, minor);
        Assert.Equal(chosen, client.Version.ToString());
    }

    [Fact]
    public async Task Version44LogsOnWithHello()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await RawClient.ConnectAsync(server.BoltPort, 4, 4);
        Assert.Equal("S S [1] S", await client.TalkAsync(3, new HelloMessage(None), Query("RETURN 1 AS x"), All));
        Assert.Equal(BoltVersion.V44, client.Version);
    }

    [Theory]
    [InlineData("RETURN 1 AS x", "S [1] S")]
    [InlineData("RETURN 1/0 AS x", "F:Neo.ClientError.Statement.ArithmeticError I")]
    [InlineData("RETRUN 1", "F:Neo.ClientError.Statement.SyntaxError I")]
    public async Task AQueryIsAnsweredOrFails(string query, string answers)
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort);
        var said = await client.TalkAsync(2, Query(query), All);
        Assert.True(
            said == answers
                || said
                    == answers
                        .Replace("F:", "S F:", StringComparison.Ordinal)
                        .Replace(" I", "", StringComparison.Ordinal),
            said
        );
    }

    [Fact]
    public async Task RowsArePulledInPieces()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort);
        var answers = await client.TalkAsync(
            4,
            Query("UNWIND range(1, 5) AS n RETURN n"),
            new PullMessage(2, -1),
            new PullMessage(2, -1),
            All
        );
        Assert.Equal("S [1] [2] S+ [3] [4] S+ [5] S", answers);
    }

    [Fact]
    public async Task APullOfExactlyAllRowsSaysThatThereAreNoMore()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort);
        var answers = await client.TalkAsync(2, Query("UNWIND [1, 2] AS n RETURN n"), new PullMessage(2, -1));
        Assert.Equal("S [1] [2] S", answers);
    }

    [Fact]
    public async Task AFailureIsFollowedByIgnoredUntilReset()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort);
        Assert.Equal(
            "S F:Neo.ClientError.Statement.SyntaxError I I",
            await client.TalkAsync(4, new BeginMessage(None), Query("nonsense"), All, Query("RETURN 1 AS x"))
        );
        Assert.Equal("S S [7] S", await client.TalkAsync(3, new ResetMessage(), Query("RETURN 7 AS x"), All));
    }

    [Fact]
    public async Task SeveralResultsAreOpenInATransaction()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort);
        var answers = await client.TalkAsync(
            7,
            new BeginMessage(None),
            Query("UNWIND [1, 2] AS n RETURN n"),
            new PullMessage(1, 0),
            Query("UNWIND [8, 9] AS n RETURN n"),
            new PullMessage(-1, 1),
            new PullMessage(-1, 0),
            new CommitMessage()
        );
        Assert.Equal("S S [1] S+ S [8] [9] S [2] S S", answers);
    }

    [Fact]
    public async Task WhatIsRolledBackOrCutOffLeavesNothing()
    {
        await using var server = await RunningServer.StartAsync();
        await using (var client = await RawClient.LoggedOnAsync(server.BoltPort))
        {
            Assert.Equal(
                "S S S S",
                await client.TalkAsync(4, new BeginMessage(None), Query("CREATE (:Gone)"), All, new RollbackMessage())
            );
            Assert.Equal("S S S", await client.TalkAsync(3, new BeginMessage(None), Query("CREATE (:Gone)"), All));
        }

        await using var next = await RawClient.LoggedOnAsync(server.BoltPort);
        Assert.Equal("S [0] S", await next.TalkAsync(2, Query("MATCH (n:Gone) RETURN count(n) AS n"), All));
        // The writer's turn came free with the connection that was cut off.
        Assert.Equal("S S", await next.TalkAsync(2, Query("CREATE (:Kept)"), All));
    }

    [Fact]
    public async Task ResetEndsAQueryThatRuns()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort);
        const string Endless =
            "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(*) AS n";
        Assert.Equal("S", await client.TalkAsync(1, Query(Endless)));
        await client.SendAsync(All);
        // The PULL is under way, or about to be: either way the ten thousand million rows are not counted to the end.
        Assert.Matches(
            "^(F:Neo.ClientError.Transaction.Terminated|I) S$",
            await client.TalkAsync(2, new ResetMessage())
        );
        Assert.Equal("S [1] S", await client.TalkAsync(2, Query("RETURN 1 AS x"), All));
    }

    [Fact]
    public async Task RouteGivesBackTheAddressThatTheClientUsed()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort);
        await client.SendAsync(new RouteMessage(new MapValue([new("address", "graph.example:7687")]), [], None));
        var answer = Assert.IsType<SuccessMessage>(await client.ReceiveAsync());
        var servers = answer.Metadata["rt"].As<MapValue>()["servers"].As<ListValue>();
        Assert.Equal(3, servers.Count);
        Assert.Equal("graph.example:7687", servers[0].As<MapValue>()["addresses"].As<ListValue>()[0].AsString);
    }

    [Theory]
    [InlineData("neo4j", true)]
    [InlineData("SYSTEM", true)]
    [InlineData("sales", false)]
    public async Task OnlyTheDatabasesThatThereAreAreServed(string name, bool served)
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort);
        var extra = new MapValue([new("db", name)]);
        var said = await client.TalkAsync(2, new RunMessage("RETURN 1 AS x", None, extra), All);
        Assert.Equal(served ? "S [1] S" : "F:Neo.ClientError.Database.DatabaseNotFound I", said);
    }

    [Fact]
    public async Task AMessageOutOfPlaceClosesTheConnection()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await RawClient.ConnectAsync(server.BoltPort);
        Assert.Equal("F:Neo.ClientError.Request.Invalid closed", await client.TalkAsync(2, Query("RETURN 1")));
    }

    [Fact]
    public async Task AStrangersLongMessageIsRefusedBeforeItIsGathered()
    {
        await using var server = await RunningServer.StartAsync();
        await using var stranger = await RawClient.ConnectAsync(server.BoltPort);
        // A chunk of 32,768 bytes is announced and never sent: the announcement alone is refused.
        await stranger.SendBytesAsync([0x80, 0x00]);
        var answer = Assert.IsType<FailureMessage>(await stranger.ReceiveAsync());
        Assert.Equal("The message is longer than the limit of 8192 bytes.", answer.Message);
    }

    [Fact]
    public async Task AStrangerWhoNeverLogsOnIsCutOff()
    {
        await using var server = await RunningServer.StartAsync(configure: options =>
            options with
            {
                AuthenticationTimeout = TimeSpan.FromMilliseconds(300),
            }
        );
        await using var stranger = await RawClient.ConnectAsync(server.BoltPort);
        Assert.Null(await stranger.ReceiveAsync());
    }

    [Fact]
    public async Task RubbishIsRefusedAndOthersAreServed()
    {
        await using var server = await RunningServer.StartAsync();
        var random = new Random(7);
        for (var round = 0; round < 50; round++)
        {
            await using var hostile = await RawClient.ConnectAsync(server.BoltPort);
            var bytes = new byte[random.Next(1, 4000)];
            random.NextBytes(bytes);
            await hostile.SendBytesAsync(bytes);
        }

        await using var client = await RawClient.LoggedOnAsync(server.BoltPort);
        Assert.Equal("S [1] S", await client.TalkAsync(2, Query("RETURN 1 AS x"), All));
    }

    private static RunMessage Query(string text) => new(text, None, None);
}

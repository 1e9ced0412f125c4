using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Server.Security;
using KnowledgeGraph.Server.Tests.Http;
using KnowledgeGraph.Server.Tests.Security;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Server.Tests.Connections;

/// <summary>What a peer may ask of the server's memory and patience.</summary>
public sealed class LimitTests
{
    private static readonly MapValue None = MapValue.Empty;
    private static readonly PullMessage All = new(-1, -1);

    [Fact]
    public async Task TheConnectionAboveTheLimitIsClosedAndTheOthersLiveOn()
    {
        await using var server = await RunningServer.StartAsync(configure: options =>
            options with
            {
                MaximumConnections = 3,
            }
        );
        var clients = new List<RawClient>();
        for (var i = 0; i < 3; i++)
        {
            clients.Add(await RawClient.LoggedOnAsync(server.BoltPort));
        }

        await Assert.ThrowsAnyAsync<IOException>(() => RawClient.ConnectAsync(server.BoltPort));
        Assert.Equal(7, (await clients[0].RunAsync("RETURN 7 AS x")).Rows[0][0].AsInteger);

        // One leaves, one may come.
        await clients[2].DisposeAsync();
        await using var next = await EventuallyAsync(() => RawClient.LoggedOnAsync(server.BoltPort));
        Assert.Equal(8, (await next.RunAsync("RETURN 8 AS x")).Rows[0][0].AsInteger);
        await clients[0].DisposeAsync();
        await clients[1].DisposeAsync();
    }

    [Fact]
    public async Task AMessageThatIsTooLongIsRefusedWithItsLimit()
    {
        await using var server = await RunningServer.StartAsync(configure: options =>
            options with
            {
                MaximumMessageLength = 100_000,
            }
        );
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort);
        var text = new MapValue([new("text", new string('x', 90_000))]);
        Assert.Equal(90_000, (await client.RunAsync("RETURN size($text) AS n", text)).Rows[0][0].AsInteger);
        var longer = new MapValue([new("text", new string('x', 110_000))]);
        await client.SendAsync(new RunMessage("RETURN size($text) AS n", longer, None));
        var failure = Assert.IsType<FailureMessage>(await client.ReceiveAsync());
        Assert.Equal("The message is longer than the limit of 100000 bytes.", failure.Message);
        Assert.Null(await client.ReceiveAsync());
    }

    [Fact]
    public async Task WhoHasLoggedOffIsAStrangerAgain()
    {
        await using var server = await RunningServer.StartAsync(configure: options =>
            options with
            {
                AuthenticationTimeout = TimeSpan.FromSeconds(1),
            }
        );
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort);
        Assert.Equal("S", await client.TalkAsync(1, new LogoffMessage()));
        await client.SendBytesAsync([0x80, 0x00]);
        var failure = Assert.IsType<FailureMessage>(await client.ReceiveAsync());
        Assert.Equal("The message is longer than the limit of 8192 bytes.", failure.Message);

        await using var silent = await RawClient.LoggedOnAsync(server.BoltPort);
        Assert.Equal("S", await silent.TalkAsync(1, new LogoffMessage()));
        Assert.Null(await silent.ReceiveAsync());
    }

    [Fact]
    public async Task ValuesNestedTooDeeplyAreRefused()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort);
        // RUN "RETURN 1" {a: [[[…]]]} {}: ten thousand lists, each of one item.
        byte[] body =
        [
            0xB3,
            0x10,
            0x88,
            .. "RETURN 1"u8,
            0xA1,
            0x81,
            (byte)'a',
            .. Enumerable.Repeat((byte)0x91, 10_000),
            0xC0,
            0xA0,
        ];
        await client.SendBytesAsync([(byte)(body.Length >> 8), (byte)body.Length, .. body, 0, 0]);
        var failure = Assert.IsType<FailureMessage>(await client.ReceiveAsync());
        Assert.Equal("Neo.ClientError.Request.InvalidFormat", failure.Code);
        Assert.StartsWith("Values are nested deeper than ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AConnectionThatSaysNothingIsClosed()
    {
        await using var server = await RunningServer.StartAsync(configure: options =>
            options with
            {
                IdleTimeout = TimeSpan.FromMilliseconds(300),
            }
        );
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort);
        Assert.Null(await client.ReceiveAsync());
    }

    [Fact]
    public async Task ATransactionThatIsLeftAloneIsRolledBackAndItsClientIsTold()
    {
        await using var server = await RunningServer.StartAsync(configure: options =>
            options with
            {
                TransactionIdleTimeout = TimeSpan.FromMilliseconds(300),
            }
        );
        await using var forgetful = await RawClient.LoggedOnAsync(server.BoltPort);
        Assert.Equal(
            "S S S",
            await forgetful.TalkAsync(3, new BeginMessage(None), new RunMessage("CREATE (:Left)", None, None), All)
        );
        // The next writer has its turn once the time of the first is up.
        await using var next = await RawClient.LoggedOnAsync(server.BoltPort);
        await next.RunAsync("CREATE (:Next)");
        Assert.Equal(
            "F:Neo.ClientError.Transaction.TransactionTimedOut",
            await forgetful.TalkAsync(1, new CommitMessage())
        );
        Assert.Equal("I S", await forgetful.TalkAsync(2, new CommitMessage(), new ResetMessage()));
        var (rows, _) = await forgetful.RunAsync("MATCH (n) RETURN labels(n)[0] AS label");
        Assert.Equal("Next", Assert.Single(rows)[0].AsString);
    }

    [Fact]
    public async Task ATransactionEndsWithTheTimeThatItsClientGaveIt()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort);
        var extra = new MapValue([new("tx_timeout", 200L)]);
        const string Endless =
            "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(*) AS n";
        Assert.Equal(
            "S F:Neo.ClientError.Transaction.TransactionTimedOut",
            await client.TalkAsync(2, new RunMessage(Endless, None, extra), All)
        );
        Assert.Equal("S S", await client.TalkAsync(2, new ResetMessage(), new BeginMessage(extra)));
        await Task.Delay(400);
        Assert.Equal(
            "F:Neo.ClientError.Transaction.TransactionTimedOut",
            await client.TalkAsync(1, new RunMessage("RETURN 1 AS x", None, None))
        );
    }

    [Fact]
    public async Task APeerThatTakesNothingLosesItsConnection()
    {
        const string Held = "CREATE (:Held) WITH 1 AS one UNWIND range(1, 100000000) AS i RETURN $text AS text";
        await using var server = await RunningServer.StartAsync(configure: options =>
            options with
            {
                IdleTimeout = TimeSpan.FromSeconds(3),
            }
        );
        await using var client = await RawClient.ConnectAsync(server.BoltPort);
        var text = new MapValue([new("text", new string('x', 1_000))]);
        await client.SendAsync(new HelloMessage(None), new LogonMessage(None), new RunMessage(Held, text, None), All);
        while (!IsRunning(server.Database, Held))
        {
            await Task.Delay(10);
        }

        // Nobody reads the rows: the writer's turn comes free by itself, however slow this machine is.
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        using (await server.Database.BeginTransactionAsync(cancellation: patience.Token))
        {
            Assert.False(IsRunning(server.Database, Held));
        }

        using var left = server.Database.Run("MATCH (n:Held) RETURN count(n) AS n");
        Assert.Equal(0, left.ToList()[0][0].AsInteger);
    }

    private static bool IsRunning(Engine.EmbeddedDatabase database, string query)
    {
        using var running = database.Run("SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery AS query");
        return running.ToList().Any(row => row[0].AsString == query);
    }

    [Fact]
    public async Task ALongQueryIsKeptAlive()
    {
        await using var server = await RunningServer.StartAsync(configure: options =>
            options with
            {
                ReceiveTimeoutHint = TimeSpan.FromMilliseconds(600),
            }
        );
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort);
        var extra = new MapValue([new("tx_timeout", 1500L)]);
        const string Endless =
            "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(*) AS n";
        await client.SendAsync(new RunMessage(Endless, None, extra), All);
        Assert.True(await client.CountNoOperationsAsync() > 0, "No empty chunk came while the query ran.");
    }

    [Fact]
    public async Task EachWrongPasswordTakesLonger()
    {
        await using var server = await RunningServer.StartAsync(LogonTests.Users);
        using var client = ApiClient.For(server);
        var times = new List<TimeSpan>();
        for (var i = 0; i < 4; i++)
        {
            var started = System.Diagnostics.Stopwatch.GetTimestamp();
            await using var stranger = await RawClient.ConnectAsync(server.BoltPort);
            var auth = new MapValue([
                new("scheme", "basic"),
                new("principal", "anna"),
                new("credentials", $"falsch{i}"),
            ]);
            Assert.Equal(
                "S F:Neo.ClientError.Security.Unauthorized",
                await stranger.TalkAsync(2, new HelloMessage(None), new LogonMessage(auth))
            );
            times.Add(System.Diagnostics.Stopwatch.GetElapsedTime(started));
        }

        // 100, 200, 400, 800 ms, and the hash's own time.
        Assert.True(times[^1] > TimeSpan.FromMilliseconds(800), string.Join(' ', times));
        var bert = new MapValue([new("scheme", "basic"), new("principal", "bert"), new("credentials", "schreiben")]);
        await using var other = await RawClient.LoggedOnAsync(server.BoltPort, logon: bert);
        Assert.Equal(7, (await other.RunAsync("RETURN 7 AS x")).Rows[0][0].AsInteger);
    }

    [Theory]
    [InlineData(false, false, false, true)]
    [InlineData(true, false, false, true)]
    [InlineData(false, true, false, true)]
    [InlineData(true, true, false, false)]
    [InlineData(false, false, true, false)]
    public async Task BeyondTheLoopbackUserAndTlsAreAsked(bool user, bool tls, bool insecure, bool refused)
    {
        using var certificate = new TestCertificate();
        var users = user ? LogonTests.Users : [];
        // Port 1 cannot be had: what is not refused for its safety fails there and listens nowhere.
        var options = new ServerOptions
        {
            Bolt = new System.Net.IPEndPoint(System.Net.IPAddress.Parse("192.0.2.1"), 1),
            Certificate = tls ? certificate.Load() : null,
            Insecure = insecure,
        };
        using var database = Engine.EmbeddedDatabase.InMemory();
        var e = await Assert.ThrowsAnyAsync<Exception>(() => GraphServer.StartAsync(database, options, users));
        Assert.Equal(refused, e is ServerRefusedException);
    }

    private static async Task<T> EventuallyAsync<T>(Func<Task<T>> attempt)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await attempt();
            }
            catch (IOException) when (tries < 50)
            {
                await Task.Delay(50);
            }
        }
    }
}

using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Server.Tests.Sessions;

/// <summary>What differs between the versions of the protocol, on the wire.</summary>
public sealed class VersionTests
{
    private static readonly MapValue None = MapValue.Empty;
    private static readonly PullMessage All = new(-1, -1);

    public static TheoryData<byte, byte> Versions => new((4, 4), (5, 0), (5, 1), (5, 2), (5, 3), (5, 4));

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task EveryTypeOfValueComesBackInEveryVersion(byte major, byte minor)
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort, major, minor);
        Assert.Equal((major, minor), (client.Version.Major, client.Version.Minor));
        Value[] values =
        [
            Value.Null,
            true,
            -17,
            long.MinValue,
            2.5,
            "Äther",
            new BytesValue([1, 2, 3]),
            new ListValue([1, Value.Null, "x"]),
            new MapValue([new("a", 1)]),
            Value.OfEpochDays(-1),
            new LocalTimeValue(43_200_000_000_001),
            new TimeValue(43_200_000_000_001, -3_600),
            new LocalDateTimeValue(18_557, 5),
            new DateTimeValue(1_600_000_000, 5, 7_200, null),
            new DateTimeValue(1_600_000_000, 5, 7_200, "Europe/Berlin"),
            new DurationValue(1, -2, 3, 4),
            new PointValue(7203, 1, 2, null),
            new PointValue(4979, 1, 2, 3),
        ];
        var (rows, _) = await client.RunAsync("RETURN $v AS v", new MapValue([new("v", new ListValue(values))]));
        Assert.Equal(
            values.Select(value => value.ToString()),
            rows[0][0].As<ListValue>().Select(value => value.ToString())
        );
    }

    [Theory]
    [InlineData(4, 4, false, 0x46, 0x66)]
    [InlineData(4, 4, true, 0x49, 0x69)]
    [InlineData(5, 0, false, 0x49, 0x69)]
    [InlineData(5, 4, false, 0x49, 0x69)]
    public async Task DateTimesHaveTheTagsOfTheirVersion(byte major, byte minor, bool patch, byte offset, byte zone)
    {
        await using var server = await RunningServer.StartAsync();
        var hello = patch ? new MapValue([new("patch_bolt", new ListValue(["utc"]))]) : None;
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort, major, minor, hello);
        Assert.Equal(patch, client.Hello.ContainsKey("patch_bolt"));
        const string Query =
            "RETURN datetime('2020-10-22T10:00:00+02:00') AS a, datetime('2020-10-22T10:00:00[Europe/Berlin]') AS b";
        await client.SendAsync(new RunMessage(Query, None, None), All);
        Assert.IsType<SuccessMessage>(await client.ReceiveAsync());
        var record = await client.ReceiveBytesAsync();
        // RECORD [a, b]: B1 71 92, then B3, the tag, the seconds, the nanoseconds, the offset or zone.
        Assert.Equal([0xB1, 0x71, 0x92, 0xB3, offset], record[..5]);
        var next = record.AsSpan(5).IndexOf((byte)0xB3) + 5;
        Assert.Equal(zone, record[next + 1]);
        var seconds = new PackStreamReader(record.AsSpan(5)).ReadInteger();
        Assert.Equal(offset == 0x46 ? 1_603_360_800 : 1_603_353_600, seconds);
    }

    [Theory]
    [InlineData(4, 4, 3, 5)]
    [InlineData(5, 0, 4, 8)]
    [InlineData(5, 4, 4, 8)]
    public async Task ElementIdsCameWithVersionFive(byte major, byte minor, int nodeFields, int relationshipFields)
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort, major, minor);
        await client.SendAsync(new RunMessage("CREATE (n:A)-[r:R]->(:B) RETURN n, r", None, None), All);
        Assert.IsType<SuccessMessage>(await client.ReceiveAsync());
        var record = await client.ReceiveBytesAsync();
        Assert.Equal([0xB1, 0x71, 0x92, (byte)(0xB0 + nodeFields), 0x4E], record[..5]);
        Assert.True(record.AsSpan().IndexOf([(byte)(0xB0 + relationshipFields), (byte)0x52]) > 0);
    }

    [Fact]
    public async Task HelloTellsServerConnectionAndHints()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort);
        Assert.StartsWith("Neo4j/", client.Hello["server"].AsString, StringComparison.Ordinal);
        Assert.StartsWith("bolt-", client.Hello["connection_id"].AsString, StringComparison.Ordinal);
        var hints = client.Hello["hints"].As<MapValue>();
        Assert.Equal(
            (120, false),
            (hints["connection.recv_timeout_seconds"].AsInteger, hints["telemetry.enabled"].AsBoolean)
        );
    }

    [Theory]
    [InlineData(4, 4, "F:Neo.ClientError.Request.Invalid closed")]
    [InlineData(5, 3, "F:Neo.ClientError.Request.Invalid closed")]
    [InlineData(5, 4, "S S")]
    public async Task TelemetryCameWithVersionFiveFour(byte major, byte minor, string answers)
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort, major, minor);
        Assert.Equal(
            answers,
            await client.TalkAsync(2, new TelemetryMessage(1), new RunMessage("RETURN 1 AS x", None, None))
        );
    }

    [Theory]
    [InlineData(5, 0, "F:Neo.ClientError.Request.Invalid closed")]
    [InlineData(5, 1, "S S")]
    public async Task LogoffAndLogonCameWithVersionFiveOne(byte major, byte minor, string answers)
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort, major, minor);
        Assert.Equal(answers, await client.TalkAsync(2, new LogoffMessage(), new LogonMessage(None)));
    }

    [Theory]
    [InlineData("", "CartesianProduct UnknownLabelWarning")]
    [InlineData("notifications_minimum_severity=WARNING", "UnknownLabelWarning")]
    [InlineData("notifications_minimum_severity=OFF", "")]
    [InlineData("notifications_disabled_categories=UNRECOGNIZED", "CartesianProduct")]
    [InlineData("notifications_disabled_categories=unrecognized,performance", "")]
    public async Task NotificationsAreFilteredForTheConnectionOrTheStatement(string filter, string expected)
    {
        await using var server = await RunningServer.StartAsync();
        const string Query = "MATCH (a:Nowhere), (b) RETURN a, b";
        await using var filtered = await RawClient.LoggedOnAsync(server.BoltPort, hello: Filter(filter));
        Assert.Equal(expected, Codes((await filtered.RunAsync(Query)).Summary));
        await using var plain = await RawClient.LoggedOnAsync(server.BoltPort);
        Assert.Equal(expected, Codes((await plain.RunAsync(Query, extra: Filter(filter))).Summary));
        Assert.Equal("CartesianProduct UnknownLabelWarning", Codes((await plain.RunAsync(Query)).Summary));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task SummariesTellTypeTimesChangesAndPlan(byte major, byte minor)
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort, major, minor);
        var (_, created) = await client.RunAsync("CREATE (:A {k: 1})");
        Assert.Equal(("w", "neo4j"), (created["type"].AsString, created["db"].AsString));
        Assert.True(created["t_last"].AsInteger >= 0);
        Assert.Equal(1, created["stats"].As<MapValue>()["nodes-created"].AsInteger);
        Assert.StartsWith("kg:", created["bookmark"].AsString, StringComparison.Ordinal);

        var (_, explained) = await client.RunAsync("EXPLAIN MATCH (n:A) RETURN n");
        Assert.True(explained["plan"].As<MapValue>().ContainsKey("operatorType"));
        Assert.False(explained.ContainsKey("stats"));
        var (_, profiled) = await client.RunAsync("PROFILE MATCH (n:A) RETURN n");
        Assert.Equal(1, profiled["profile"].As<MapValue>()["rows"].AsInteger);
    }

    [Fact]
    public async Task ShowTransactionsTellsConnectionMetadataAndParameters()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort);
        var extra = new MapValue([new("tx_metadata", new MapValue([new("app", "browser")]))]);
        const string Query =
            "SHOW TRANSACTIONS YIELD connectionId, metaData, parameters RETURN connectionId, metaData.app, parameters.p";
        var (rows, _) = await client.RunAsync(Query, new MapValue([new("p", 7)]), extra);
        Assert.Equal(
            (client.Hello["connection_id"].AsString, "browser", 7),
            (rows[0][0].AsString, rows[0][1].AsString, rows[0][2].AsInteger)
        );
    }

    [Fact]
    public async Task ABookmarkIsAcceptedAndTheNextOneIsAnother()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort);
        var (_, first) = await client.RunAsync("CREATE (:A)");
        var bookmarks = new MapValue([new("bookmarks", new ListValue([first["bookmark"]]))]);
        await client.SendAsync(new BeginMessage(bookmarks), new CommitMessage());
        Assert.IsType<SuccessMessage>(await client.ReceiveAsync());
        var committed = Assert.IsType<SuccessMessage>(await client.ReceiveAsync());
        Assert.NotEqual(first["bookmark"].AsString, committed.Metadata["bookmark"].AsString);
    }

    private static MapValue Filter(string text)
    {
        if (text.Split('=') is not [var key, var value])
        {
            return None;
        }

        return new MapValue([
            new(
                key,
                key.EndsWith("categories", StringComparison.Ordinal)
                    ? new ListValue(value.Split(',').Select(part => (Value)part).ToList())
                    : value
            ),
        ]);
    }

    private static string Codes(MapValue summary) =>
        summary.GetOrNull("notifications") is { Kind: ValueKind.List } list
            ? string.Join(
                ' ',
                list.As<ListValue>().Select(n => n.As<MapValue>()["code"].AsString.Split('.')[^1]).Order()
            )
            : string.Empty;
}

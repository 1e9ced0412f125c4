using KnowledgeGraph.Bolt.Client;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Bolt.Tests.Client;

public sealed class BoltConnectionTests
{
    private static readonly SuccessMessage Success = new(MapValue.Empty);

    [Fact]
    public async Task RowsArePulledInBatchesUntilThereAreNoMore()
    {
        var pulls = 0;
        using var peer = new ScriptedPeer(request =>
            request switch
            {
                RunMessage => [new SuccessMessage(new MapValue([new("fields", new ListValue(["n"]))]))],
                PullMessage when pulls++ == 0 =>
                [
                    new RecordMessage([1]),
                    new SuccessMessage(new MapValue([new("has_more", true)])),
                ],
                PullMessage => [new RecordMessage([2]), new SuccessMessage(new MapValue([new("type", "r")]))],
                _ => [Success],
            }
        );
        await using var connection = await BoltConnection.OpenAsync(peer.Address, credentials: null);
        var result = await connection.RunAsync("UNWIND [1, 2] AS n RETURN n", MapValue.Empty);
        var rows = new List<long>();
        await foreach (var row in result.ReadAsync())
        {
            rows.Add(row[0].AsInteger);
        }

        Assert.Equal(["n"], result.Columns);
        Assert.Equal([1, 2], rows);
        Assert.Equal("r", result.Summary?["type"].AsString);
    }

    [Theory]
    [InlineData(false, "Hello Logon Run Pull Discard Commit Goodbye")]
    [InlineData(true, "Hello Logon Run Pull Pull Run Pull Goodbye")]
    public async Task RowsThatNobodyReadGoBeforeTheNextRequest(bool runsAgain, string requests)
    {
        var pulls = 0;
        using var peer = new ScriptedPeer(request =>
            request switch
            {
                RunMessage => [new SuccessMessage(new MapValue([new("fields", new ListValue(["n"]))]))],
                PullMessage when pulls++ == 0 =>
                [
                    new RecordMessage([1]),
                    new SuccessMessage(new MapValue([new("has_more", true)])),
                ],
                PullMessage => [new RecordMessage([2]), new SuccessMessage(new MapValue([new("type", "r")]))],
                _ => [Success],
            }
        );
        await using (var connection = await BoltConnection.OpenAsync(peer.Address, credentials: null))
        {
            var first = await connection.RunAsync("UNWIND [1, 2] AS n RETURN n", MapValue.Empty);
            if (runsAgain)
            {
                var second = await connection.RunAsync("RETURN 2 AS n", MapValue.Empty);
                Assert.Equal([1, 2], await NumbersAsync(first));
                Assert.Equal([2], await NumbersAsync(second));
            }
            else
            {
                await connection.CommitAsync();
                Assert.Empty(await NumbersAsync(first));
            }
        }

        await peer.FinishedAsync();
        var received = peer.Received.Select(r => r.GetType().Name.Replace("Message", "", StringComparison.Ordinal));
        Assert.Equal(requests, string.Join(' ', received));
    }

    private static async Task<List<long>> NumbersAsync(BoltResult result)
    {
        var numbers = new List<long>();
        await foreach (var row in result.ReadAsync())
        {
            numbers.Add(row[0].AsInteger);
        }

        return numbers;
    }

    [Fact]
    public async Task AFailureIsResetBeforeTheNextRequest()
    {
        using var peer = new ScriptedPeer(request =>
            request switch
            {
                RunMessage { Query: "bad" } => [new FailureMessage("Neo.ClientError.Statement.SyntaxError", "No.")],
                PullMessage => [new IgnoredMessage()],
                _ => [Success],
            }
        );
        await using (var connection = await BoltConnection.OpenAsync(peer.Address, new BoltCredentials("u", "p")))
        {
            var e = await Assert.ThrowsAsync<BoltFailureException>(() => connection.RunAsync("bad", MapValue.Empty));
            Assert.Equal(("Neo.ClientError.Statement.SyntaxError", "No.", false), (e.Code, e.Message, e.IsTransient));
            await connection.BeginAsync(readOnly: true, "neo4j");
        }

        await peer.FinishedAsync();
        Assert.Equal(
            ["Hello", "Logon", "Run", "Pull", "Reset", "Begin", "Goodbye"],
            peer.Received.Select(request => request.GetType().Name.Replace("Message", "", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task AServerThatGoesAwayIsNamed()
    {
        using var peer = new ScriptedPeer(request => request is BeginMessage ? null : [Success]);
        await using var connection = await BoltConnection.OpenAsync(peer.Address, credentials: null);
        var e = await Assert.ThrowsAsync<BoltUnavailableException>(() => connection.BeginAsync(readOnly: false, null));
        Assert.StartsWith($"The connection to {peer.Address} is lost:", e.Message, StringComparison.Ordinal);
        Assert.True(connection.IsBroken);
    }

    [Fact]
    public async Task NobodyListeningIsNamed()
    {
        BoltAddress closed;
        using (var peer = new ScriptedPeer(_ => null))
        {
            closed = peer.Address;
        }

        var e = await Assert.ThrowsAsync<BoltUnavailableException>(() => BoltConnection.OpenAsync(closed, null));
        Assert.StartsWith($"No Bolt server answers at {closed}:", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bolt://localhost", "localhost:7687", false)]
    [InlineData("bolt+s://db.example.org:7700", "db.example.org:7700", true)]
    public void AddressesAreRead(string text, string shown, bool encrypted)
    {
        var address = BoltAddress.Parse(text);
        Assert.Equal((shown, encrypted), (address.ToString(), address.Encrypted));
    }

    [Theory]
    [InlineData("http://localhost", "'http://localhost' has the scheme 'http'. Expected bolt, bolt+s or bolt+ssc.")]
    [InlineData("data", "'data' is not an address. Expected bolt://host:port.")]
    public void WhatIsNoAddressIsRefused(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => BoltAddress.Parse(text)).Message);
}

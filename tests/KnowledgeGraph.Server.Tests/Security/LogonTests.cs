using System.Net;
using KnowledgeGraph.Bolt.Client;
using KnowledgeGraph.Engine;
using KnowledgeGraph.Server.Security;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Server.Tests.Security;

public sealed class LogonTests
{
    internal static Dictionary<string, ServerUser> Users { get; } =
        new(StringComparer.Ordinal)
        {
            ["anna"] = new("anna", PasswordHash.Create("lesen"), ServerRole.Reader),
            ["bert"] = new("bert", PasswordHash.Create("schreiben"), ServerRole.Writer),
        };

    [Fact]
    public async Task AWrongPasswordIsRefused()
    {
        await using var server = await RunningServer.StartAsync(Users);
        var address = new BoltAddress("127.0.0.1", server.BoltPort);
        var e = await Assert.ThrowsAsync<BoltFailureException>(() =>
            BoltConnection.OpenAsync(address, new BoltCredentials("anna", "raten"))
        );
        Assert.Equal("Neo.ClientError.Security.Unauthorized", e.Code);
    }

    [Fact]
    public async Task AReaderMayReadAndNotWrite()
    {
        await using var server = await RunningServer.StartAsync(Users);
        var address = new BoltAddress("127.0.0.1", server.BoltPort);
        await using var reader = await BoltConnection.OpenAsync(address, new BoltCredentials("anna", "lesen"));
        var read = await reader.RunAsync("RETURN 1 AS x", MapValue.Empty);
        Assert.Equal("r", (await read.ConsumeAsync())["type"].AsString);
        var e = await Assert.ThrowsAsync<BoltFailureException>(async () =>
            await (await reader.RunAsync("CREATE (:X)", MapValue.Empty)).ConsumeAsync()
        );
        Assert.Equal("Neo.ClientError.Security.Forbidden", e.Code);

        await using var writer = await BoltConnection.OpenAsync(address, new BoltCredentials("bert", "schreiben"));
        var wrote = await writer.RunAsync("CREATE (:X)", MapValue.Empty);
        Assert.Equal(1, (await wrote.ConsumeAsync())["stats"].As<MapValue>()["nodes-created"].AsInteger);
    }

    [Fact]
    public async Task AnAddressThatOthersReachNeedsPasswordAndTls()
    {
        using var database = EmbeddedDatabase.InMemory();
        var options = new ServerOptions { Bolt = new IPEndPoint(IPAddress.Any, 0) };
        var e = await Assert.ThrowsAsync<ServerRefusedException>(() =>
            GraphServer.StartAsync(database, options, Users)
        );
        Assert.StartsWith("Refused to listen on 0.0.0.0:0", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReaderSeesAndEndsTransactionsOfItsOwnOnly()
    {
        await using var server = await RunningServer.StartAsync(Users);
        var address = new BoltAddress("127.0.0.1", server.BoltPort);
        await using var writer = await BoltConnection.OpenAsync(address, new BoltCredentials("bert", "schreiben"));
        await writer.BeginAsync(readOnly: true, database: null);
        // Rows are left unread, so that the statement goes on running.
        await writer.RunAsync("UNWIND range(1, 100000000) AS i RETURN i", MapValue.Empty);
        await using var reader = await BoltConnection.OpenAsync(address, new BoltCredentials("anna", "lesen"));
        const string Names = "SHOW TRANSACTIONS YIELD username RETURN collect(username) AS users";
        Assert.Equal("['anna']", await FirstAsync(reader, Names));
        await using var other = await BoltConnection.OpenAsync(address, new BoltCredentials("bert", "schreiben"));
        Assert.Equal("['bert', 'bert']", await FirstAsync(other, Names));
        var id = await FirstAsync(
            other,
            "SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE currentQuery STARTS WITH 'UNWIND' RETURN transactionId"
        );
        Assert.Equal(
            "'Transaction not found.'",
            await FirstAsync(reader, $"TERMINATE TRANSACTIONS {id} YIELD message RETURN message")
        );
        Assert.Equal(
            "'Transaction terminated.'",
            await FirstAsync(other, $"TERMINATE TRANSACTIONS {id} YIELD message RETURN message")
        );
    }

    private static async Task<string> FirstAsync(BoltConnection connection, string query)
    {
        var result = await connection.RunAsync(query, MapValue.Empty);
        var first = "no row";
        await foreach (var row in result.ReadAsync())
        {
            first = row[0].ToString();
        }

        return first;
    }
}

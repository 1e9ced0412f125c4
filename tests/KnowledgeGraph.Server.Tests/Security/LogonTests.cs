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
}

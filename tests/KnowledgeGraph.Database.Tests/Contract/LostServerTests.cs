using System.Net;
using KnowledgeGraph.Engine;
using KnowledgeGraph.Server;
using KnowledgeGraph.Server.Security;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Database.Tests.Contract;

/// <summary>A server that goes away while it is used.</summary>
public sealed class LostServerTests
{
    private static readonly Dictionary<string, ServerUser> Nobody = new(StringComparer.Ordinal);

    [Fact]
    public async Task WorkCutOffInTheMiddleLeavesNothingAndSaysSo()
    {
        using var served = EmbeddedDatabase.InMemory();
        var server = await StartAsync(served, 0);
        await using var database = await GraphDatabase.OpenAsync($"bolt://{server.Bolt}");
        await using var session = database.OpenSession();
        var e = await Assert.ThrowsAnyAsync<Exception>(() =>
            session.WriteAsync(
                async (transaction, token) =>
                {
                    await RunAsync(transaction, "CREATE (:Article)", token);
                    await server.StopAsync(token);
                    await server.DisposeAsync();
                    return await RunAsync(transaction, "CREATE (:Sentence)", token);
                }
            )
        );
        Assert.True(e is DatabaseUnavailableException or GraphQueryException, e.ToString());
        Assert.Contains($"bolt://{server.Bolt}", e.Message, StringComparison.Ordinal);
        using var rows = served.Run("MATCH (n) RETURN count(n) AS n");
        Assert.Equal(0, rows.ToList()[0][0].AsInteger);
    }

    [Fact]
    public async Task AServerThatComesBackIsUsedAgain()
    {
        using var served = EmbeddedDatabase.InMemory();
        var first = await StartAsync(served, 0);
        await using var database = await GraphDatabase.OpenAsync($"bolt://{first.Bolt}");
        await using var session = database.OpenSession();
        await session.WriteAsync((t, token) => RunAsync(t, "CREATE (:Before)", token));
        await first.StopAsync();
        await first.DisposeAsync();
        await using var second = await StartAsync(served, first.Bolt.Port);
        await session.WriteAsync((t, token) => RunAsync(t, "CREATE (:After)", token));
        using var rows = served.Run("MATCH (n) RETURN count(n) AS n");
        Assert.Equal(2, rows.ToList()[0][0].AsInteger);
        await second.StopAsync();
    }

    private static Task<GraphServer> StartAsync(EmbeddedDatabase database, int port) =>
        GraphServer.StartAsync(
            database,
            new ServerOptions
            {
                Bolt = new IPEndPoint(IPAddress.Loopback, port),
                StopDeadline = TimeSpan.FromMilliseconds(500),
            },
            Nobody
        );

    private static async Task<GraphSummary> RunAsync(
        IGraphTransaction transaction,
        string query,
        CancellationToken token
    ) => await (await transaction.RunAsync(query, MapValue.Empty, token)).ConsumeAsync(token);
}

using System.Diagnostics;
using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Client;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Cli.Tests.Serving;

/// <summary>A server with more long queries than processors.</summary>
public sealed class BusyServerTests : IDisposable
{
    private const string Endless =
        "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)";

    private readonly Kg _kg = new();

    [Fact]
    public async Task OthersAreAnsweredWhileLongQueriesRun()
    {
        await using var server = await ServeProcess.StartAsync(_kg, "--stop-within", "1");
        var connections = new List<BoltConnection>();
        var running = new List<Task>();
        for (var i = 0; i < 40; i++)
        {
            var connection = await BoltConnection.OpenAsync(server.Address, null);
            connections.Add(connection);
            running.Add(RunAsync(connection, Endless));
        }

        // A pool that grows by two threads a second would take twenty seconds to come to these.
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < 5; i++)
        {
            await using var other = await BoltConnection.OpenAsync(server.Address, null);
            await RunAsync(other, "RETURN 1 AS x");
        }

        var took = Stopwatch.GetElapsedTime(started);
        Assert.DoesNotContain(running, task => task.IsCompleted);
        await server.SignalAsync("TERM");
        Assert.Equal(0, (await server.ExitAsync()).Code);
        Assert.True(took < TimeSpan.FromSeconds(15), $"Five requests took {took}.");
        foreach (var task in running)
        {
            var e = await Assert.ThrowsAnyAsync<Exception>(() => task);
            Assert.True(e is BoltFailureException or BoltUnavailableException or BoltProtocolException, e.ToString());
        }

        foreach (var connection in connections)
        {
            await connection.DisposeAsync();
        }
    }

    public void Dispose() => _kg.Dispose();

    private static async Task RunAsync(BoltConnection connection, string query) =>
        await (await connection.RunAsync(query, MapValue.Empty)).ConsumeAsync();
}

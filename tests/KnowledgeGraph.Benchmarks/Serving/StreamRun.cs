using System.Diagnostics;
using System.Net;
using KnowledgeGraph.Bolt.Client;
using KnowledgeGraph.Engine;
using KnowledgeGraph.Server;
using KnowledgeGraph.Server.Security;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Benchmarks.Serving;

/// <summary>A long result through server and client, a thousand rows at a time: how fast, and in how much memory.</summary>
internal static class StreamRun
{
    private const int MeasuredEvery = 500_000;

    public static async Task RunAsync(long rows)
    {
        using var database = EmbeddedDatabase.InMemory();
        var options = new ServerOptions { Bolt = new IPEndPoint(IPAddress.Loopback, 0) };
        await using var server = await GraphServer.StartAsync(database, options, new Dictionary<string, ServerUser>());
        await using var client = await BoltConnection.OpenAsync(new BoltAddress("127.0.0.1", server.Bolt.Port), null);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        var result = await client.RunAsync($"UNWIND range(1, {rows}) AS i RETURN i", MapValue.Empty);
        var (count, sum, most) = (0L, 0L, 0L);
        await foreach (var row in result.ReadAsync())
        {
            sum += row[0].AsInteger;
            if (++count % MeasuredEvery == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        if (sum != rows * (rows + 1) / 2)
        {
            throw new InvalidOperationException($"The sum of the rows is {sum}, which is wrong.");
        }

        Console.Out.WriteLine($"{count:N0} rows in {seconds:F1} s, {count / seconds:N0} rows/s");
        Console.Out.WriteLine($"held at most {most / 1024.0:N0} KB more than before, server and client together");
        await server.StopAsync();
    }
}

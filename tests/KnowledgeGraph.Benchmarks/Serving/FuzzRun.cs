using System.Diagnostics;
using System.Net;
using KnowledgeGraph.Engine;
using KnowledgeGraph.Server;
using KnowledgeGraph.Server.Security;
using KnowledgeGraph.Server.Tests.Fuzzing;

namespace KnowledgeGraph.Benchmarks.Serving;

/// <summary>The fuzzer of the server's tests, for as many bytes as one likes.</summary>
internal static class FuzzRun
{
    public static async Task RunAsync(int seed, long bytes)
    {
        using var database = EmbeddedDatabase.InMemory();
        var options = new ServerOptions
        {
            Bolt = new IPEndPoint(IPAddress.Loopback, 0),
            AuthenticationTimeout = TimeSpan.FromSeconds(5),
            TransactionIdleTimeout = TimeSpan.FromSeconds(5),
        };
        await using var server = await GraphServer.StartAsync(database, options, new Dictionary<string, ServerUser>());
        var started = Stopwatch.GetTimestamp();
        var report = await new BoltFuzzer(server.Bolt.Port, seed, bytes).RunAsync(CancellationToken.None);
        Console.Out.WriteLine($"seed {seed}, {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s");
        Console.Out.WriteLine(report.ToString());
        await server.StopAsync();
    }
}

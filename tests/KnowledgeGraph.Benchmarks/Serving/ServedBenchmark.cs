using System.Diagnostics;
using System.Globalization;

namespace KnowledgeGraph.Benchmarks.Serving;

/// <summary>
/// Many open connections with some of them busy, against one running server or two in turn: requests a second, the
/// 99th percentile, errors, and how the servers' memory goes.
/// </summary>
internal static class ServedBenchmark
{
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(
        IReadOnlyList<(string Address, int? Process)> addresses,
        int connections,
        int busy,
        TimeSpan length
    )
    {
        var servers = new List<ServerUnderLoad>();
        try
        {
            foreach (var (address, process) in addresses)
            {
                servers.Add(await ServerUnderLoad.OpenAsync(address, process, connections));
            }

            // In turn, so that whatever else the machine does strikes both alike.
            var clock = Stopwatch.StartNew();
            for (var slice = 1; clock.Elapsed < length * servers.Count; slice++)
            {
                foreach (var server in servers)
                {
                    Print(slice, server, await server.RunAsync(busy, Slice < length ? Slice : length));
                }
            }

            foreach (var server in servers)
            {
                Console.Out.WriteLine(server.Summary());
            }

            return servers.Any(s => s.Errors > 0) ? 1 : 0;
        }
        finally
        {
            foreach (var server in servers)
            {
                await server.DisposeAsync();
            }
        }
    }

    private static void Print(int slice, ServerUnderLoad server, LoadFigures figures) =>
        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {slice, 3} {server.Address, -28} {figures.PerSecond, 8:N0} requests/s, 99th percentile {figures.Percentile(0.99):F1} ms, {figures.Errors} errors, {server.Memory()}"
            )
        );
}

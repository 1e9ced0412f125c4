using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using KnowledgeGraph.Bolt.Client;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Benchmarks.Serving;

/// <summary>One server with its open connections, of which some are busy at a time, each of them in its turn.</summary>
internal sealed class ServerUnderLoad : IAsyncDisposable
{
    private const int Nodes = 10_000;
    private readonly Channel<BoltConnection> _idle = Channel.CreateUnbounded<BoltConnection>();
    private readonly int? _process;
    private readonly int _connections;
    private readonly List<double> _all = [];
    private readonly List<long> _memory = [];
    private double _seconds;

    private ServerUnderLoad(string address, int? process, int connections)
    {
        Address = address;
        _process = process;
        _connections = connections;
    }

    public string Address { get; }

    public int Errors { get; private set; }

    public static async Task<ServerUnderLoad> OpenAsync(string address, int? process, int connections)
    {
        var server = new ServerUnderLoad(address, process, connections);
        for (var i = 0; i < connections; i++)
        {
            await server._idle.Writer.WriteAsync(await BoltConnection.OpenAsync(BoltAddress.Parse(address), null));
        }

        await server.PrepareAsync();
        return server;
    }

    /// <summary>Keeps so many workers busy for a while; each takes a connection, sends one query and gives it back.</summary>
    public async Task<LoadFigures> RunAsync(int busy, TimeSpan length)
    {
        var (times, errors) = (new ConcurrentBag<double>(), 0);
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(
            Enumerable
                .Range(0, busy)
                .Select(worker =>
                    Task.Run(async () =>
                    {
                        var random = new Random(worker);
                        while (clock.Elapsed < length)
                        {
                            var connection = await _idle.Reader.ReadAsync();
                            var start = Stopwatch.GetTimestamp();
                            try
                            {
                                await AskAsync(connection, random);
                                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                            }
                            catch (BoltFailureException exception)
                            {
                                Interlocked.Increment(ref errors);
                                await Console.Error.WriteLineAsync($"{Address}: {exception.Code}: {exception.Message}");
                                await connection.ResetAsync();
                            }

                            await _idle.Writer.WriteAsync(connection);
                        }
                    })
                )
        );
        var figures = new LoadFigures(clock.Elapsed.TotalSeconds, [.. times.Order()], errors);
        _all.AddRange(figures.Milliseconds);
        _seconds += figures.Seconds;
        Errors += errors;
        return figures;
    }

    /// <summary>What memory the server's process holds now.</summary>
    public string Memory()
    {
        if (_process is not { } id)
        {
            return "memory unknown (no process id given)";
        }

        using var process = Process.GetProcessById(id);
        _memory.Add(process.WorkingSet64 >> 20);
        return string.Create(CultureInfo.InvariantCulture, $"{_memory[^1]:N0} MB");
    }

    public string Summary()
    {
        _all.Sort();
        var figures = new LoadFigures(_seconds, _all, Errors);
        var memory =
            _memory.Count == 0
                ? ""
                : $", memory {_memory[0]:N0} MB after the first slice, {_memory[^1]:N0} MB at the end";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Address}: {_connections:N0} connections, {_all.Count:N0} requests in {_seconds:F0} s, {figures.PerSecond:N0} a second, median {figures.Percentile(0.5):F1} ms, 99th percentile {figures.Percentile(0.99):F1} ms, {Errors} errors{memory}"
        );
    }

    public async ValueTask DisposeAsync()
    {
        var first = true;
        while (_idle.Reader.TryRead(out var connection))
        {
            if (first && !connection.IsBroken)
            {
                await SendAsync(
                    connection,
                    "MATCH (n:Load) CALL (n) { DETACH DELETE n } IN TRANSACTIONS",
                    MapValue.Empty
                );
                await SendAsync(connection, "DROP INDEX load_id IF EXISTS", MapValue.Empty);
                first = false;
            }

            await connection.DisposeAsync();
        }
    }

    private async Task PrepareAsync()
    {
        var connection = await _idle.Reader.ReadAsync();
        await SendAsync(connection, "CREATE INDEX load_id IF NOT EXISTS FOR (n:Load) ON (n.id)", MapValue.Empty);
        await SendAsync(connection, "CALL db.awaitIndexes(60)", MapValue.Empty);
        await SendAsync(
            connection,
            "UNWIND range(1, $nodes) AS i CREATE (n:Load {id: i, name: 'node ' + i, hits: 0})",
            Parameters(("nodes", Nodes))
        );
        await SendAsync(
            connection,
            "MATCH (a:Load) MATCH (b:Load {id: 1 + (a.id * 7) % $nodes}) CREATE (a)-[:NEXT {weight: a.id % 10}]->(b)",
            Parameters(("nodes", Nodes))
        );
        await _idle.Writer.WriteAsync(connection);
    }

    /// <summary>Seven requests in ten look up and expand, two aggregate over a range, one writes.</summary>
    private static Task AskAsync(BoltConnection connection, Random random)
    {
        var id = random.Next(1, Nodes + 1);
        return random.Next(10) switch
        {
            < 7 => SendAsync(
                connection,
                "MATCH (a:Load {id: $id})-[r:NEXT]->(b)-[:NEXT]->(c) RETURN a.name, r.weight, b.name, c.name",
                Parameters(("id", id))
            ),
            < 9 => SendAsync(
                connection,
                "MATCH (a:Load) WHERE a.id >= $id AND a.id < $id + 100 RETURN a.id % 10 AS part, count(*) AS n ORDER BY part",
                Parameters(("id", id))
            ),
            _ => SendAsync(connection, "MATCH (a:Load {id: $id}) SET a.hits = a.hits + 1", Parameters(("id", id))),
        };
    }

    private static async Task SendAsync(BoltConnection connection, string query, MapValue parameters)
    {
        var result = await connection.RunAsync(query, parameters);
        await result.ConsumeAsync();
    }

    private static MapValue Parameters(params (string Name, long Value)[] pairs) =>
        new(pairs.Select(p => KeyValuePair.Create(p.Name, Value.Of(p.Value))));
}

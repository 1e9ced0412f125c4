using System.Collections.Concurrent;
using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Client;
using KnowledgeGraph.Engine;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Cli.Tests.Serving;

/// <summary>The end of a server: asked for, or by force.</summary>
public sealed class StopTests : IDisposable
{
    private readonly Kg _kg = new();

    public StopTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");

    [Theory]
    [InlineData("TERM", 0)]
    [InlineData("KILL", 137)]
    public async Task WhatWasAcknowledgedIsThereAfterwards(string signal, int exitCode)
    {
        await using var server = await ServeProcess.StartAsync(_kg);
        var acknowledged = new ConcurrentBag<long>();
        var open = await OpenTransactionAsync(server, "CREATE (:Open)");
        var enough = new TaskCompletionSource();
        await open.RollbackAsync();
        var writers = Enumerable
            .Range(0, 4)
            .Select(writer => WriteUntilCutOffAsync(server.Address, writer, acknowledged, enough))
            .ToList();
        await enough.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await server.SignalAsync(signal);
        await Task.WhenAll(writers);
        var (code, errors) = await server.ExitAsync();

        Assert.True(code == exitCode, $"{code}: {errors}");
        using var database = EmbeddedDatabase.Open(_kg.Database);
        using var rows = database.Run("MATCH (a:Ack) RETURN a.n AS n");
        var found = rows.ToList().Select(row => row[0].AsInteger).ToHashSet();
        Assert.NotEmpty(acknowledged);
        Assert.Empty(acknowledged.Except(found));
        await open.DisposeAsync();
    }

    [Fact]
    public async Task AnOpenTransactionMayStillCommitWhenTheServerIsAskedToStop()
    {
        await using var server = await ServeProcess.StartAsync(_kg);
        await using var idle = await BoltConnection.OpenAsync(server.Address, null);
        await using var open = await OpenTransactionAsync(server, "CREATE (:Open)");
        await server.SignalAsync("TERM");
        // Who has nothing open is let go at once; that this one has been shows that the stop is under way.
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            while (true)
            {
                await (await idle.RunAsync("RETURN 1", MapValue.Empty)).ConsumeAsync();
            }
        });
        await open.CommitAsync();
        Assert.Equal(0, (await server.ExitAsync()).Code);
        Assert.Equal(1, Count("Open"));
    }

    [Fact]
    public async Task ATransactionThatDoesNotEndInTimeIsRolledBack()
    {
        await using var server = await ServeProcess.StartAsync(_kg, "--stop-within", "1");
        await using var open = await OpenTransactionAsync(server, "CREATE (:Open)");
        await server.SignalAsync("TERM");
        Assert.Equal(0, (await server.ExitAsync()).Code);
        Assert.Equal(0, Count("Open"));
        await Assert.ThrowsAnyAsync<Exception>(() => open.CommitAsync());
    }

    [Fact]
    public async Task AStatementThatRunsIsEndedWithinTheDeadline()
    {
        await using var server = await ServeProcess.StartAsync(_kg, "--stop-within", "1");
        await using var busy = await BoltConnection.OpenAsync(server.Address, null);
        var endless = ConsumeAsync(
            busy,
            "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)"
        );
        await using var other = await BoltConnection.OpenAsync(server.Address, null);
        await ConsumeAsync(other, "RETURN 1");
        await server.SignalAsync("TERM");
        Assert.Equal(0, (await server.ExitAsync()).Code);
        await Assert.ThrowsAnyAsync<Exception>(() => endless);
    }

    [Fact]
    public async Task ALoadWhoseServerDiesSaysSoAndLeavesNoHalfArticle()
    {
        await using var server = await ServeProcess.StartAsync(_kg);
        using var load = _kg.Start("load", Kg.Seeds, "--db", $"bolt://{server.Address}", "--quiet");
        var errors = load.StandardError.ReadToEndAsync();
        await using (var watcher = await BoltConnection.OpenAsync(server.Address, null))
        {
            // In the middle of the load, or behind it where this machine is quick: nothing may be half either way.
            while (!load.HasExited && await NumberAsync(watcher, "MATCH (a:Article) RETURN count(a)") == 0)
            {
                await Task.Delay(5);
            }
        }

        await server.SignalAsync("KILL");
        await load.WaitForExitAsync();
        await server.ExitAsync();
        Assert.True(load.ExitCode is 0 or 3, $"{load.ExitCode}: {await errors}");
        if (load.ExitCode == 3)
        {
            Assert.Contains($"bolt://{server.Address}", await errors, StringComparison.Ordinal);
        }

        using var database = EmbeddedDatabase.Open(_kg.Database);
        using var half = database.Run("MATCH (a:Article) WHERE NOT (a)-[:HAS]->(:Sentence) RETURN a.file AS file");
        Assert.Empty(half.ToList());
    }

    private static async Task<long> NumberAsync(BoltConnection connection, string query)
    {
        await foreach (var row in (await connection.RunAsync(query, MapValue.Empty)).ReadAsync())
        {
            return row[0].AsInteger;
        }

        return 0;
    }

    public void Dispose() => _kg.Dispose();

    private static async Task<BoltConnection> OpenTransactionAsync(ServeProcess server, string query)
    {
        var connection = await BoltConnection.OpenAsync(server.Address, null);
        await connection.BeginAsync(readOnly: false, database: null);
        await (await connection.RunAsync(query, MapValue.Empty)).ConsumeAsync();
        return connection;
    }

    private static async Task ConsumeAsync(BoltConnection connection, string query) =>
        await (await connection.RunAsync(query, MapValue.Empty)).ConsumeAsync();

    /// <summary>Writes numbers of its own, and notes each that the server has acknowledged.</summary>
    private static async Task WriteUntilCutOffAsync(
        BoltAddress address,
        int writer,
        ConcurrentBag<long> acknowledged,
        TaskCompletionSource enough
    )
    {
        try
        {
            await using var connection = await BoltConnection.OpenAsync(address, null);
            for (var n = writer * 1_000_000L; ; n++)
            {
                var result = await connection.RunAsync("CREATE (:Ack {n: $n})", new MapValue([new("n", n)]));
                await result.ConsumeAsync();
                acknowledged.Add(n);
                if (acknowledged.Count >= 200)
                {
                    enough.TrySetResult();
                }
            }
        }
        catch (Exception e)
            when (e is BoltUnavailableException or BoltFailureException or BoltProtocolException or IOException)
        {
            // The server has gone, which is what this waits for.
            Assert.NotEmpty(e.Message);
        }
    }

    private int Count(string label)
    {
        using var database = EmbeddedDatabase.Open(_kg.Database);
        using var rows = database.Run($"MATCH (n:{label}) RETURN count(n) AS n");
        return (int)rows.ToList()[0][0].AsInteger;
    }
}

using System.Text.Json;
using KnowledgeGraph.Bolt.Client;
using KnowledgeGraph.Cli.Tests.Serving;
using KnowledgeGraph.Engine;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Cli.Tests.Commands;

/// <summary><c>kg backup</c>, <c>kg restore</c>, <c>kg check</c>.</summary>
public sealed class MaintenanceTests : IDisposable
{
    private readonly Kg _kg = new();

    [Fact]
    public async Task ABackupIsRestoredWholeIntoAnotherFolder()
    {
        Fill();
        var backup = await _kg.RunAsync("backup", "montag.kgb", "--format", "json");
        Assert.Equal(0, backup.ExitCode);
        Assert.Equal(("3", "2"), (Fact(backup, "nodes"), Fact(backup, "relationships")));
        Assert.Contains("to 'montag.kgb' …", backup.Error, StringComparison.Ordinal);

        var restored = await _kg.RunAsync("restore", "montag.kgb", "--db", "wieder", "--format", "json");
        Assert.Equal(0, restored.ExitCode);
        Assert.Equal(
            ("3", "2", "1"),
            (Fact(restored, "nodes"), Fact(restored, "relationships"), Fact(restored, "indexes"))
        );
        var rows = await _kg.RunAsync(
            "query",
            "-e",
            "MATCH (a)-[r]->(b) RETURN count(r) AS n",
            "--format",
            "csv",
            "--db",
            "wieder"
        );
        Assert.Equal("2", rows.Lines[1]);

        var check = await _kg.RunAsync("check", "--db", "wieder", "--format", "json", "--quiet");
        Assert.Equal((0, "every record is right", ""), (check.ExitCode, Fact(check, "result"), check.Error));
    }

    [Fact]
    public async Task ADatabaseIsCopiedWhileItIsServedAndWritten()
    {
        await using var server = await ServeProcess.StartAsync(_kg);
        await using var client = await BoltConnection.OpenAsync(server.Address, null);
        using var stop = new CancellationTokenSource();
        var written = 0L;
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var parameters = new MapValue([new("n", written + 1)]);
                await (await client.RunAsync("CREATE (:W {n: $n})", parameters)).ConsumeAsync();
                Interlocked.Increment(ref written);
            }
        });
        while (Interlocked.Read(ref written) < 100)
        {
            await Task.Delay(10);
        }

        var before = Interlocked.Read(ref written);
        var backup = await _kg.RunAsync("backup", "montag.kgb", "--format", "json");
        await stop.CancelAsync();
        await writing;
        Assert.True(backup.ExitCode == 0, backup.Error);
        await _kg.RunAsync("restore", "montag.kgb", "--db", "wieder");
        var rows = await _kg.RunAsync(
            "query",
            "-e",
            "MATCH (w:W) RETURN count(w) AS count, max(w.n) AS last",
            "--format",
            "csv",
            "--db",
            "wieder"
        );
        var numbers = rows.Lines[1]
            .Split(',')
            .Select(n => long.Parse(n, System.Globalization.CultureInfo.InvariantCulture))
            .ToList();
        // Every commit up to one, and none after it: not fewer than were acknowledged before the copy began.
        Assert.Equal(numbers[0], numbers[1]);
        Assert.InRange(numbers[0], before, Interlocked.Read(ref written));
    }

    [Fact]
    public async Task AFileThatIsThereIsOverwrittenByForceOnly()
    {
        Fill();
        _kg.Write("montag.kgb", "wichtig");
        var refused = await _kg.RunAsync("backup", "montag.kgb");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains(
            "The file 'montag.kgb' is there already. Name another, or overwrite it with --force.",
            refused.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(0, (await _kg.RunAsync("backup", "montag.kgb", "--force")).ExitCode);
        Assert.Equal(0, (await _kg.RunAsync("restore", "montag.kgb", "--db", "wieder")).ExitCode);
    }

    [Fact]
    public async Task ADamagedBackupIsRefusedAndLeavesNothing()
    {
        Fill();
        await _kg.RunAsync("backup", "montag.kgb");
        var path = Path.Combine(_kg.Folder, "montag.kgb");
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(path, bytes);
        var run = await _kg.RunAsync("restore", "montag.kgb", "--db", "wieder");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("montag.kgb", run.Error, StringComparison.Ordinal);
        Assert.Equal(3, (await _kg.RunAsync("check", "--db", "wieder")).ExitCode);
    }

    [Fact]
    public async Task AFolderThatHoldsADatabaseIsNotOverwritten()
    {
        Fill();
        await _kg.RunAsync("backup", "montag.kgb");
        var run = await _kg.RunAsync("restore", "montag.kgb");
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(0, (await _kg.RunAsync("check")).ExitCode);
    }

    [Fact]
    public async Task ADamagedDatabaseIsFoundOut()
    {
        // Damage is told from a commit that was cut off by what follows it: here many more commits do.
        Fill();
        using (var database = EmbeddedDatabase.Open(_kg.Database))
        {
            for (var i = 0; i < 100; i++)
            {
                database.Run("CREATE (:N {k: 4})").Consume();
            }
        }

        foreach (var file in Directory.GetFiles(_kg.Database))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            if (bytes.Length > 200)
            {
                bytes[bytes.Length / 4] ^= 1;
                await File.WriteAllBytesAsync(file, bytes);
            }
        }

        var run = await _kg.RunAsync("check");
        Assert.Equal(3, run.ExitCode);
        Assert.NotEmpty(run.Error);
    }

    [Theory]
    [InlineData(3, "There is no database in the folder", "check")]
    [InlineData(3, "There is no database in the folder", "backup", "x.kgb")]
    [InlineData(3, "nirgends.kgb", "restore", "nirgends.kgb")]
    [InlineData(
        2,
        "'kg check' reads a database folder, and 'bolt://x' is a server's address.",
        "check",
        "--db",
        "bolt://x"
    )]
    public async Task WhatIsNotThereIsSaid(int code, string message, params string[] arguments)
    {
        var run = await _kg.RunAsync(arguments);
        Assert.Equal(code, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _kg.Dispose();

    private void Fill()
    {
        using var database = EmbeddedDatabase.Open(_kg.Database);
        database.Run("CREATE INDEX FOR (n:N) ON (n.k)").Consume();
        database.Run("CREATE (:N {k: 1})-[:R]->(:N {k: 2})-[:R]->(:N {k: 3, text: 'Äther'})").Consume();
    }

    private static string Fact(KgRun run, string what)
    {
        using var document = JsonDocument.Parse(run.Output);
        return document
            .RootElement.EnumerateArray()
            .First(row => row.GetProperty("what").GetString() == what)
            .GetProperty("value")
            .ToString();
    }
}

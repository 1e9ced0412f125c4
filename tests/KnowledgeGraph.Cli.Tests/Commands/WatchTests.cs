using System.Diagnostics;

namespace KnowledgeGraph.Cli.Tests.Commands;

public sealed class WatchTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Kg _kg = new();

    [Fact]
    public async Task WhatIsDroppedIntoTheFolderIsLoaded()
    {
        Directory.CreateDirectory(Path.Combine(_kg.Folder, "inbox"));
        using var process = _kg.Start("load", "inbox", "--watch");
        try
        {
            await LineAsync(process, "Watching inbox");

            // A file that is still being written is waited for: its first half tells of nothing.
            var half = Articles.Call.Length / 2;
            await File.WriteAllTextAsync(Path.Combine(_kg.Folder, "inbox", "anruf.txt"), Articles.Call[..half]);
            await File.AppendAllTextAsync(Path.Combine(_kg.Folder, "inbox", "anruf.txt"), Articles.Call[half..]);
            var line = await LineAsync(process, "anruf.txt: ");

            Assert.EndsWith(" new events", line, StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        // What was reported as loaded survived the kill.
        var run = await _kg.RunAsync("timeline", "--type", "CALLED", "--format", "csv");
        Assert.Contains("anruf.txt", run.Output, StringComparison.Ordinal);
    }

    private static async Task<string> LineAsync(Process process, string start)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith(start, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException(
            $"kg ended before it wrote a line that begins with '{start}': {await process.StandardError.ReadToEndAsync()}"
        );
    }

    public void Dispose() => _kg.Dispose();
}

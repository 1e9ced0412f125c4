using System.Diagnostics;
using KnowledgeGraph.Database;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Maintenance;

/// <summary>Runs a long step of maintenance: says what begins, that it goes on, and how long it took.</summary>
internal static class MaintenanceProgress
{
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(5);

    /// <summary>Runs the step on a thread of its own.</summary>
    /// <exception cref="DatabaseUnavailableException">The store says what is wrong.</exception>
    public static async Task<T> RunAsync<T>(
        CommandContext context,
        string what,
        Func<T> step,
        CancellationToken cancellation
    )
    {
        var started = Stopwatch.GetTimestamp();
        await SayAsync(context, $"{what} …");
        try
        {
            var running = Task.Run(step, cancellation);
            while (await Task.WhenAny(running, Task.Delay(Pulse, cancellation)) != running)
            {
                cancellation.ThrowIfCancellationRequested();
                await SayAsync(context, $"… {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s");
            }

            var result = await running;
            await SayAsync(context, $"Done in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s.");
            return result;
        }
        catch (StoreException e)
        {
            throw new DatabaseUnavailableException(e.Message, e);
        }
    }

    private static async Task SayAsync(CommandContext context, string text)
    {
        if (!context.Settings.Quiet)
        {
            await context.Terminal.Error.WriteLineAsync(text);
        }
    }
}

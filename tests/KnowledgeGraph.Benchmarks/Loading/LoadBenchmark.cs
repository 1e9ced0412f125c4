using System.Diagnostics;
using KnowledgeGraph.Benchmarks.Generation;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Benchmarks.Loading;

/// <summary>Loads generated events in batches, each a durable commit, and asks for timelines.</summary>
internal static class LoadBenchmark
{
    private const int BatchSize = 1_000;
    private const int TimelineLength = 50;
    private const int TimelineRuns = 200;
    private static readonly int[] Asked = [0, 20, 200];

    /// <param name="atStorage">Whether the storage is written directly, past Cypher.</param>
    /// <param name="folder">Where the database is made and kept; null for a folder that goes away.</param>
    public static void Run(bool atStorage, string? folder, int events)
    {
        var data = folder ?? Directory.CreateTempSubdirectory("kg-benchmark-").FullName;
        try
        {
            using (IEventLoader loader = atStorage ? new StorageLoader(data) : new ScriptLoader(data))
            {
                Run(loader, events);
            }

            var start = Stopwatch.GetTimestamp();
            using var reopened = GraphStore.Open(data);
            Print($"  reopened in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F0} ms");
        }
        finally
        {
            if (folder is null)
            {
                Directory.Delete(data, recursive: true);
            }
        }
    }

    private static void Run(IEventLoader loader, int events)
    {
        var generator = new EventGenerator();
        loader.Prepare();
        var batches = new List<double>();
        var writing = new Stopwatch();
        var processing = TimeSpan.Zero;
        var told = Asked.ToDictionary(actor => actor, _ => new Dictionary<string, long>(StringComparer.Ordinal));
        for (var written = 0; written < events; written += BatchSize)
        {
            // Making the events up is not measured: in the product they come from articles.
            var batch = generator.Next(Math.Min(BatchSize, events - written));
            var before = writing.Elapsed;
            var processingBefore = Environment.CpuUsage.TotalTime;
            writing.Start();
            loader.Write(batch);
            writing.Stop();
            processing += Environment.CpuUsage.TotalTime - processingBefore;
            Note(told, batch);
            batches.Add((writing.Elapsed - before).TotalMilliseconds);
        }

        var (nodes, relationships) = loader.Counts();
        Print($"{loader.Name}: {events:N0} events ({nodes:N0} nodes, {relationships:N0} relationships)");
        Print(
            $"  {events / writing.Elapsed.TotalSeconds:N0} events/s, "
                + $"{events / processing.TotalSeconds:N0} for each second of processor time"
        );
        var part = Math.Max(1, batches.Count / 10);
        Print(
            $"  batch of {BatchSize:N0}: median {Median(batches):F1} ms, first tenth {Median(batches[..part]):F1} ms, "
                + $"last tenth {Median(batches[^part..]):F1} ms"
        );
        foreach (var (actor, days) in told)
        {
            Timelines(loader, actor, days);
        }

        GC.Collect();
        using var process = Process.GetCurrentProcess();
        Print(
            $"  memory: {GC.GetTotalMemory(true) >> 20:N0} MB live, {process.PeakWorkingSet64 >> 20:N0} MB peak working set, "
                + $"collections {GC.CollectionCount(0)}/{GC.CollectionCount(1)}/{GC.CollectionCount(2)}"
        );
    }

    private static void Note(Dictionary<int, Dictionary<string, long>> told, IReadOnlyList<GeneratedEvent> batch)
    {
        foreach (var item in batch)
        {
            foreach (var actor in (ReadOnlySpan<int>)[item.Source, item.Target])
            {
                if (told.TryGetValue(actor, out var days))
                {
                    days[item.Id] = item.Day;
                }
            }
        }
    }

    private static void Timelines(IEventLoader loader, int actor, Dictionary<string, long> told)
    {
        // The answer is checked before it is timed. Events of one day may come in any order.
        var days = loader.Timeline(actor, TimelineLength).Select(id => told[id]);
        if (!days.SequenceEqual(told.Values.OrderDescending().Take(TimelineLength)))
        {
            throw new InvalidOperationException(
                $"{loader.Name} gives a wrong timeline of {EventGenerator.ActorId(actor)}."
            );
        }

        var times = new List<double>();
        for (var run = 0; run < TimelineRuns; run++)
        {
            var start = Stopwatch.GetTimestamp();
            loader.Timeline(actor, TimelineLength);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        Print(
            $"  timeline of {EventGenerator.ActorId(actor)}, {TimelineLength} newest of {told.Count:N0}: "
                + $"median {Median(times):F3} ms, 99th percentile {times[(int)(times.Count * 0.99)]:F3} ms"
        );
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Print(string line) => Console.Out.WriteLine(line);
}

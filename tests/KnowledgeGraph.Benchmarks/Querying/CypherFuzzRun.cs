using System.Diagnostics;
using KnowledgeGraph.Engine.Tests.Fuzzing;

namespace KnowledgeGraph.Benchmarks.Querying;

/// <summary>The fuzzer of queries, for as long as one likes, with somebody who watches that no query hangs.</summary>
internal static class CypherFuzzRun
{
    private const int Batch = 20_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static int Run(int seed, int from, int count)
    {
        using var fuzzer = new CypherFuzzer(seed);
        using var watchdog = Watch(fuzzer);
        var clock = Stopwatch.StartNew();
        var (ran, faults) = (0, 0);
        var slowest = TimeSpan.Zero;
        for (var done = 0; done < count; done += Batch)
        {
            var outcome = fuzzer.Run(from + done, Math.Min(Batch, count - done));
            ran += outcome.Ran;
            faults += outcome.Faults.Count;
            slowest = outcome.Slowest > slowest ? outcome.Slowest : slowest;
            foreach (var fault in outcome.Faults)
            {
                Console.WriteLine(fault);
            }

            Console.WriteLine(
                $"{Math.Min(done + Batch, count)} queries, {ran} ran, {faults} faults, slowest {slowest.TotalSeconds:0.0} s, {clock.Elapsed.TotalSeconds:0} s"
            );
        }

        return faults == 0 ? 0 : 1;
    }

    /// <summary>Ends the process where one query takes a minute: nothing else can stop a loop without an end.</summary>
    private static Timer Watch(CypherFuzzer fuzzer)
    {
        var last = "";
        return new Timer(
            _ =>
            {
                if (last.Length > 0 && last == fuzzer.Current)
                {
                    Console.WriteLine($"hangs: {last}");
                    Environment.Exit(1);
                }

                last = fuzzer.Current;
            },
            null,
            Patience,
            Patience
        );
    }
}

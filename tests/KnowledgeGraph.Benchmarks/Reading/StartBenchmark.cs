using System.Diagnostics;

namespace KnowledgeGraph.Benchmarks.Reading;

/// <summary>
/// Times a short command from the start of its process to the end, in turn with a program that does nothing: what the machine
/// is busy with meanwhile slows both.
/// </summary>
internal static class StartBenchmark
{
    /// <summary>Runs the command again and again.</summary>
    /// <param name="program">The program, or the assembly that <c>dotnet</c> runs.</param>
    /// <param name="article">What it explains.</param>
    /// <param name="runs">How often.</param>
    public static void Run(string program, string article, int runs)
    {
        if (!File.Exists(program) || !File.Exists(article))
        {
            throw new InvalidOperationException(
                $"'{program}' or '{article}' is not there; give --program FILE and --article FILE."
            );
        }

        var (command, nothing) = (new List<double>(), new List<double>());
        // The first turn brings the files into memory and does not count.
        for (var turn = 0; turn <= runs; turn++)
        {
            var seconds = Seconds(program, ["explain", article]);
            var least = Seconds(Environment.ProcessPath!, ["nothing"]);
            if (turn > 0)
            {
                command.Add(seconds);
                nothing.Add(least);
            }
        }

        Print("kg explain", command);
        Print("a program that does nothing", nothing);
        Console.Out.WriteLine($"  {Median(command) / Median(nothing):F1} times as long");
    }

    private static double Seconds(string program, string[] arguments)
    {
        var isAssembly = program.EndsWith(".dll", StringComparison.Ordinal);
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(
            new ProcessStartInfo(isAssembly ? "dotnet" : program, isAssembly ? [program, .. arguments] : arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(start).TotalSeconds
            : throw new InvalidOperationException($"'{program}' ended with exit code {process.ExitCode}.");
    }

    private static void Print(string what, List<double> seconds) =>
        Console.Out.WriteLine(
            $"  {what}: median {Median(seconds):F3} s, {seconds.Min():F3} to {seconds.Max():F3} s in {seconds.Count} runs"
        );

    private static double Median(List<double> seconds) => seconds.Order().ElementAt(seconds.Count / 2);
}

using System.Diagnostics;
using System.Globalization;

namespace KnowledgeGraph.Server.Tests.Clients;

/// <summary>Runs a genuine client as a process of its own.</summary>
internal static class ClientProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Runs it to its end and hands out what it printed.</summary>
    public static Task<(int Code, string Output)> RunAsync(string file, string folder, params string[] arguments) =>
        RunAsync(file, folder, new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    /// <summary>As the other, with variables of its environment.</summary>
    public static async Task<(int Code, string Output)> RunAsync(
        string file,
        string folder,
        IReadOnlyDictionary<string, string> environment,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // Java writes in the encoding of the locale, which a bare environment leaves at ASCII.
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output + await error);
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The repository's root: the folder above the tests that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder with the genuine Neo4j, or null.</summary>
    public static string? Neo4j
    {
        get
        {
            var shared = Environment.GetEnvironmentVariable("KG_SHARED") is { Length: > 0 } named
                ? Path.GetFullPath(named, Root)
                : Path.Combine(Root, "..", "shared");
            var folder = Path.Combine(shared, "neo4j");
            return Directory.Exists(folder) ? folder : null;
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The solution is not above the tests.");
        }

        return folder.FullName;
    }
}

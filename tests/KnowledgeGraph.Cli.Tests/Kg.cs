using System.Diagnostics;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>What a run of the command left behind.</summary>
internal sealed record KgRun(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>The command as users run it: a process of its own, in a folder of its own.</summary>
internal sealed class Kg : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public Kg() => Folder = Directory.CreateTempSubdirectory("kg-cli-").FullName;

    public string Folder { get; }

    /// <summary>The repository's seeds.</summary>
    public static string Seeds { get; } = Path.Combine(Repository(), "seeds");

    public static string Root { get; } = Repository();

    /// <summary>The database that the runs use, unless they name another.</summary>
    public string Database => Path.Combine(Folder, "data");

    public string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public Task<KgRun> RunAsync(params string[] arguments) => RunAsync(input: null, environment: [], arguments);

    /// <summary>Runs with a text on standard input and variables of the environment.</summary>
    public async Task<KgRun> RunAsync(
        string? input,
        (string Name, string Value)[] environment,
        params string[] arguments
    )
    {
        using var process = Start(environment, arguments);
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input);
        }

        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException exception)
        {
            process.Kill();
            throw new TimeoutException($"kg {string.Join(' ', arguments)} did not end within {Patience}.", exception);
        }

        return new KgRun(process.ExitCode, await output, await error);
    }

    public Process Start(params string[] arguments) => Start([], arguments);

    public Process Start((string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "kg.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["KG_DB"] = Database;
        start.Environment.Remove("KG_USER");
        start.Environment.Remove("KG_PASSWORD");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("No folder above the tests holds KnowledgeGraph.sln.");
    }
}

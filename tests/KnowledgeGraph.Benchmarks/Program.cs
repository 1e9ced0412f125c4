using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Benchmarks;
using KnowledgeGraph.Benchmarks.Loading;
using KnowledgeGraph.Benchmarks.Reading;
using KnowledgeGraph.Storage;

// dotnet run -c Release --project tests/KnowledgeGraph.Benchmarks -- load --events 100000 [--at engine|storage] [--folder DIR]
// dotnet run -c Release --project tests/KnowledgeGraph.Benchmarks -- read [--articles FOLDER] [--largest CHARACTERS]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not ["load" or "read", ..] || args.Length % 2 == 0)
{
    Console.Error.WriteLine(
        """
        Usage: load [--events N] [--at engine|storage] [--folder DIR]
               read [--articles FOLDER] [--largest CHARACTERS]
        """
    );
    return 2;
}

var options = args.Skip(1).Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
if (args[0] == "read")
{
    ReadBenchmark.Run(
        options.GetValueOrDefault("--articles", "seeds"),
        int.Parse(options.GetValueOrDefault("--largest", "10000000"), CultureInfo.InvariantCulture)
    );
    return 0;
}

var events = int.Parse(options.GetValueOrDefault("--events", "10000"), CultureInfo.InvariantCulture);
var folder = options.GetValueOrDefault("--folder");
var made = folder is null ? Directory.CreateTempSubdirectory("kg-benchmark-").FullName : null;
try
{
    var data = folder ?? made!;
    using (
        IEventLoader loader =
            options.GetValueOrDefault("--at", "engine") == "storage" ? new StorageLoader(data) : new ScriptLoader(data)
    )
    {
        LoadBenchmark.Run(loader, events);
    }

    var start = Stopwatch.GetTimestamp();
    using var reopened = GraphStore.Open(data);
    Console.Out.WriteLine($"  reopened in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F0} ms");
    return 0;
}
finally
{
    if (made is not null)
    {
        Directory.Delete(made, recursive: true);
    }
}

using System.Globalization;
using KnowledgeGraph.Benchmarks;
using KnowledgeGraph.Benchmarks.Loading;

// dotnet run -c Release --project tests/KnowledgeGraph.Benchmarks -- load --events 100000 [--at engine|storage] [--folder DIR]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not ["load", ..] || args.Length % 2 == 0)
{
    Console.Error.WriteLine("Usage: load [--events N] [--at engine|storage] [--folder DIR]");
    return 2;
}

var options = args.Skip(1).Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
var events = int.Parse(options.GetValueOrDefault("--events", "10000"), CultureInfo.InvariantCulture);
var folder = options.GetValueOrDefault("--folder");
var made = folder is null ? Directory.CreateTempSubdirectory("kg-benchmark-").FullName : null;
try
{
    using IEventLoader loader = options.GetValueOrDefault("--at", "engine") switch
    {
        "storage" => new StorageLoader(folder ?? made!),
        _ => new ScriptLoader(folder ?? made!),
    };
    LoadBenchmark.Run(loader, events);
    return 0;
}
finally
{
    if (made is not null)
    {
        Directory.Delete(made, recursive: true);
    }
}

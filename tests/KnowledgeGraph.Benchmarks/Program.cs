using System.Globalization;
using KnowledgeGraph.Benchmarks.Loading;
using KnowledgeGraph.Benchmarks.Planning;
using KnowledgeGraph.Benchmarks.Querying;
using KnowledgeGraph.Benchmarks.Reading;
using KnowledgeGraph.Benchmarks.Serving;

// dotnet run -c Release --project tests/KnowledgeGraph.Benchmarks -- load --events 100000
if (args is ["nothing"])
{
    // What StartBenchmark holds a start against.
    return 0;
}

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (
    args is not ["load" or "plan" or "read" or "start" or "serve" or "fuzz" or "fuzz-cypher" or "stream", ..]
    || args.Length % 2 == 0
)
{
    Console.Error.WriteLine(
        """
        Usage: load [--events N] [--at engine|storage] [--folder DIR]
                 loads generated events and asks for timelines
               plan [--events N]
                 asks each question in two ways: with and without what the planner chose
               read [--articles FOLDER] [--largest CHARACTERS]
                 reads many articles, and one that grows
               start --program kg|kg.dll [--article FILE] [--runs N]
                 starts the program for a short command, in turn with one that does nothing
               serve --server bolt://… [--process ID] [--beside bolt://…] [--beside-process ID]
                     [--connections N] [--busy N] [--seconds N]
                 keeps a running server busy, and another in turn with it
               fuzz [--bytes N] [--seed N]
                 sends mutated Bolt traffic to a server of its own, which answers others meanwhile
               fuzz-cypher [--queries N] [--seed N] [--from N]
                 sends mutated queries to a database: each runs or is refused
               stream [--rows N]
                 pulls a long result and watches the memory
        """
    );
    return 2;
}

var options = args.Skip(1).Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
switch (args[0])
{
    case "plan":
        PlanBenchmark.Run(Number("--events", 20_000));
        return 0;
    case "read":
        ReadBenchmark.Run(options.GetValueOrDefault("--articles", "seeds"), Number("--largest", 10_000_000));
        return 0;
    case "start":
        StartBenchmark.Run(
            options.GetValueOrDefault("--program", "artifacts/kg/kg"),
            options.GetValueOrDefault("--article", "seeds/000_d3150235206ee091.txt"),
            Number("--runs", 20)
        );
        return 0;
    case "serve":
        return await ServedBenchmark.RunAsync(
            [.. Server("--server", "--process"), .. Server("--beside", "--beside-process")],
            Number("--connections", 1_000),
            Number("--busy", 64),
            TimeSpan.FromSeconds(Number("--seconds", 60))
        );
    case "fuzz":
        await FuzzRun.RunAsync(Number("--seed", 1), Number("--bytes", 10_000_000));
        return 0;
    case "fuzz-cypher":
        return CypherFuzzRun.Run(Number("--seed", 1), Number("--from", 0), Number("--queries", 1_000_000));
    case "stream":
        await StreamRun.RunAsync(Number("--rows", 10_000_000));
        return 0;
    default:
        LoadBenchmark.Run(
            options.GetValueOrDefault("--at", "engine") == "storage",
            options.GetValueOrDefault("--folder"),
            Number("--events", 10_000)
        );
        return 0;
}

int Number(string name, int otherwise) =>
    options.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

IEnumerable<(string Address, int? Process)> Server(string name, string process) =>
    options.TryGetValue(name, out var address)
        ? [(address, options.ContainsKey(process) ? Number(process, 0) : null)]
        : [];

using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Humanizer;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Database;
using KnowledgeGraph.Timeline.Scripts;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg status</c>: counts, schema, versions, database, driver, size on disk, health.</summary>
internal static class StatusCommand
{
    public static Command Create(CommandLineApplication application)
    {
        var command = new Command("status", "Shows what is in the database, and how it is.");
        HelpExamples.AddTo(command, "kg status", "kg status --db bolt://127.0.0.1:7687 --format json");
        return application.Bind(command, RunAsync);
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        await using var database = await Databases.OpenAsync(context, cancellation);
        var facts = new List<(string What, Value Value)>();
        AddDescription(facts, database.Description);
        var runner = new QueryRunner(database);
        foreach (var row in (await RunAsync(runner, "counts", cancellation))[0].Rows)
        {
            facts.Add((row["what"].AsString, row["count"]));
        }

        foreach (var run in await RunAsync(runner, "schema", cancellation))
        {
            var kind = run == null || run.Rows.Count == 0 ? null : run.Rows[0]["kind"].AsString;
            if (kind is not null)
            {
                facts.Add(
                    (
                        kind == "index" ? "indexes" : kind + "s",
                        string.Join(", ", run!.Rows.Select(row => row["name"].AsString))
                    )
                );
            }
        }

        var last = (await RunAsync(runner, "lastload", cancellation))[0].Rows[0];
        facts.Add(("articles from", CellText.Format(last["first"])));
        facts.Add(("articles to", CellText.Format(last["last"])));
        facts.Add(("last load", LastLoad(context, last["loadedAt"])));
        facts.Add(("health", "answers"));
        var columns = new[] { "what", "value" };
        var rows = facts.Select(fact => new GraphRecord(columns, [fact.What, fact.Value])).ToList();
        await RowWriter.WriteAsync(context, new QueryRun(columns, rows, new GraphSummary(default, null, [])));
        return ExitCode.Done;
    }

    private static void AddDescription(List<(string What, Value Value)> facts, DatabaseDescription description)
    {
        var version = typeof(StatusCommand).Assembly.GetName().Version;
        facts.Add(("kg", $"{version} ({RuntimeInformation.FrameworkDescription})"));
        facts.Add(("database", description.Address));
        facts.Add(("product", description.Product));
        facts.Add(("driver", description.Driver));
        if (description.Folder is { } folder)
        {
            var bytes = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);
            facts.Add(("size on disk", bytes.Bytes().Humanize("0.#", CultureInfo.InvariantCulture)));
        }
    }

    private static Task<IReadOnlyList<QueryRun>> RunAsync(
        QueryRunner runner,
        string script,
        CancellationToken cancellation
    ) =>
        runner.RunAsync(
            ScriptLibrary.Get("report", script),
            new Dictionary<string, Value>(StringComparer.Ordinal),
            readOnly: true,
            cancellation
        );

    private static string LastLoad(CommandContext context, Value loadedAt)
    {
        if (loadedAt.IsNull)
        {
            return "never";
        }

        var instant = DateTimeOffset.FromUnixTimeSeconds(loadedAt.As<DateTimeValue>().EpochSeconds);
        return instant.UtcDateTime.Humanize(
            dateToCompareAgainst: context.Time.GetUtcNow().UtcDateTime,
            culture: CultureInfo.InvariantCulture
        );
    }
}

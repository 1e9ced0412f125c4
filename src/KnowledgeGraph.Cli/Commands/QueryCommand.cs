using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Timeline.Scripts;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg query</c>: runs a script or a text.</summary>
internal static class QueryCommand
{
    public static Command Create(CommandLineApplication application)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "A script, or the name of one of cypher/queries/.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var text = new Option<string?>("-e", "--execute") { Description = "A Cypher text.", HelpName = "CYPHER" };
        var parameters = new Option<string[]>("--param", "-P")
        {
            Description = "A parameter; wins over the script's own default.",
            HelpName = "name=value",
            DefaultValueFactory = _ => [],
        };
        var command = new Command("query", "Runs a Cypher script or text.") { file, text, parameters };
        HelpExamples.AddTo(
            command,
            "kg query who-accused-whom",
            "kg query cypher/queries/timeline.cypher --param actor=Armenien --param from=2020-09-01",
            "kg query -e \"MATCH (e:Event) RETURN e.type, count(*) ORDER BY e.type\" --format csv",
            "kg query -e \"PROFILE MATCH (a:Actor {name: 'Armenien'}) RETURN a.names\""
        );
        return application.Bind(
            command,
            async (context, cancellation) =>
            {
                var (script, isOurs) = Script(context.Parsed.GetValue(file), context.Parsed.GetValue(text));
                await using var database = await Databases.OpenAsync(context, cancellation);
                var runner = new QueryRunner(database);
                var given = await ReadParametersAsync(context.Parsed.GetValue(parameters) ?? [], runner, cancellation);
                foreach (var run in await runner.RunAsync(script, given, isOurs, cancellation))
                {
                    await WriteAsync(context, run, isOurs);
                }

                return ExitCode.Done;
            }
        );
    }

    private static (CypherScript Script, bool IsOurs) Script(string? file, string? text)
    {
        if (file is null == text is null)
        {
            throw new CliException(ExitCode.WrongUsage, CliMessages.FileOrText);
        }

        if (file is not null && !File.Exists(file))
        {
            return ScriptLibrary.Queries.Contains(file, StringComparer.Ordinal)
                ? (ScriptLibrary.Get("queries", file), true)
                : throw new CliException(ExitCode.WrongUsage, CliMessages.NoSuchScript(file, ScriptLibrary.Queries));
        }

        var name = file ?? "-e";
        try
        {
            var script = CypherScriptReader.Read(name, text ?? File.ReadAllText(file!));
            return script.Statements.Count > 0
                ? (script, false)
                : throw new CliException(ExitCode.QueryError, CliMessages.EmptyScript(name));
        }
        catch (FormatException exception)
        {
            throw new CliException(ExitCode.QueryError, exception.Message);
        }
    }

    private static async Task<Dictionary<string, Value>> ReadParametersAsync(
        IEnumerable<string> texts,
        QueryRunner runner,
        CancellationToken cancellation
    )
    {
        var parameters = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
            {
                throw new CliException(ExitCode.WrongUsage, CliMessages.BadParameter(text));
            }

            parameters[text[..equals].Trim()] = await ReadValueAsync(text[(equals + 1)..], runner, cancellation);
        }

        return parameters;
    }

    /// <summary>Numbers, truth values, quoted text, lists, maps and calls are Cypher; all else is taken as text.</summary>
    private static async Task<Value> ReadValueAsync(string text, QueryRunner runner, CancellationToken cancellation)
    {
        var isCypher =
            text is "null" or "true" or "false"
            || text.StartsWith('\'')
            || text.StartsWith('"')
            || text.StartsWith('[')
            || text.StartsWith('{')
            || text.EndsWith(')')
            || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        return isCypher ? await runner.EvaluateAsync(text, cancellation) : text;
    }

    private static async Task WriteAsync(CommandContext context, QueryRun run, bool isOurs)
    {
        if (run.Columns.Count > 0)
        {
            await RowWriter.WriteAsync(context, run);
        }

        if (run.Summary.Plan is { } plan)
        {
            PlanWriter.Write(context, plan);
        }

        if (context.Settings.Quiet)
        {
            return;
        }

        // What a script of ours does on purpose need not be told to who runs it.
        foreach (var notification in isOurs ? [] : run.Summary.Notifications)
        {
            await context.Terminal.Error.WriteLineAsync($"{notification.Severity}: {notification.Description}");
        }

        await context.Terminal.Error.WriteLineAsync(SummaryText.Of(run));
    }
}

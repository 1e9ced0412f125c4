using System.CommandLine;
using System.CommandLine.Parsing;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.Timeline.Reading;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg timeline</c>: the timeline, oldest first, with source, quote and claimant.</summary>
internal static class TimelineCommand
{
    private static readonly string[] Types = [.. EventTypes.All.Select(type => type.Name())];
    private static readonly string[] Statuses =
    [
        .. Enum.GetNames<EventStatus>().Select(status => status.ToLowerInvariant()),
    ];

    public static Command Create(CommandLineApplication application)
    {
        var actor = new Option<string?>("--actor")
        {
            Description = "Only events with this actor; a state stands for its people and bodies as well.",
            HelpName = "NAME",
        };
        var with = new Option<string?>("--with") { Description = "… and with this one.", HelpName = "NAME" };
        var type = new Option<string?>("--type")
        {
            Description = "Only this type, e.g. CALLED.",
            HelpName = "TYPE",
            CustomParser = result => ParseWord(result, Types, text => CliMessages.UnknownType(text, Types)),
        };
        var status = new Option<string?>("--status")
        {
            Description = "Only happened, planned, denied or possible events.",
            HelpName = "STATUS",
            CustomParser = result => ParseWord(result, Statuses, CliMessages.UnknownStatus),
        };
        var from = DayOption("--from", "Not before this day.");
        var to = DayOption("--to", "Not after this day.");
        var asKnownOn = DayOption("--as-known-on", "Only what articles of that day or earlier tell.");
        var limit = new Option<int>("--limit")
        {
            Description = "At most so many events, the oldest.",
            HelpName = "N",
            DefaultValueFactory = _ => 1000,
        };
        var command = new Command("timeline", "Shows the timeline, oldest first, with source, quote and claimant.")
        {
            actor,
            with,
            type,
            from,
            to,
            status,
            asKnownOn,
            limit,
        };
        HelpExamples.AddTo(
            command,
            "kg timeline --actor Armenien --with Aserbaidschan --from 2020-09-01",
            "kg timeline --type CALLED --format csv"
        );
        return application.Bind(
            command,
            (context, cancellation) =>
                RunAsync(
                    context,
                    new TimelineFilter
                    {
                        Actor = context.Parsed.GetValue(actor),
                        With = context.Parsed.GetValue(with),
                        Type = context.Parsed.GetValue(type),
                        From = context.Parsed.GetValue(from),
                        To = context.Parsed.GetValue(to),
                        Status = context.Parsed.GetValue(status),
                        AsKnownOn = context.Parsed.GetValue(asKnownOn),
                        Limit = context.Parsed.GetValue(limit),
                    },
                    cancellation
                )
        );
    }

    private static async Task<int> RunAsync(
        CommandContext context,
        TimelineFilter filter,
        CancellationToken cancellation
    )
    {
        await using var database = await Databases.OpenAsync(context, cancellation);
        var run = await new TimelineReader(database).QueryAsync(filter, cancellation);
        if (context.Settings.Format != OutputFormat.Table)
        {
            await RowWriter.WriteAsync(context, run);
            return ExitCode.Done;
        }

        TimelineRenderer.Write(context, TimelineReader.Entries(run));
        if (!context.Settings.Quiet)
        {
            await context.Terminal.Error.WriteLineAsync(Counts.Of(run.Rows.Count, "event"));
        }

        return ExitCode.Done;
    }

    private static Option<DateOnly?> DayOption(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "DAY",
            CustomParser = result => GlobalOptions.ParseDay(result, name),
        };

    private static string? ParseWord(ArgumentResult result, string[] words, Func<string, string> error)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        var word = words.FirstOrDefault(word => word.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (word is null)
        {
            result.AddError(error(text));
        }

        return word;
    }
}

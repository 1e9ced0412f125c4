using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace KnowledgeGraph.Cli.Options;

/// <summary>The options that every command takes.</summary>
internal sealed class GlobalOptions
{
    public const string DefaultDatabase = "data";

    public Option<string?> Database { get; } =
        new("--db")
        {
            Description =
                "The database: a folder (default 'data'), bolt://…, neo4j://… or neo4j+s://…; KG_DB sets it as well.",
            HelpName = "FOLDER|URI",
            Recursive = true,
        };

    public Option<OutputFormat> Format { get; } =
        new("--format")
        {
            Description = "How rows are written: table, json or csv.",
            HelpName = "table|json|csv",
            Recursive = true,
            CustomParser = ParseFormat,
            DefaultValueFactory = _ => OutputFormat.Table,
        };

    public Option<bool> Quiet { get; } =
        new("--quiet", "-q") { Description = "Only results and errors: no progress, no summary.", Recursive = true };

    public Option<bool> NoColor { get; } =
        new("--no-color") { Description = "No colours; NO_COLOR sets it as well.", Recursive = true };

    public Option<DateOnly?> Date { get; } =
        new("--date")
        {
            Description = "The document date of articles whose text lacks one, e.g. 2023-09-20.",
            HelpName = "DATE",
            Recursive = true,
            CustomParser = result => ParseDay(result, "--date"),
        };

    public void AddTo(Command root)
    {
        root.Options.Add(Database);
        root.Options.Add(Format);
        root.Options.Add(Quiet);
        root.Options.Add(NoColor);
        root.Options.Add(Date);
    }

    /// <summary>Reads an ISO day; an error of the argument says what was expected.</summary>
    public static DateOnly? ParseDay(ArgumentResult result, string option)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError($"Option '{option}' got '{text}'; expected a day such as 2023-09-20.");
        return null;
    }

    private static OutputFormat ParseFormat(ArgumentResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        switch (text)
        {
            case "table":
                return OutputFormat.Table;
            case "json":
                return OutputFormat.Json;
            case "csv":
                return OutputFormat.Csv;
            default:
                result.AddError($"Option '--format' got '{text}'; expected table, json or csv.");
                return OutputFormat.Table;
        }
    }
}

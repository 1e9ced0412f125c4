using System.CommandLine;
using KnowledgeGraph.Cli.Explaining;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Extraction.Pipeline;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg explain FILE</c>: what every step made of an article.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommandLineApplication application)
    {
        var file = new Argument<string>("FILE") { Description = "The article." };
        var html = new Option<string?>("--html")
        {
            Description = "Write a page for the browser, which needs nothing else, instead.",
            HelpName = "OUT",
        };
        var command = new Command(
            "explain",
            "Shows what every step made of an article: clauses, roles, times, mentions, frames, events."
        )
        {
            file,
            html,
        };
        HelpExamples.AddTo(
            command,
            "kg explain seeds/000_d3150235206ee091.txt",
            "kg explain article.txt --html article.html",
            "kg explain article.txt --format json --date 2023-09-20"
        );
        return application.Bind(
            command,
            (context, cancellation) =>
                RunAsync(context, context.Parsed.GetRequiredValue(file), context.Parsed.GetValue(html), cancellation)
        );
    }

    private static async Task<int> RunAsync(
        CommandContext context,
        string path,
        string? html,
        CancellationToken cancellation
    )
    {
        if (!File.Exists(path))
        {
            throw new CliException(ExitCode.WrongUsage, CliMessages.NoSuchFile(path));
        }

        var extractor = new ArticleExtractor();
        var bytes = await File.ReadAllBytesAsync(path, cancellation);
        var trace = extractor.Explain(path, bytes, context.Settings.Date);
        if (trace.Result.Article is not { } article)
        {
            throw new CliException(ExitCode.SomeRefused, trace.Result.Refusal!.Message);
        }

        var explanation = new Explanation(article, trace.Notes, trace.Result.Warnings);
        if (html is not null)
        {
            await File.WriteAllTextAsync(html, HtmlExplanation.Render(explanation), cancellation);
            return ExitCode.Done;
        }

        var text = context.Settings.Format switch
        {
            OutputFormat.Table => TextExplanation.Render(explanation),
            OutputFormat.Json => JsonExplanation.Render(explanation),
            _ => throw new CliException(ExitCode.WrongUsage, CliMessages.ExplainHasNoCsv),
        };
        await context.Terminal.Output.WriteLineAsync(text);
        return ExitCode.Done;
    }
}

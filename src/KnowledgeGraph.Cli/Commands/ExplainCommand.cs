using System.CommandLine;
using KnowledgeGraph.Extraction.Pipeline;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg explain FILE</c>: what every step made of an article.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommandLineApplication application)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The article." };
        var command = new Command("explain", "Shows what every step made of an article, sentence by sentence.")
        {
            file,
        };
        return application.Bind(
            command,
            async (context, cancellation) =>
            {
                var path = context.Parsed.GetRequiredValue(file);
                if (!path.Exists)
                {
                    throw new CliException(ExitCode.WrongUsage, $"There is no file '{path}'.");
                }

                var bytes = await File.ReadAllBytesAsync(path.FullName, cancellation);
                var trace = new ArticleExtractor().Explain(path.Name, bytes, context.Settings.Date);
                if (trace.Result.Refusal is { } refusal)
                {
                    throw new CliException(ExitCode.SomeRefused, refusal.Message);
                }

                foreach (var note in trace.Notes)
                {
                    await context.Terminal.Output.WriteLineAsync(
                        $"{note.Sentence} {note.Layer} {note.Label}: {note.Detail}"
                    );
                }

                return ExitCode.Done;
            }
        );
    }
}

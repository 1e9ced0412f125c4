using System.CommandLine;
using KnowledgeGraph.Cli.Exporting;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Database;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Timeline.Exchange;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg export DIR</c>: the articles, or the whole graph, as files.</summary>
internal static class ExportCommand
{
    public static Command Create(CommandLineApplication application)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder to write to; made where it is missing." };
        var jsonLd = new Option<bool>("--jsonld") { Description = "The whole graph as graph.jsonld (schema.org)." };
        var csv = new Option<bool>("--csv")
        {
            Description = "The whole graph as nodes.csv and relationships.csv, as neo4j-admin imports them.",
        };
        var cypher = new Option<bool>("--cypher")
        {
            Description = "The whole graph as graph.cypher, which builds it anew.",
        };
        var command = new Command(
            "export",
            "Writes one JSON file for each article (document date, offices, events with quotes), or the whole graph."
        )
        {
            folder,
            jsonLd,
            csv,
            cypher,
        };
        HelpExamples.AddTo(command, "kg export out", "kg export out --csv --jsonld");
        return application.Bind(
            command,
            async (context, cancellation) =>
            {
                var wanted = new Wanted(
                    context.Parsed.GetValue(jsonLd),
                    context.Parsed.GetValue(csv),
                    context.Parsed.GetValue(cypher)
                );
                var files = await WriteAsync(context, context.Parsed.GetRequiredValue(folder), wanted, cancellation);
                if (!context.Settings.Quiet)
                {
                    await context.Terminal.Error.WriteLineAsync(Counts.Of(files, "file") + " written.");
                }

                return ExitCode.Done;
            }
        );
    }

    private static async Task<int> WriteAsync(
        CommandContext context,
        string folder,
        Wanted wanted,
        CancellationToken cancellation
    )
    {
        await using var database = await Databases.OpenAsync(context, cancellation);
        try
        {
            Directory.CreateDirectory(folder);
            return wanted.WholeGraph
                ? await WriteGraphAsync(database, folder, wanted, cancellation)
                : await WriteArticlesAsync(database, folder, cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CliException(ExitCode.WrongUsage, CliMessages.CannotWrite(folder, exception.Message));
        }
    }

    private static async Task<int> WriteArticlesAsync(
        IGraphDatabase database,
        string folder,
        CancellationToken cancellation
    )
    {
        var articles = await new ArticleReader(database).ReadAsync(cancellation);
        foreach (var article in articles)
        {
            var name = Path.ChangeExtension(Path.GetFileName(article.File), ".json");
            await using var file = File.Create(Path.Combine(folder, name));
            ArticleJson.Write(article, file);
        }

        return articles.Count;
    }

    private static async Task<int> WriteGraphAsync(
        IGraphDatabase database,
        string folder,
        Wanted wanted,
        CancellationToken cancellation
    )
    {
        var content = await GraphContent.ReadAsync(database, cancellation);
        var files = new List<(string Name, string Text)>();
        if (wanted.JsonLd)
        {
            files.Add(("graph.jsonld", JsonLdExport.Render(content)));
        }

        if (wanted.Csv)
        {
            files.Add(("nodes.csv", CsvExport.Nodes(content)));
            files.Add(("relationships.csv", CsvExport.Relationships(content)));
        }

        if (wanted.Cypher)
        {
            files.Add(("graph.cypher", CypherExport.Render(content)));
        }

        foreach (var (name, text) in files)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), text, cancellation);
        }

        return files.Count;
    }

    private readonly record struct Wanted(bool JsonLd, bool Csv, bool Cypher)
    {
        public bool WholeGraph => JsonLd || Csv || Cypher;
    }
}

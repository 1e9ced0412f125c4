using System.CommandLine;
using KnowledgeGraph.Cli.Maintenance;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg restore</c>: puts a backup into a folder that has no database.</summary>
internal static class RestoreCommand
{
    public static Command Create(CommandLineApplication application)
    {
        var file = new Argument<string>("file") { Description = "A file that 'kg backup' wrote.", HelpName = "FILE" };
        var command = new Command("restore", "Puts a backup into the database folder, which must be empty or new.")
        {
            file,
        };
        HelpExamples.AddTo(command, "kg restore monday.kgb --db restored", "kg restore graph.kgb --format json");
        return application.Bind(
            command,
            async (context, cancellation) =>
            {
                var folder = Folders.Require(context, "'kg restore' fills a database folder");
                var source = context.Parsed.GetValue(file)!;
                var found = await MaintenanceProgress.RunAsync(
                    context,
                    $"Verifying '{source}' and putting it into '{folder}'",
                    () => StoreBackup.Restore(source, folder),
                    cancellation
                );
                await MaintenanceReport.WriteAsync(
                    context,
                    ("database", folder),
                    ("file", source),
                    ("bytes", found.SnapshotBytes),
                    ("nodes", found.Nodes),
                    ("relationships", found.Relationships),
                    ("indexes", found.Indexes)
                );
                return ExitCode.Done;
            }
        );
    }
}

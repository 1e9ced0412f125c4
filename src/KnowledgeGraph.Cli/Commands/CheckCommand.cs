using System.CommandLine;
using KnowledgeGraph.Cli.Maintenance;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg check</c>: reads and verifies every record of the database's files, and changes nothing.</summary>
internal static class CheckCommand
{
    public static Command Create(CommandLineApplication application)
    {
        var command = new Command("check", "Verifies every record of the database's files; changes nothing.");
        HelpExamples.AddTo(command, "kg check", "kg check --db news-graph --format json");
        return application.Bind(
            command,
            async (context, cancellation) =>
            {
                var folder = Folders.RequireExisting(context, "'kg check' reads a database folder");
                var found = await MaintenanceProgress.RunAsync(
                    context,
                    $"Checking '{folder}'",
                    () => StoreBackup.Check(folder),
                    cancellation
                );
                await MaintenanceReport.WriteAsync(
                    context,
                    ("database", folder),
                    ("commits", found.Sequence),
                    ("nodes", found.Nodes),
                    ("relationships", found.Relationships),
                    ("indexes", found.Indexes),
                    ("snapshot bytes", found.SnapshotBytes),
                    ("journal bytes", found.JournalBytes),
                    ("torn bytes", found.TornBytes),
                    ("result", "every record is right")
                );
                return ExitCode.Done;
            }
        );
    }
}

using System.CommandLine;
using KnowledgeGraph.Cli.Maintenance;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg backup</c>: a copy of the embedded database in one file, as of its last commit; also while another process has it open.</summary>
internal static class BackupCommand
{
    public static Command Create(CommandLineApplication application)
    {
        var file = new Argument<string>("file") { Description = "The file to write.", HelpName = "FILE" };
        var force = new Option<bool>("--force") { Description = "Overwrite the file where it is there already." };
        var command = new Command(
            "backup",
            "Writes the database to one file, also while it is served; 'kg restore' restores it."
        )
        {
            file,
            force,
        };
        HelpExamples.AddTo(
            command,
            "kg backup monday.kgb",
            "kg backup --force --quiet /backups/graph.kgb --db news-graph",
            "kg backup graph.kgb --format json"
        );
        return application.Bind(
            command,
            async (context, cancellation) =>
            {
                var folder = Folders.RequireExisting(context, "'kg backup' copies a database folder");
                var target = context.Parsed.GetValue(file)!;
                if (File.Exists(target) && !context.Parsed.GetValue(force))
                {
                    throw new CliException(ExitCode.WrongUsage, CliMessages.FileExists(target));
                }

                var copied = await MaintenanceProgress.RunAsync(
                    context,
                    $"Copying '{folder}' to '{target}'",
                    () => StoreBackup.Copy(folder, target),
                    cancellation
                );
                await MaintenanceReport.WriteAsync(
                    context,
                    ("database", folder),
                    ("file", target),
                    ("bytes", copied.SnapshotBytes),
                    ("nodes", copied.Nodes),
                    ("relationships", copied.Relationships)
                );
                return ExitCode.Done;
            }
        );
    }
}

using KnowledgeGraph.Database;

namespace KnowledgeGraph.Cli;

/// <summary>Opens the database that the command line names.</summary>
internal static class Databases
{
    /// <summary>Opens it; a folder that is not there yet is made.</summary>
    public static Task<IGraphDatabase> OpenOrCreateAsync(CommandContext context, CancellationToken cancellation)
    {
        var settings = context.Settings;
        var credentials = settings.User is { } user ? new DatabaseCredentials(user, settings.Password ?? "") : null;
        return GraphDatabase.OpenAsync(settings.Database, credentials, context.Time, cancellation);
    }

    /// <summary>Opens it; a folder that is not there yet is refused.</summary>
    public static Task<IGraphDatabase> OpenAsync(CommandContext context, CancellationToken cancellation)
    {
        var address = context.Settings.Database;
        var isFolder = !address.Contains("://", StringComparison.Ordinal);
        return isFolder && !Directory.Exists(address)
            ? throw new CliException(ExitCode.DatabaseUnavailable, CliMessages.NoDatabaseYet(address))
            : OpenOrCreateAsync(context, cancellation);
    }
}

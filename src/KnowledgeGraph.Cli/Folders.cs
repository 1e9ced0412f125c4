namespace KnowledgeGraph.Cli;

/// <summary>The database folder, for what only the embedded database can do.</summary>
internal static class Folders
{
    /// <summary>The folder that --db names.</summary>
    /// <param name="what">What is asked for, to say why a server's address will not do.</param>
    public static string Require(CommandContext context, string what)
    {
        var address = context.Settings.Database;
        return address.Contains("://", StringComparison.Ordinal)
            ? throw new CliException(ExitCode.WrongUsage, CliMessages.FoldersOnly(what, address))
            : address;
    }

    /// <summary>As <see cref="Require"/>, where the folder has to be there.</summary>
    public static string RequireExisting(CommandContext context, string what)
    {
        var folder = Require(context, what);
        return Directory.Exists(folder)
            ? folder
            : throw new CliException(ExitCode.DatabaseUnavailable, CliMessages.NoDatabaseYet(folder));
    }
}

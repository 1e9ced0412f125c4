namespace KnowledgeGraph.Cli;

/// <summary>What the process returns, for scripts that call it.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Done, but some input was refused.</summary>
    public const int SomeRefused = 1;

    public const int WrongUsage = 2;

    /// <summary>The database is not reachable, locked or damaged.</summary>
    public const int DatabaseUnavailable = 3;

    public const int QueryError = 4;
}

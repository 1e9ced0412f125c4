namespace KnowledgeGraph.Cli;

/// <summary>Ends a command with a message for the user and an exit code; no stack trace is shown.</summary>
internal sealed class CliException(int exitCode, string message) : Exception(message)
{
    public int ExitCode => exitCode;
}

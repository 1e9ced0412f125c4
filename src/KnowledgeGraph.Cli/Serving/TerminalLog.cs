using KnowledgeGraph.Cli.Terminals;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Cli.Serving;

/// <summary>The server's log on the error stream: a line each, warnings and errors alone with --quiet.</summary>
internal sealed class TerminalLog(Terminal terminal, TimeProvider time, LogLevel least) : ILoggerFactory, ILogger
{
    private readonly Lock _lock = new();

    /// <summary>The web server below has much to say, of which only what is wrong is for the user.</summary>
    public ILogger CreateLogger(string categoryName) =>
        categoryName.StartsWith("KnowledgeGraph", StringComparison.Ordinal) || least >= LogLevel.Warning
            ? this
            : new TerminalLog(terminal, time, LogLevel.Warning);

    public void AddProvider(ILoggerProvider provider) =>
        throw new NotSupportedException("The log goes to the terminal and nowhere else.");

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least && logLevel != LogLevel.None;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (!IsEnabled(logLevel))
        {
            return;
        }

        var reason = exception is null ? string.Empty : $" {exception}";
        lock (_lock)
        {
            terminal.Error.WriteLine(
                $"{time.GetUtcNow():yyyy-MM-dd HH:mm:ss}Z {logLevel}: {formatter(state, exception)}{reason}"
            );
        }
    }

    public void Dispose()
    {
        // The terminal is not this object's to close.
    }
}

using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Loader;

/// <summary>The log lines of this project.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Loading {Files} files.")]
    public static partial void Loading(ILogger logger, int files);

    [LoggerMessage(2, LogLevel.Information, "Watching {Folder}.")]
    public static partial void Watching(ILogger logger, string folder);

    [LoggerMessage(3, LogLevel.Information, "Loaded {Articles} articles with {Events} new events.")]
    public static partial void Loaded(ILogger logger, int articles, int events);
}

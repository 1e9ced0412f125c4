using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Server;

/// <summary>The server's log lines.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "A peer broke the protocol: {Reason}")]
    public static partial void ProtocolBroken(ILogger logger, string reason);

    [LoggerMessage(2, LogLevel.Debug, "A connection was lost: {Reason}")]
    public static partial void ConnectionLost(ILogger logger, string reason);

    [LoggerMessage(3, LogLevel.Error, "A request failed for a reason of our own.")]
    public static partial void RequestFailed(ILogger logger, Exception reason);

    [LoggerMessage(4, LogLevel.Debug, "Bolt on {Address}.")]
    public static partial void Listening(ILogger logger, string address);

    [LoggerMessage(5, LogLevel.Warning, "A peer gave a wrong password for user '{User}'.")]
    public static partial void WrongPassword(ILogger logger, string user);

    [LoggerMessage(6, LogLevel.Information, "The HTTP transaction {Id} was left alone too long and is rolled back.")]
    public static partial void TransactionExpired(ILogger logger, string id);

    [LoggerMessage(7, LogLevel.Information, "A connection was closed: {Reason}")]
    public static partial void ConnectionClosed(ILogger logger, string reason);

    [LoggerMessage(8, LogLevel.Warning, "A connection was refused: {Reason}")]
    public static partial void ConnectionRefused(ILogger logger, string reason);
}

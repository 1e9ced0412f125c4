using KnowledgeGraph.Engine;
using KnowledgeGraph.Server.Security;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Server;

/// <summary>What every connection of a server shares.</summary>
internal sealed record ServerContext(
    EmbeddedDatabase Database,
    Authenticator Authenticator,
    ServerOptions Options,
    TimeProvider Time,
    ILogger Logger
)
{
    private long _connections;
    private long _commits;

    /// <summary>The port that Bolt listens on, known once the server has started.</summary>
    public int BoltPort { get; set; }

    /// <summary>Cancelled when the server is to stop: what is open may end, nothing new begins.</summary>
    public CancellationToken Stopping { get; init; }

    /// <summary>A name for the next connection.</summary>
    public string NextConnectionId() =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"bolt-{Interlocked.Increment(ref _connections)}"
        );

    /// <summary>A bookmark for the next commit. Commits are seen by all at once, so that any bookmark is always reached.</summary>
    public string NextBookmark() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"kg:{Interlocked.Increment(ref _commits)}");
}

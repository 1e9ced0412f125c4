using System.Net;
using KnowledgeGraph.Server.Security;

namespace KnowledgeGraph.Server;

/// <summary>Where and how a server listens, and what it bears.</summary>
public sealed record ServerOptions
{
    /// <summary>Address and port of Bolt (TCP and WebSocket); port 0 takes a free one.</summary>
    public IPEndPoint Bolt { get; init; } = new(IPAddress.Loopback, 7687);

    /// <summary>Address and port of HTTP discovery and the Query API, or null for none.</summary>
    public IPEndPoint? Http { get; init; }

    /// <summary>The certificate for TLS, or null for plain connections.</summary>
    public ServerCertificate? Certificate { get; init; }

    /// <summary>Listen on other addresses than the loopback without password and TLS: only by the user's own word.</summary>
    public bool Insecure { get; init; }

    /// <summary>Connections open at a time; the next one is closed at once.</summary>
    public int MaximumConnections { get; init; } = 2_000;

    /// <summary>The longest message accepted, in bytes.</summary>
    public int MaximumMessageLength { get; init; } = 64 * 1024 * 1024;

    /// <summary>The longest message accepted before somebody has logged on, in bytes.</summary>
    public int MaximumUnauthenticatedMessageLength { get; init; } = 8 * 1024;

    /// <summary>How long a peer may take from connecting to having logged on.</summary>
    public TimeSpan AuthenticationTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long a connection with nothing open may say nothing, and how long a peer may take to accept what it asked for.
    /// </summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long an open transaction may wait for its next message before it is rolled back: others wait for it.</summary>
    public TimeSpan TransactionIdleTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>After what silence a client may take the connection for dead; three times as often it is kept alive.</summary>
    public TimeSpan ReceiveTimeoutHint { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>How long a transaction of the Query API waits for its next request before it is rolled back.</summary>
    public TimeSpan HttpTransactionTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long running transactions may take to end when the server stops.</summary>
    public TimeSpan StopDeadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The version that the server tells its clients; drivers expect <c>Neo4j/</c> and digits.</summary>
    public string Agent { get; init; } = "Neo4j/5.26.0";
}

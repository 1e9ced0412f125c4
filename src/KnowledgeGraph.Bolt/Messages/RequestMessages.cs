using KnowledgeGraph.Values;

namespace KnowledgeGraph.Bolt.Messages;

/// <summary>What a client says.</summary>
public abstract record RequestMessage;

/// <summary>HELLO: opens the connection; up to 5.0 it carries the credentials.</summary>
public sealed record HelloMessage(MapValue Extra) : RequestMessage;

/// <summary>LOGON: scheme, principal, credentials (from 5.1).</summary>
public sealed record LogonMessage(MapValue Auth) : RequestMessage;

/// <summary>LOGOFF (from 5.1).</summary>
public sealed record LogoffMessage : RequestMessage;

/// <summary>BEGIN: an explicit transaction.</summary>
public sealed record BeginMessage(MapValue Extra) : RequestMessage;

/// <summary>RUN: a query; outside a transaction it commits by itself.</summary>
public sealed record RunMessage(string Query, MapValue Parameters, MapValue Extra) : RequestMessage;

/// <summary>PULL: rows of a result.</summary>
/// <param name="Count">How many; −1 for all.</param>
/// <param name="QueryId">Which open result; −1 for the last.</param>
public sealed record PullMessage(long Count, long QueryId) : RequestMessage;

/// <summary>DISCARD: rows that nobody wants.</summary>
/// <param name="Count">How many; −1 for all.</param>
/// <param name="QueryId">Which open result; −1 for the last.</param>
public sealed record DiscardMessage(long Count, long QueryId) : RequestMessage;

/// <summary>COMMIT.</summary>
public sealed record CommitMessage : RequestMessage;

/// <summary>ROLLBACK.</summary>
public sealed record RollbackMessage : RequestMessage;

/// <summary>RESET: ends what runs, clears a failure.</summary>
public sealed record ResetMessage : RequestMessage;

/// <summary>ROUTE: asks for the routing table.</summary>
public sealed record RouteMessage(MapValue Routing, IReadOnlyList<string> Bookmarks, MapValue Extra) : RequestMessage;

/// <summary>TELEMETRY: which interface of the driver is used (from 5.4).</summary>
public sealed record TelemetryMessage(long Api) : RequestMessage;

/// <summary>GOODBYE: the client leaves.</summary>
public sealed record GoodbyeMessage : RequestMessage;

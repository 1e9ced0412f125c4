using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine;

/// <summary>How one statement runs; what is null is as the database's <see cref="DatabaseOptions"/> have it.</summary>
public sealed record QueryOptions
{
    /// <summary>Nothing but the database's own options.</summary>
    public static QueryOptions Default { get; } = new();

    /// <summary>How long it may run.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Bytes of rows that it may hold at once.</summary>
    public long? MemoryLimit { get; init; }

    /// <summary>Who runs it, for SHOW TRANSACTIONS and SHOW CURRENT USER.</summary>
    public string User { get; init; } = "";

    /// <summary>The connection it came over, for SHOW TRANSACTIONS.</summary>
    public string ConnectionId { get; init; } = "";

    /// <summary>Where the connection comes from, for SHOW TRANSACTIONS.</summary>
    public string ClientAddress { get; init; } = "";

    /// <summary>What the client says of its transaction, for SHOW TRANSACTIONS.</summary>
    public MapValue Metadata { get; init; } = MapValue.Empty;

    /// <summary>Whether SHOW and TERMINATE TRANSACTIONS are limited to the user's own.</summary>
    public bool OwnTransactionsOnly { get; init; }
}

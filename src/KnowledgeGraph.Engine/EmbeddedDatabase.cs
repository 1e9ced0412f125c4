using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine;

/// <summary>The embedded graph database: opens a folder, runs Cypher. Safe for any number of threads.</summary>
public sealed class EmbeddedDatabase : IDisposable
{
    private readonly DatabaseOptions _options;

    private EmbeddedDatabase(DatabaseOptions options)
    {
        _options = options;
    }

    /// <summary>Opens the database in a folder, which is made where it is missing.</summary>
    public static EmbeddedDatabase Open(string folder, DatabaseOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return new EmbeddedDatabase(options ?? new DatabaseOptions());
    }

    /// <summary>Makes a database that lives as long as this object, in memory alone.</summary>
    public static EmbeddedDatabase InMemory(DatabaseOptions? options = null) => new(options ?? new DatabaseOptions());

    /// <summary>
    /// Begins a transaction. A writing one waits until the one before has ended. Dispose it; without
    /// <see cref="DatabaseTransaction.Commit"/> that rolls it back.
    /// </summary>
    public DatabaseTransaction BeginTransaction(
        TransactionMode mode = TransactionMode.Write,
        CancellationToken cancellation = default
    )
    {
        _ = _options;
        throw new CypherException(
            ErrorCodes.NotSupported,
            $"Transactions ({mode}, {cancellation.IsCancellationRequested}) are being built."
        );
    }

    /// <summary>
    /// Runs one statement in a transaction of its own, which commits when the last row has been read or the result is
    /// consumed, and is rolled back where the result is disposed of before.
    /// </summary>
    /// <exception cref="CypherException">The statement is wrong, or failed before its first row.</exception>
    public QueryResult Run(
        string text,
        IReadOnlyDictionary<string, Value>? parameters = null,
        QueryOptions? options = null,
        CancellationToken cancellation = default
    ) =>
        throw new CypherException(
            ErrorCodes.NotSupported,
            $"Statements ({text}, {parameters?.Count}, {options?.User}, {cancellation.IsCancellationRequested}, {_options.PlanCacheSize}) are being built."
        );

    /// <inheritdoc/>
    public void Dispose() { }
}

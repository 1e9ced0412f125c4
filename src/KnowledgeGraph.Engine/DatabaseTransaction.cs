using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine;

/// <summary>A transaction of several statements. For one thread at a time.</summary>
public sealed class DatabaseTransaction : IDisposable
{
    internal DatabaseTransaction(TransactionMode mode)
    {
        Mode = mode;
    }

    /// <summary>What the transaction may do.</summary>
    public TransactionMode Mode { get; }

    /// <summary>
    /// Runs one statement. A statement that fails ends the transaction: only <see cref="Rollback"/> is left. Results may be
    /// read one after the other; running the next statement reads the one before to its end first.
    /// </summary>
    public QueryResult Run(
        string text,
        IReadOnlyDictionary<string, Value>? parameters = null,
        QueryOptions? options = null,
        CancellationToken cancellation = default
    ) =>
        throw new CypherException(
            ErrorCodes.NotSupported,
            $"Statements ({text}, {parameters?.Count}, {options?.User}, {cancellation.IsCancellationRequested}, {Mode}) are being built."
        );

    /// <summary>Makes the changes last; when it returns they are on disk.</summary>
    public void Commit() =>
        throw new CypherException(ErrorCodes.NotSupported, $"Transactions ({Mode}) are being built.");

    /// <summary>Drops the changes.</summary>
    public void Rollback() =>
        throw new CypherException(ErrorCodes.NotSupported, $"Transactions ({Mode}) are being built.");

    /// <inheritdoc/>
    public void Dispose() { }
}

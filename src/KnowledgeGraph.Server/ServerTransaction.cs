using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Engine;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Server;

/// <summary>
/// A client's transaction. It takes the writer's turn at its first statement that writes: drivers and Neo4j Browser open
/// every transaction for writing unless they are told otherwise, and those that only read should wait for nobody.
/// </summary>
/// <remarks>
/// Until then each statement sees the graph as of the last commit, which is Neo4j's isolation too (read committed).
/// For one thread at a time.
/// </remarks>
internal sealed class ServerTransaction(EmbeddedDatabase database, TransactionMode mode) : IDisposable
{
    private DatabaseTransaction? _writing;

    /// <summary>Runs one statement.</summary>
    /// <exception cref="CypherException">The statement is wrong, or failed before its first row.</exception>
    public async Task<QueryResult> RunAsync(
        string text,
        MapValue parameters,
        QueryOptions options,
        CancellationToken cancellation
    )
    {
        if (_writing is null && mode == TransactionMode.Write && !database.IsReadOnly(text))
        {
            _writing = await database.BeginTransactionAsync(TransactionMode.Write, cancellation);
        }

        // A transaction for each statement that reads: their results can be open side by side, and end with themselves.
        var transaction = _writing ?? database.BeginTransaction(TransactionMode.Read, cancellation);
        return transaction.Run(text, parameters, options, cancellation);
    }

    /// <summary>Makes the changes last; when it returns they are on disk.</summary>
    /// <exception cref="CypherException">A constraint is broken; the changes are lost.</exception>
    public void Commit() => _writing?.Commit();

    /// <summary>Rolls back, unless it was committed.</summary>
    public void Dispose() => _writing?.Dispose();
}

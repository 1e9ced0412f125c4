namespace KnowledgeGraph.Database;

/// <summary>Runs pieces of work, each in a transaction of its own.</summary>
public interface IGraphSession : IAsyncDisposable
{
    /// <summary>Runs <paramref name="work"/> in a transaction that only reads; again after a transient error.</summary>
    /// <exception cref="GraphQueryException">A query is wrong or failed.</exception>
    /// <exception cref="DatabaseUnavailableException">The database is not there.</exception>
    Task<T> ReadAsync<T>(
        Func<IGraphTransaction, CancellationToken, Task<T>> work,
        CancellationToken cancellation = default
    );

    /// <summary>
    /// Runs <paramref name="work"/> in a transaction that may write; again, from its start, after a transient error.
    /// When it returns the changes are durable; when it throws, none of them is there.
    /// </summary>
    /// <inheritdoc cref="ReadAsync" path="/exception"/>
    Task<T> WriteAsync<T>(
        Func<IGraphTransaction, CancellationToken, Task<T>> work,
        CancellationToken cancellation = default
    );
}

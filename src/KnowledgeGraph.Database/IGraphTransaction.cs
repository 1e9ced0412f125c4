using KnowledgeGraph.Values;

namespace KnowledgeGraph.Database;

/// <summary>An open transaction.</summary>
public interface IGraphTransaction
{
    /// <summary>Runs a query. Its rows are read, or consumed, before the next query of the transaction runs.</summary>
    /// <exception cref="GraphQueryException">The query is wrong or failed.</exception>
    Task<IGraphResult> RunAsync(string query, MapValue parameters, CancellationToken cancellation = default);
}

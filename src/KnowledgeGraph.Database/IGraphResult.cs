namespace KnowledgeGraph.Database;

/// <summary>The rows of one query, streamed.</summary>
public interface IGraphResult
{
    /// <summary>The columns' names, in order.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>Reads the rows, once.</summary>
    IAsyncEnumerable<GraphRecord> ReadAsync(CancellationToken cancellation = default);

    /// <summary>Throws away the rows that are left and tells what the query did.</summary>
    Task<GraphSummary> ConsumeAsync(CancellationToken cancellation = default);
}

using KnowledgeGraph.Database.Sessions;
using KnowledgeGraph.Engine;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Database.Embedded;

/// <summary>A transaction in this process: calls complete at once, and values are handed over as they are.</summary>
internal sealed class EmbeddedTransaction(DatabaseTransaction transaction) : IOpenTransaction
{
    public Task<IGraphResult> RunAsync(string query, MapValue parameters, CancellationToken cancellation = default)
    {
        var result = EmbeddedErrors.Translate(() =>
            transaction.Run(query, parameters, options: null, cancellation: cancellation)
        );
        return Task.FromResult<IGraphResult>(new EmbeddedGraphResult(result));
    }

    public Task CommitAsync(CancellationToken cancellation)
    {
        EmbeddedErrors.Translate(() =>
        {
            transaction.Commit();
            return true;
        });
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        transaction.Dispose();
        return ValueTask.CompletedTask;
    }
}

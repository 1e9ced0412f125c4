using KnowledgeGraph.Database.Sessions;
using KnowledgeGraph.Values;
using Neo4j.Driver;

namespace KnowledgeGraph.Database.Neo4j;

/// <summary>An explicit transaction of the official driver.</summary>
internal sealed class Neo4jTransaction(string address, IAsyncTransaction transaction) : IOpenTransaction
{
    public Task<IGraphResult> RunAsync(string query, MapValue parameters, CancellationToken cancellation = default) =>
        Neo4jErrors.TranslateAsync<IGraphResult>(
            address,
            async () =>
            {
                var cursor = await transaction.RunAsync(query, ToDriver.Map(parameters)).WaitAsync(cancellation);
                var columns = await cursor.KeysAsync().WaitAsync(cancellation);
                return new Neo4jGraphResult(address, cursor, columns);
            }
        );

    public async Task CommitAsync(CancellationToken cancellation)
    {
        try
        {
            await Neo4jErrors.TranslateAsync(
                address,
                async () =>
                {
                    await transaction.CommitAsync().WaitAsync(cancellation);
                    return true;
                }
            );
        }
        catch (GraphQueryException lost)
            when (lost.InnerException is ServiceUnavailableException or SessionExpiredException)
        {
            // The server may have committed: to try again is the caller's decision.
            throw new DatabaseUnavailableException(lost.Message, lost);
        }
    }

    /// <summary>The driver rolls back what is still open.</summary>
    public ValueTask DisposeAsync() => transaction.DisposeAsync();
}

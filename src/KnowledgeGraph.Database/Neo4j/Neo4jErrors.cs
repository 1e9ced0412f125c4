using Neo4j.Driver;

namespace KnowledgeGraph.Database.Neo4j;

/// <summary>Turns the driver's exceptions into the seam's.</summary>
internal static class Neo4jErrors
{
    private const string ConnectionLost = "Neo.TransientError.General.ConnectionLost";

    public static async Task<T> TranslateAsync<T>(string address, Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception exception) when (exception is ServiceUnavailableException or SessionExpiredException)
        {
            // Gone in the middle of a transaction, which may be tried again on another member of the cluster.
            throw new GraphQueryException(
                ConnectionLost,
                DatabaseMessages.ConnectionLost(address, exception.Message),
                exception
            );
        }
        catch (Neo4jException exception)
        {
            throw new GraphQueryException(
                exception.Code ?? "Neo.ClientError.General.Unknown",
                exception.Message,
                exception
            );
        }
    }
}

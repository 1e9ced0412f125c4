using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Client;

namespace KnowledgeGraph.Database.Bolt;

/// <summary>Turns the client's exceptions into the seam's.</summary>
internal static class BoltErrors
{
    /// <summary>What a lost connection is called: the transaction is gone, so that it may be tried again.</summary>
    private const string ConnectionLost = "Neo.TransientError.General.ConnectionLost";

    public static async Task TranslateAsync(BoltDialer dialer, Func<Task> call) =>
        await TranslateAsync(
            dialer,
            async () =>
            {
                await call();
                return true;
            }
        );

    public static async Task<T> TranslateAsync<T>(BoltDialer dialer, Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception exception) when (IsOfTheClient(exception))
        {
            throw Translate(dialer, exception);
        }
    }

    /// <summary>Whether the exception is one that the client is known to throw.</summary>
    public static bool IsOfTheClient(Exception exception) =>
        exception is BoltFailureException or BoltUnavailableException or BoltProtocolException;

    /// <summary>The seam's exception for one of the client's.</summary>
    public static Exception Translate(BoltDialer dialer, Exception exception) =>
        exception switch
        {
            BoltFailureException failure => new GraphQueryException(Code(failure), failure.Message, failure),
            BoltUnavailableException => new GraphQueryException(
                ConnectionLost,
                DatabaseMessages.ConnectionLost(dialer.Address, exception.Message),
                exception
            ),
            _ => new DatabaseUnavailableException(
                DatabaseMessages.ConnectionLost(dialer.Address, exception.Message),
                exception
            ),
        };

    // Two codes are called transient by the server and are not: the transaction was ended on purpose.
    private static string Code(BoltFailureException failure) =>
        failure.IsTransient || !failure.Code.StartsWith("Neo.TransientError.", StringComparison.Ordinal)
            ? failure.Code
            : failure.Code.Replace("TransientError", "ClientError", StringComparison.Ordinal);
}

namespace KnowledgeGraph.Bolt.Client;

/// <summary>The server answered with a failure.</summary>
/// <param name="code">A code of Neo4j's set, e.g. <c>Neo.ClientError.Statement.SyntaxError</c>.</param>
/// <param name="message">The server's sentence.</param>
public sealed class BoltFailureException(string code, string message) : Exception(message)
{
    /// <summary>The code.</summary>
    public string Code => code;

    /// <summary>Whether the same transaction may succeed when it is tried again.</summary>
    public bool IsTransient =>
        code.StartsWith("Neo.TransientError.", StringComparison.Ordinal)
        && code
            is not ("Neo.TransientError.Transaction.Terminated" or "Neo.TransientError.Transaction.LockClientStopped");
}

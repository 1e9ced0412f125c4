namespace KnowledgeGraph.Database;

/// <summary>A query is wrong, or failed while it ran.</summary>
/// <param name="code">A code of Neo4j's set, e.g. <c>Neo.ClientError.Statement.SyntaxError</c>.</param>
/// <param name="message">What was found, expected, and where.</param>
/// <param name="inner">The adapter's own exception.</param>
public sealed class GraphQueryException(string code, string message, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>The code.</summary>
    public string Code => code;

    /// <summary>Whether the same transaction may succeed when it is tried again.</summary>
    public bool IsTransient => code.StartsWith("Neo.TransientError.", StringComparison.Ordinal);
}

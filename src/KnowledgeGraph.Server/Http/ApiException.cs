namespace KnowledgeGraph.Server.Http;

/// <summary>The Query API refuses a request before anything of it ran.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="code">Neo4j's code.</param>
/// <param name="message">What was found, expected, and where.</param>
internal sealed class ApiException(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public string Code => code;

    /// <summary>A request that is not in the form of the API: 400.</summary>
    public static ApiException Malformed(string message) => new(400, ServerErrorCodes.InvalidRequest, message);
}

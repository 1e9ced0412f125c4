namespace KnowledgeGraph.Server.Http;

/// <summary>The HTTP status for a code of Neo4j's set.</summary>
internal static class ApiStatus
{
    public static int Of(string code) =>
        code switch
        {
            ServerErrorCodes.DatabaseNotFound => 404,
            ServerErrorCodes.Unauthorized => 401,
            ServerErrorCodes.Forbidden => 403,
            _ when code.StartsWith("Neo.ClientError.", StringComparison.Ordinal) => 400,
            _ when code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) => 503,
            _ => 500,
        };
}

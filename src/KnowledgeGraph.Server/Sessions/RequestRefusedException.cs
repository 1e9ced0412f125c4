namespace KnowledgeGraph.Server.Sessions;

/// <summary>The server itself refuses a request; the connection is told and lives on.</summary>
internal sealed class RequestRefusedException(string code, string message) : Exception(message)
{
    public string Code => code;
}

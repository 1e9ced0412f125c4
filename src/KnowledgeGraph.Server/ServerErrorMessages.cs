namespace KnowledgeGraph.Server;

/// <summary>The texts of the server's own errors.</summary>
internal static class ServerErrorMessages
{
    public const string WrongPassword = "The client is unauthorized due to authentication failure.";
    public const string Terminated =
        "The transaction has been terminated: the client sent RESET, or the server is stopping.";

    public static string NotInState(string message, string state) =>
        $"The message {message} cannot be handled in the state {state}. Send RESET and begin anew.";

    public static string NoSuchDatabase(string name) =>
        $"Graph not found: {name}. This server has the databases neo4j and system.";

    public static string NoSuchResult(long queryId) => $"No open result has the id {queryId}.";

    public static string NeedsProtection(string address) =>
        $"Refused to listen on {address}, which other machines can reach, without user, password and TLS. "
        + "Give a certificate and a user, listen on 127.0.0.1, or say --insecure.";
}

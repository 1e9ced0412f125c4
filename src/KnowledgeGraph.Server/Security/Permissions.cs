using KnowledgeGraph.Cypher.Diagnostics;

namespace KnowledgeGraph.Server.Security;

/// <summary>Readers work in read transactions, which refuse to write: here that refusal gets the name of its reason.</summary>
internal static class Permissions
{
    /// <summary>The code and text of a failure, as the user is told.</summary>
    public static (string Code, string Message) Explain(CypherException failure, LoggedOnUser user) =>
        user.Role == ServerRole.Reader && failure.Code == ErrorCodes.AccessMode
            ? (ServerErrorCodes.Forbidden, ServerErrorMessages.Forbidden(user.Name))
            : (failure.Code, failure.Message);
}

namespace KnowledgeGraph.Database;

/// <summary>Who logs on to a server.</summary>
public sealed record DatabaseCredentials(string User, string Password)
{
    /// <summary>Only the user: a password is never shown.</summary>
    public override string ToString() => User;
}

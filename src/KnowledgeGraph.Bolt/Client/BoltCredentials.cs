namespace KnowledgeGraph.Bolt.Client;

/// <summary>Who logs on.</summary>
public sealed record BoltCredentials(string User, string Password)
{
    /// <summary>Only the user: a password is never shown.</summary>
    public override string ToString() => User;
}

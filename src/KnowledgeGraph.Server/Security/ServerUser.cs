namespace KnowledgeGraph.Server.Security;

/// <summary>What a user may do.</summary>
public enum ServerRole
{
    /// <summary>Read.</summary>
    Reader,

    /// <summary>Read and write.</summary>
    Writer,
}

/// <summary>Somebody who may log on.</summary>
/// <param name="PasswordHash">As <see cref="Security.PasswordHash.Create"/> makes it.</param>
public sealed record ServerUser(string Name, string PasswordHash, ServerRole Role);

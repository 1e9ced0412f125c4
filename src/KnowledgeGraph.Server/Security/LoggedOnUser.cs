namespace KnowledgeGraph.Server.Security;

/// <summary>Somebody who has logged on.</summary>
/// <param name="Name">Empty where no password is asked for.</param>
/// <param name="Role">What he may do.</param>
public sealed record LoggedOnUser(string Name, ServerRole Role)
{
    /// <summary>Everybody, where no password is asked for.</summary>
    public static LoggedOnUser Anybody { get; } = new(string.Empty, ServerRole.Writer);
}

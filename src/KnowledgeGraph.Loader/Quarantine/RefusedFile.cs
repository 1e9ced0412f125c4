namespace KnowledgeGraph.Loader.Quarantine;

/// <summary>A file that was not loaded.</summary>
/// <param name="File">Its path, as found.</param>
/// <param name="Code">A stable code, e.g. <c>empty</c>.</param>
/// <param name="Reason">What was found, what was expected, and the remedy.</param>
public sealed record RefusedFile(string File, string Code, string Reason);

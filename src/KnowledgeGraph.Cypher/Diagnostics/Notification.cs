using KnowledgeGraph.Cypher.Text;

namespace KnowledgeGraph.Cypher.Diagnostics;

/// <summary>A hint to the user that goes with the result, as Neo4j sends it.</summary>
/// <param name="Code">E.g. <c>Neo.ClientNotification.Statement.CartesianProduct</c>.</param>
/// <param name="Title">A few words.</param>
/// <param name="Description">A sentence or two.</param>
/// <param name="Severity"><c>WARNING</c> or <c>INFORMATION</c>.</param>
/// <param name="Category">E.g. <c>PERFORMANCE</c>.</param>
/// <param name="Position">Where in the text; null where it concerns the whole.</param>
public sealed record Notification(
    string Code,
    string Title,
    string Description,
    string Severity,
    string Category,
    SourcePosition? Position
);

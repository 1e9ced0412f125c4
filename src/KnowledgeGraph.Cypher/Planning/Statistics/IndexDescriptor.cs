using KnowledgeGraph.Cypher.Statements;

namespace KnowledgeGraph.Cypher.Planning.Statistics;

/// <summary>An index that a plan may seek.</summary>
/// <param name="Name">Its name, unique in the database.</param>
/// <param name="Kind">What it can answer.</param>
/// <param name="Entity">Whether it holds nodes or relationships.</param>
/// <param name="Label">The label, or the relationship type.</param>
/// <param name="Properties">The property keys, in the index's order.</param>
/// <param name="IsUnique">Whether a constraint keeps its values unique.</param>
public sealed record IndexDescriptor(
    string Name,
    IndexKind Kind,
    EntityKind Entity,
    string Label,
    IReadOnlyList<string> Properties,
    bool IsUnique
);

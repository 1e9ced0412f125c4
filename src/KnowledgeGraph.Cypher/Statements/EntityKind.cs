namespace KnowledgeGraph.Cypher.Statements;

/// <summary>Nodes or relationships.</summary>
public enum EntityKind
{
    /// <summary>Nodes, by label.</summary>
    Node,

    /// <summary>Relationships, by type.</summary>
    Relationship,
}

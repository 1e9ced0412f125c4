namespace KnowledgeGraph.Storage;

/// <summary>What an index or a constraint covers.</summary>
public enum EntityKind
{
    /// <summary>Nodes with a label.</summary>
    Node = 1,

    /// <summary>Relationships of a type.</summary>
    Relationship = 2,
}

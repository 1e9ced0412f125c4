namespace KnowledgeGraph.Storage;

/// <summary>Which of a node's relationships are meant.</summary>
[Flags]
public enum RelationshipDirection
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>Those that start at the node.</summary>
    Outgoing = 1,

    /// <summary>Those that end at the node.</summary>
    Incoming = 2,

    /// <summary>Both; a relationship from the node to itself counts once.</summary>
    Both = Outgoing | Incoming,
}

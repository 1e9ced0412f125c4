namespace KnowledgeGraph.Engine;

/// <summary>What a statement changed.</summary>
public sealed record UpdateCounters
{
    /// <summary>Nothing changed.</summary>
    public static UpdateCounters None { get; } = new();

    /// <summary>Nodes created.</summary>
    public int NodesCreated { get; init; }

    /// <summary>Nodes deleted.</summary>
    public int NodesDeleted { get; init; }

    /// <summary>Relationships created.</summary>
    public int RelationshipsCreated { get; init; }

    /// <summary>Relationships deleted.</summary>
    public int RelationshipsDeleted { get; init; }

    /// <summary>Properties set or removed.</summary>
    public int PropertiesSet { get; init; }

    /// <summary>Labels added.</summary>
    public int LabelsAdded { get; init; }

    /// <summary>Labels removed.</summary>
    public int LabelsRemoved { get; init; }

    /// <summary>Indexes created.</summary>
    public int IndexesAdded { get; init; }

    /// <summary>Indexes dropped.</summary>
    public int IndexesRemoved { get; init; }

    /// <summary>Constraints created.</summary>
    public int ConstraintsAdded { get; init; }

    /// <summary>Constraints dropped.</summary>
    public int ConstraintsRemoved { get; init; }

    /// <summary>Whether the graph or the schema changed.</summary>
    public bool ContainsUpdates => this != None;
}

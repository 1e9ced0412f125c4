using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Records;

/// <summary>What the store keeps of a node, 32 bytes in a chunk. <c>default</c> is a node that does not exist.</summary>
internal struct NodeRecord
{
    /// <summary>Number of the label set in <see cref="TokenSets"/> plus one; zero is a node that does not exist.</summary>
    public int LabelSetPlusOne;

    /// <summary>Number of the key list in <see cref="TokenSets"/>.</summary>
    public int Shape;

    /// <summary>The values of the shape's keys, in their order; null where there are none. Never changed in place.</summary>
    public Value[]? Values;

    /// <summary>Relationships that start here; see <see cref="Adjacency"/>.</summary>
    public object? Outgoing;

    /// <summary>Relationships that end here; see <see cref="Adjacency"/>.</summary>
    public object? Incoming;

    /// <summary>The label set's number.</summary>
    public readonly int LabelSet => LabelSetPlusOne - 1;

    /// <summary>Whether the node exists.</summary>
    public readonly bool Exists => LabelSetPlusOne != 0;
}

using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Records;

/// <summary>What the store keeps of a relationship, 24 bytes in a chunk. <c>default</c> is one that does not exist.</summary>
internal struct RelationshipRecord
{
    /// <summary>The relationship type's token plus one; zero is a relationship that does not exist.</summary>
    public int TypePlusOne;

    /// <summary>The node where it starts.</summary>
    public int Start;

    /// <summary>The node where it ends.</summary>
    public int End;

    /// <summary>Number of the key list in <see cref="TokenSets"/>.</summary>
    public int Shape;

    /// <summary>The values of the shape's keys, in their order; null where there are none. Never changed in place.</summary>
    public Value[]? Values;

    /// <summary>Whether the relationship exists.</summary>
    public readonly bool Exists => TypePlusOne != 0;

    /// <summary>The type's token.</summary>
    public readonly int Type => TypePlusOne - 1;
}

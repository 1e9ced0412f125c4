namespace KnowledgeGraph.Values;

/// <summary>A NODE as handed to a client: a copy of what it was when the row was made.</summary>
public sealed class NodeValue(long id, string elementId, IReadOnlyList<string> labels, MapValue properties)
    : ReferenceValue
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Node;

    /// <summary>The integer id.</summary>
    public long Id => id;

    /// <summary>The id as text.</summary>
    public string ElementId => elementId;

    /// <summary>The labels, each once.</summary>
    public IReadOnlyList<string> Labels => labels;

    /// <summary>The properties; none is null.</summary>
    public MapValue Properties => properties;
}

/// <summary>A RELATIONSHIP as handed to a client.</summary>
public sealed class RelationshipValue(
    long id,
    string elementId,
    string type,
    long startId,
    string startElementId,
    long endId,
    string endElementId,
    MapValue properties
) : ReferenceValue
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Relationship;

    /// <summary>The integer id, unique among relationships.</summary>
    public long Id => id;

    /// <summary>The id as text.</summary>
    public string ElementId => elementId;

    /// <summary>The relationship type.</summary>
    public string Type => type;

    /// <summary>The id of the node where it starts.</summary>
    public long StartId => startId;

    /// <summary>The start node's id as text.</summary>
    public string StartElementId => startElementId;

    /// <summary>The id of the node where it ends.</summary>
    public long EndId => endId;

    /// <summary>The end node's id as text.</summary>
    public string EndElementId => endElementId;

    /// <summary>The properties; none is null.</summary>
    public MapValue Properties => properties;
}

/// <summary>A PATH: nodes and the relationships between them, one fewer than nodes.</summary>
public sealed class PathValue(IReadOnlyList<NodeValue> nodes, IReadOnlyList<RelationshipValue> relationships)
    : ReferenceValue,
        IPath
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Path;

    /// <summary>The nodes in the order of the walk; at least one.</summary>
    public IReadOnlyList<NodeValue> Nodes => nodes;

    /// <summary>The relationships in the order of the walk; each may be walked against its direction.</summary>
    public IReadOnlyList<RelationshipValue> Relationships => relationships;

    /// <inheritdoc/>
    public int Length => relationships.Count;

    /// <inheritdoc/>
    public long NodeId(int index) => nodes[index].Id;

    /// <inheritdoc/>
    public long RelationshipId(int index) => relationships[index].Id;
}

/// <summary>A PATH known by the ids of its parts, as the engine carries it in its rows.</summary>
public sealed class PathIds(long[] nodes, long[] relationships) : ReferenceValue, IPath
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Path;

    /// <inheritdoc/>
    public int Length => relationships.Length;

    /// <inheritdoc/>
    public long NodeId(int index) => nodes[index];

    /// <inheritdoc/>
    public long RelationshipId(int index) => relationships[index];
}

/// <summary>What both forms of a PATH tell: the ids of its parts.</summary>
public interface IPath
{
    /// <summary>The number of relationships; nodes are one more.</summary>
    int Length { get; }

    /// <summary>The id of a node, from 0.</summary>
    long NodeId(int index);

    /// <summary>The id of a relationship, from 0.</summary>
    long RelationshipId(int index);
}

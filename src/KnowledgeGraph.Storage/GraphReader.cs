using System.Runtime.CompilerServices;
using KnowledgeGraph.Storage.Fulltext;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Records;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage;

/// <summary>
/// Reads a version of the graph: a <see cref="GraphSnapshot"/>, or a <see cref="GraphTransaction"/> with its own
/// changes. Entities are ids, names are tokens; whoever asks for what does not exist gets the empty answer (null, -1,
/// nothing), never an exception.
/// </summary>
/// <remarks>
/// A class without virtual members rather than an interface, because operators call it once or more for each row.
/// Snapshots may be read by any number of threads at once, a transaction by one at a time.
/// </remarks>
public abstract class GraphReader
{
    /// <summary>The token that stands for a name that the store does not know.</summary>
    public const int NoToken = -1;

    private protected GraphReader(GraphState state) => State = state;

    internal GraphState State { get; private protected set; }

    /// <summary>The number of the commit read; a transaction gives that of the commit it began on.</summary>
    public long Sequence => State.Sequence;

    /// <summary>The labels ever used, by token.</summary>
    public IReadOnlyList<string> Labels => State.Labels.Names;

    /// <summary>The relationship types ever used, by token.</summary>
    public IReadOnlyList<string> RelationshipTypes => State.Types.Names;

    /// <summary>The property keys ever used, by token.</summary>
    public IReadOnlyList<string> PropertyKeys => State.Keys.Names;

    /// <summary>Nodes in the graph.</summary>
    public long NodeCount => State.NodeCount;

    /// <summary>Relationships in the graph.</summary>
    public long RelationshipCount => State.RelationshipCount;

    /// <summary>The lookup indexes.</summary>
    public IReadOnlyList<IndexDescriptor> Lookups => State.Schema.Lookups;

    /// <summary>All indexes over properties, those behind constraints included.</summary>
    public IReadOnlyList<IndexDescriptor> Indexes => State.Schema.Indexes;

    /// <summary>All constraints.</summary>
    public IReadOnlyList<ConstraintDescriptor> Constraints => State.Schema.Constraints;

    /// <summary>The token of a label, or <see cref="NoToken"/>.</summary>
    public int FindLabel(string name) => State.Labels.Find(name);

    /// <summary>The token of a relationship type, or <see cref="NoToken"/>.</summary>
    public int FindRelationshipType(string name) => State.Types.Find(name);

    /// <summary>The token of a property key, or <see cref="NoToken"/>.</summary>
    public int FindPropertyKey(string name) => State.Keys.Find(name);

    /// <summary>The name of a label's token.</summary>
    public string LabelName(int label) => State.Labels.Names[label];

    /// <summary>The name of a relationship type's token.</summary>
    public string RelationshipTypeName(int type) => State.Types.Names[type];

    /// <summary>The name of a property key's token.</summary>
    public string PropertyKeyName(int key) => State.Keys.Names[key];

    /// <summary>Whether a node exists.</summary>
    public bool NodeExists(long node) => State.Nodes[node].Exists;

    /// <summary>Whether a relationship exists.</summary>
    public bool RelationshipExists(long relationship) => State.Relationships[relationship].Exists;

    /// <summary>The tokens of a node's labels, ascending.</summary>
    public ReadOnlySpan<int> LabelsOf(long node)
    {
        ref readonly var record = ref State.Nodes[node];
        return record.Exists ? State.LabelSets[record.LabelSet] : [];
    }

    /// <summary>Whether a node has a label.</summary>
    public bool HasLabel(long node, int label)
    {
        ref readonly var record = ref State.Nodes[node];
        return record.Exists && State.LabelSets[record.LabelSet].AsSpan().Contains(label);
    }

    /// <summary>A property of a node, or null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value NodeProperty(long node, int key)
    {
        ref readonly var record = ref State.Nodes[node];
        return record.Values is null ? default : Find(record.Shape, record.Values, key);
    }

    /// <summary>The properties of a node.</summary>
    public PropertyView NodeProperties(long node)
    {
        ref readonly var record = ref State.Nodes[node];
        return new PropertyView(State.Shapes[record.Shape], record.Values);
    }

    /// <summary>The type and the ends of a relationship.</summary>
    public RelationshipEnds EndsOf(long relationship)
    {
        ref readonly var record = ref State.Relationships[relationship];
        return new RelationshipEnds(record.Type, record.Start, record.End);
    }

    /// <summary>A property of a relationship, or null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value RelationshipProperty(long relationship, int key)
    {
        ref readonly var record = ref State.Relationships[relationship];
        return record.Values is null ? default : Find(record.Shape, record.Values, key);
    }

    /// <summary>The properties of a relationship.</summary>
    public PropertyView RelationshipProperties(long relationship)
    {
        ref readonly var record = ref State.Relationships[relationship];
        return new PropertyView(State.Shapes[record.Shape], record.Values);
    }

    /// <summary>All nodes, oldest first.</summary>
    public EntityCursor AllNodes() => new(State.Nodes);

    /// <summary>The nodes with a label, oldest first.</summary>
    public EntityCursor NodesWithLabel(int label) => new(State.WithLabel(label), State.NextNode);

    /// <summary>All relationships, oldest first.</summary>
    public EntityCursor AllRelationships() => new(State.Relationships);

    /// <summary>The relationships of a type, oldest first.</summary>
    public EntityCursor RelationshipsOfType(int type) => new(State.OfType(type).Relationships, State.NextRelationship);

    /// <summary>A node's relationships.</summary>
    /// <param name="node">The node.</param>
    /// <param name="direction">Which of them, as seen from the node.</param>
    /// <param name="types">Tokens of the types wanted, each once; null for all.</param>
    public ExpandCursor Expand(long node, RelationshipDirection direction, int[]? types = null) =>
        From(node, direction, types, GraphState.NoEntity);

    /// <summary>
    /// The relationships between two nodes, direction as seen from the first. Walks the relationships of whichever node
    /// has fewer, and then the cursor's <c>Other</c> and <c>IsOutgoing</c> are as seen from that one.
    /// </summary>
    public ExpandCursor ExpandInto(long node, RelationshipDirection direction, int[]? types, long other)
    {
        var reverse = direction switch
        {
            RelationshipDirection.Outgoing => RelationshipDirection.Incoming,
            RelationshipDirection.Incoming => RelationshipDirection.Outgoing,
            _ => direction,
        };
        return Degree(other, reverse, types) < Degree(node, direction, types)
            ? From(other, reverse, types, node)
            : From(node, direction, types, other);
    }

    /// <summary>How many relationships a node has; where both directions are asked for, loops count twice.</summary>
    public long Degree(long node, RelationshipDirection direction, int[]? types = null)
    {
        ref readonly var record = ref State.Nodes[node];
        return (direction.HasFlag(RelationshipDirection.Outgoing) ? Count(record.Outgoing, types) : 0)
            + (direction.HasFlag(RelationshipDirection.Incoming) ? Count(record.Incoming, types) : 0);
    }

    /// <summary>Nodes with a label.</summary>
    public long CountWithLabel(int label) => State.WithLabel(label).Count;

    /// <summary>Relationships of a type.</summary>
    public long CountOfType(int type) => State.OfType(type).Relationships.Count;

    /// <summary>Relationships of a type that start at a node with a label.</summary>
    public long CountStartingAt(int type, int label) => label < 0 ? 0 : State.OfType(type).WithStart(label);

    /// <summary>Relationships of a type that end at a node with a label.</summary>
    public long CountEndingAt(int type, int label) => label < 0 ? 0 : State.OfType(type).WithEnd(label);

    /// <summary>How much is in an index; nothing where it was dropped.</summary>
    public IndexStatistics Statistics(IndexDescriptor index)
    {
        var structure = StructureOf(index);
        return structure is null ? default : new IndexStatistics(structure.Count, structure.DistinctKeys);
    }

    /// <summary>
    /// What an index holds for a query, in the order of its values (parts, suffixes and boxes: in the order of the ids);
    /// nothing where it was dropped.
    /// </summary>
    public IndexCursor Seek(IndexDescriptor index, in IndexQuery query)
    {
        var structure = StructureOf(index);
        return structure switch
        {
            null => default,
            PointIndex point when query.IsBox => new IndexCursor(
                point.Find(State, index, query.From.As<PointValue>(), query.To.As<PointValue>())
            ),
            TextIndex text when query.Part is not null => new IndexCursor(
                text.Find(State, index, query.Part, query.AtEnd)
            ),
            TextIndex text => Walk(text.Values, query, 1),
            IndexTree tree => Walk(tree, query, index.Keys.Count),
            _ => throw new InvalidOperationException($"The index '{index.Name}' cannot answer the query."),
        };
    }

    /// <summary>The oldest entity whose values equal those given, or -1: the short way for uniqueness and MERGE.</summary>
    public long SeekFirst(IndexDescriptor index, params ReadOnlySpan<Value> values)
    {
        if (StructureOf(index) is not IndexTree tree)
        {
            return -1;
        }

        foreach (ref readonly var value in values)
        {
            if (!IndexQuery.CanEqual(value))
            {
                return -1;
            }
        }

        return tree.FindFirst(values);
    }

    /// <summary>What a full-text index finds, best first; nothing where it was dropped.</summary>
    /// <param name="index">The index.</param>
    /// <param name="query">The query, in Lucene's syntax.</param>
    /// <param name="analyzer">The analyzer for the query's words; null for the index's own.</param>
    /// <exception cref="FulltextQueryException">The query or the analyzer is wrong.</exception>
    public IReadOnlyList<FulltextMatch> Search(IndexDescriptor index, string query, string? analyzer = null) =>
        StructureOf(index) is FulltextIndex words
            ? new FulltextSearch(State, index, words).Run(query, analyzer, PropertyKeys)
            : [];

    private IndexCursor Walk(IndexTree tree, in IndexQuery query, int width) =>
        query.IsEmpty ? default : new IndexCursor(tree, query, tree.IsOwnedBy(State.Owner) ? width : null);

    private static long Count(object? adjacency, int[]? types)
    {
        if (types is null)
        {
            return Adjacency.Count(adjacency);
        }

        var count = 0L;
        foreach (var type in types)
        {
            count += Adjacency.Count(adjacency, type);
        }

        return count;
    }

    private ExpandCursor From(long node, RelationshipDirection direction, int[]? types, long other)
    {
        ref readonly var record = ref State.Nodes[node];
        return new ExpandCursor(record.Outgoing, record.Incoming, node, direction, types, other);
    }

    private Value Find(int shape, Value[] values, int key)
    {
        var position = State.Shapes[shape].AsSpan().IndexOf(key);
        return position < 0 ? default : values[position];
    }

    private IndexStructure? StructureOf(IndexDescriptor index)
    {
        ArgumentNullException.ThrowIfNull(index);
        var slot = State.Schema.SlotOf(index.Id);
        return slot < 0 ? null : State.Structures[slot];
    }
}

using KnowledgeGraph.Storage;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Execution;

/// <summary>Remembers what a transaction deleted, because rows may still hold it.</summary>
internal sealed class DeletedEntities
{
    private readonly HashSet<long> _nodes = [];
    private readonly List<long> _unchecked = [];
    private readonly Dictionary<long, RelationshipEnds> _relationships = [];

    public bool Any { get; private set; }

    public void AddNode(long node)
    {
        Any = true;
        _nodes.Add(node);
        _unchecked.Add(node);
    }

    /// <summary>A deleted node must have lost its relationships by the end of the transaction.</summary>
    public void RefuseDangling(GraphReader reader)
    {
        foreach (var node in _unchecked)
        {
            foreach (var _ in reader.Expand(node, RelationshipDirection.Both))
            {
                throw EngineErrors.StillConnected(node);
            }
        }

        _unchecked.Clear();
    }

    public void AddRelationship(long relationship, RelationshipEnds ends)
    {
        Any = true;
        _relationships[relationship] = ends;
    }

    public bool Contains(in Value entity) =>
        entity.IsNodeId
            ? _nodes.Contains(entity.AsEntityId)
            : entity.IsRelationshipId && _relationships.ContainsKey(entity.AsEntityId);

    /// <summary>Type and ends of a relationship, deleted or not: both outlive it for the rest of the transaction.</summary>
    public RelationshipEnds EndsOf(GraphReader reader, long relationship)
    {
        var ends = reader.EndsOf(relationship);
        return ends.Type < 0 && Any ? _relationships.GetValueOrDefault(relationship, ends) : ends;
    }
}

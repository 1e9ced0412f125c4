using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Records;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Transactions;

/// <summary>
/// What a commit verifies: that deleted nodes left no relationships, and existence, key and type constraints.
/// Uniqueness is verified by the change itself.
/// </summary>
/// <remarks>At commit, not at the change: <c>DELETE n, r</c> and <c>CREATE (n) SET n.x = 1</c> pass through states that are not allowed to last.</remarks>
internal sealed class CommitChecks(GraphState state)
{
    private readonly HashSet<long> _deleted = [];
    private readonly HashSet<long> _nodes = [];
    private readonly HashSet<long> _relationships = [];

    /// <summary>Notes a node that was deleted while it had relationships.</summary>
    public void NodeDeleted(long id) => _deleted.Add(id);

    /// <summary>Notes a node whose labels or properties changed.</summary>
    public void NodeChanged(long id)
    {
        if (state.Schema.HasChecks)
        {
            _nodes.Add(id);
        }
    }

    /// <summary>Notes a relationship that was made or whose properties changed.</summary>
    public void RelationshipChanged(long id)
    {
        if (state.Schema.HasChecks)
        {
            _relationships.Add(id);
        }
    }

    /// <summary>Verifies what was noted.</summary>
    public void Verify()
    {
        foreach (var id in _deleted)
        {
            ref readonly var record = ref state.Nodes[id];
            if (record.Outgoing is not null || record.Incoming is not null)
            {
                throw new ConstraintViolationException(StoreMessages.StillHasRelationships(id), null);
            }
        }

        foreach (var id in _nodes)
        {
            var record = state.Nodes[id];
            foreach (var label in record.Exists ? state.LabelSets[record.LabelSet] : [])
            {
                foreach (var constraint in state.Schema.NodeChecks(label))
                {
                    Verify(constraint, id, record.Shape, record.Values);
                }
            }
        }

        foreach (var id in _relationships)
        {
            var record = state.Relationships[id];
            foreach (var constraint in record.Exists ? state.Schema.RelationshipChecks(record.Type) : [])
            {
                Verify(constraint, id, record.Shape, record.Values);
            }
        }
    }

    /// <summary>Verifies a new constraint on all that it covers.</summary>
    public void VerifyAll(ConstraintDescriptor constraint)
    {
        if (constraint.Kind == ConstraintKind.Unique)
        {
            return;
        }

        var isNode = constraint.EntityKind == EntityKind.Node;
        var cursor = isNode
            ? new EntityCursor(state.WithLabel(constraint.Token), state.NextNode)
            : new EntityCursor(state.OfType(constraint.Token).Relationships, state.NextRelationship);
        while (cursor.MoveNext())
        {
            var id = cursor.Current;
            if (isNode)
            {
                Verify(constraint, id, state.Nodes[id].Shape, state.Nodes[id].Values);
            }
            else
            {
                Verify(constraint, id, state.Relationships[id].Shape, state.Relationships[id].Values);
            }
        }
    }

    private void Verify(ConstraintDescriptor constraint, long id, int shape, Value[]? values)
    {
        foreach (var key in constraint.Keys)
        {
            var position = state.Shapes[shape].AsSpan().IndexOf(key);
            if (constraint.Kind == ConstraintKind.PropertyType)
            {
                if (position >= 0 && !IsOf(constraint.PropertyType!.Value, values![position]))
                {
                    var message = StoreMessages.WrongType(state, constraint, id, values[position]);
                    throw new ConstraintViolationException(message, constraint.Name);
                }
            }
            else if (position < 0)
            {
                throw new ConstraintViolationException(
                    StoreMessages.KeyMissing(state, constraint, id, key),
                    constraint.Name
                );
            }
        }
    }

    private static bool IsOf(StoredType type, in Value value) =>
        value.Kind == type.Kind
        && (
            type.Kind != ValueKind.List
            || value.As<ListValue>().Count == 0
            || value.As<ListValue>()[0].Kind == type.ItemKind
        );
}

using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Records;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Transactions;

/// <summary>
/// Changes one version of the graph: records, adjacency, label sets, counts and indexes together. Used by transactions
/// and by recovery alike; journals nothing itself.
/// </summary>
internal sealed class GraphWriter(GraphState state)
{
    /// <summary>Makes a node with an id that was never used.</summary>
    public void CreateNode(long id, ReadOnlySpan<int> labels, ReadOnlySpan<PropertyEntry> properties)
    {
        var set = 0;
        foreach (var label in labels)
        {
            set = state.LabelSets.With(set, label);
        }

        var (shape, values) = StoredValues.Arrange(state.Shapes, properties);
        var distinct = state.LabelSets[set];
        foreach (var label in distinct)
        {
            IndexUpdate.Check(state, state.Schema.NodeIndexes(label), shape, values, id);
        }

        state.Nodes = state.Nodes.For(state.Owner);
        ref var record = ref state.Nodes.Writable(id);
        record.LabelSetPlusOne = set + 1;
        record.Shape = shape;
        record.Values = values;
        state.NextNode = Math.Max(state.NextNode, id + 1);
        state.NodeCount++;
        foreach (var label in distinct)
        {
            LabelSet(label).Add(id);
            IndexUpdate.Apply(state, state.Schema.NodeIndexes(label), IndexUpdate.Absent, null, shape, values, id);
        }

        IndexUpdate.ApplyWide(state, default, record, id);
    }

    /// <summary>Removes a node; its relationships, if it still has some, are for the caller to remove.</summary>
    public void DeleteNode(long id)
    {
        ref readonly var record = ref state.Nodes[id];
        foreach (var label in state.LabelSets[record.LabelSet])
        {
            LabelSet(label).Remove(id);
            CountAtNode(record.Outgoing, record.Incoming, label, -1);
            IndexUpdate.Apply(
                state,
                state.Schema.NodeIndexes(label),
                record.Shape,
                record.Values,
                IndexUpdate.Absent,
                null,
                id
            );
        }

        IndexUpdate.ApplyWide(state, record, default, id);
        ref var writable = ref WritableNode(id);
        writable.LabelSetPlusOne = 0;
        writable.Shape = 0;
        writable.Values = null;
        state.NodeCount--;
    }

    /// <summary>Gives a node a label; false where it has it.</summary>
    public bool AddLabel(long id, int label)
    {
        ref readonly var record = ref state.Nodes[id];
        var set = state.LabelSets.With(record.LabelSet, label);
        if (set == record.LabelSet)
        {
            return false;
        }

        var slots = state.Schema.NodeIndexes(label);
        IndexUpdate.Check(state, slots, record.Shape, record.Values, id);
        IndexUpdate.Apply(state, slots, IndexUpdate.Absent, null, record.Shape, record.Values, id);
        LabelSet(label).Add(id);
        CountAtNode(record.Outgoing, record.Incoming, label, 1);
        Relabel(id, set);
        return true;
    }

    /// <summary>Takes a label from a node; false where it lacks it.</summary>
    public bool RemoveLabel(long id, int label)
    {
        ref readonly var record = ref state.Nodes[id];
        var set = state.LabelSets.Without(record.LabelSet, label);
        if (set == record.LabelSet)
        {
            return false;
        }

        var slots = state.Schema.NodeIndexes(label);
        IndexUpdate.Apply(state, slots, record.Shape, record.Values, IndexUpdate.Absent, null, id);
        LabelSet(label).Remove(id);
        CountAtNode(record.Outgoing, record.Incoming, label, -1);
        Relabel(id, set);
        return true;
    }

    /// <summary>Sets or, by null, removes a property of a node.</summary>
    public void SetNodeProperty(long id, int key, in Value value)
    {
        ref readonly var record = ref state.Nodes[id];
        var (shape, values) = StoredValues.With(state.Shapes, record.Shape, record.Values, key, value);
        SetNode(id, shape, values);
    }

    /// <summary>Replaces all properties of a node.</summary>
    public void SetNodeProperties(long id, ReadOnlySpan<PropertyEntry> properties)
    {
        var (shape, values) = StoredValues.Arrange(state.Shapes, properties);
        SetNode(id, shape, values);
    }

    /// <summary>Makes a relationship with an id higher than all before.</summary>
    public void CreateRelationship(long id, int type, long start, long end, ReadOnlySpan<PropertyEntry> properties)
    {
        var (shape, values) = StoredValues.Arrange(state.Shapes, properties);
        var slots = state.Schema.RelationshipIndexes(type);
        IndexUpdate.Check(state, slots, shape, values, id);
        state.Relationships = state.Relationships.For(state.Owner);
        ref var record = ref state.Relationships.Writable(id);
        record.TypePlusOne = type + 1;
        record.Start = (int)start;
        record.End = (int)end;
        record.Shape = shape;
        record.Values = values;
        state.NextRelationship = Math.Max(state.NextRelationship, id + 1);
        state.RelationshipCount++;

        ref var from = ref WritableNode(start);
        from.Outgoing = Adjacency.Add(from.Outgoing, new TypedLink(type, (int)id, (int)end), state.Owner);
        var fromLabels = from.LabelSet;
        ref var to = ref WritableNode(end);
        to.Incoming = Adjacency.Add(to.Incoming, new TypedLink(type, (int)id, (int)start), state.Owner);

        var counts = Counts(type);
        counts.WritableRelationships().Add(id);
        CountEnds(counts, fromLabels, to.LabelSet, 1);
        IndexUpdate.Apply(state, slots, IndexUpdate.Absent, null, shape, values, id);
    }

    /// <summary>Removes a relationship.</summary>
    public void DeleteRelationship(long id)
    {
        var record = state.Relationships[id];
        IndexUpdate.Apply(
            state,
            state.Schema.RelationshipIndexes(record.Type),
            record.Shape,
            record.Values,
            IndexUpdate.Absent,
            null,
            id
        );
        state.Relationships = state.Relationships.For(state.Owner);
        state.Relationships.Writable(id) = default;
        state.RelationshipCount--;

        ref var from = ref WritableNode(record.Start);
        from.Outgoing = Adjacency.Remove(from.Outgoing, record.Type, (int)id, state.Owner);
        var fromLabels = from.LabelSet;
        ref var to = ref WritableNode(record.End);
        to.Incoming = Adjacency.Remove(to.Incoming, record.Type, (int)id, state.Owner);

        var counts = Counts(record.Type);
        counts.WritableRelationships().Remove(id);
        CountEnds(counts, fromLabels, to.LabelSet, -1);
    }

    /// <summary>Sets or, by null, removes a property of a relationship.</summary>
    public void SetRelationshipProperty(long id, int key, in Value value)
    {
        ref readonly var record = ref state.Relationships[id];
        var (shape, values) = StoredValues.With(state.Shapes, record.Shape, record.Values, key, value);
        SetRelationship(id, shape, values);
    }

    /// <summary>Replaces all properties of a relationship.</summary>
    public void SetRelationshipProperties(long id, ReadOnlySpan<PropertyEntry> properties)
    {
        var (shape, values) = StoredValues.Arrange(state.Shapes, properties);
        SetRelationship(id, shape, values);
    }

    private void SetNode(long id, int shape, Value[]? values)
    {
        ref readonly var record = ref state.Nodes[id];
        var labels = state.LabelSets[record.LabelSet];
        foreach (var label in labels)
        {
            IndexUpdate.Check(state, state.Schema.NodeIndexes(label), shape, values, id);
        }

        foreach (var label in labels)
        {
            IndexUpdate.Apply(state, state.Schema.NodeIndexes(label), record.Shape, record.Values, shape, values, id);
        }

        var before = record;
        ref var writable = ref WritableNode(id);
        writable.Shape = shape;
        writable.Values = values;
        IndexUpdate.ApplyWide(state, before, writable, id);
    }

    private void Relabel(long id, int set)
    {
        var before = state.Nodes[id];
        ref var writable = ref WritableNode(id);
        writable.LabelSetPlusOne = set + 1;
        IndexUpdate.ApplyWide(state, before, writable, id);
    }

    private void SetRelationship(long id, int shape, Value[]? values)
    {
        ref readonly var record = ref state.Relationships[id];
        var slots = state.Schema.RelationshipIndexes(record.Type);
        IndexUpdate.Check(state, slots, shape, values, id);
        IndexUpdate.Apply(state, slots, record.Shape, record.Values, shape, values, id);
        state.Relationships = state.Relationships.For(state.Owner);
        ref var writable = ref state.Relationships.Writable(id);
        writable.Shape = shape;
        writable.Values = values;
    }

    private ref NodeRecord WritableNode(long id)
    {
        state.Nodes = state.Nodes.For(state.Owner);
        return ref state.Nodes.Writable(id);
    }

    private IdSet LabelSet(int label)
    {
        if (label >= state.NodesByLabel.Length)
        {
            IdSet[] wider =
            [
                .. state.NodesByLabel,
                .. Enumerable.Repeat(IdSet.Empty, label + 1 - state.NodesByLabel.Length),
            ];
            state.NodesByLabel = wider;
        }

        ref var set = ref state.NodesByLabel[label];
        set = set.For(state.Owner);
        return set;
    }

    private TypeCounts Counts(int type)
    {
        if (type >= state.ByType.Length)
        {
            TypeCounts[] wider =
            [
                .. state.ByType,
                .. Enumerable.Repeat(TypeCounts.Empty, type + 1 - state.ByType.Length),
            ];
            state.ByType = wider;
        }

        ref var counts = ref state.ByType[type];
        counts = counts.For(state.Owner);
        return counts;
    }

    private void CountEnds(TypeCounts counts, int fromLabels, int toLabels, long change)
    {
        // A deleted node's set number is -1: its labels left the counts when it was deleted.
        foreach (var label in fromLabels < 0 ? [] : state.LabelSets[fromLabels])
        {
            counts.AddStart(label, change);
        }

        foreach (var label in toLabels < 0 ? [] : state.LabelSets[toLabels])
        {
            counts.AddEnd(label, change);
        }
    }

    private void CountAtNode(object? outgoing, object? incoming, int label, int sign)
    {
        foreach (var (type, count) in Adjacency.CountsByType(outgoing))
        {
            Counts(type).AddStart(label, sign * count);
        }

        foreach (var (type, count) in Adjacency.CountsByType(incoming))
        {
            Counts(type).AddEnd(label, sign * count);
        }
    }
}

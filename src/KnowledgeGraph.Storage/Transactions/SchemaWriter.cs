using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Records;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Transactions;

/// <summary>Changes the catalogue of one version of the graph, and fills indexes over what is there.</summary>
internal sealed class SchemaWriter(GraphState state)
{
    /// <summary>Adds an index and fills it.</summary>
    public void CreateIndex(IndexDescriptor index)
    {
        IndexDescriptor[] indexes = [.. state.Schema.Indexes, index];
        var tree = Fill(index);
        state.Trees = [.. state.Trees, tree];
        state.Schema = new SchemaState(indexes, state.Schema.Constraints, Math.Max(state.Schema.NextId, index.Id + 1));
    }

    /// <summary>Adds a constraint; its index, if it has one, is there.</summary>
    public void CreateConstraint(ConstraintDescriptor constraint)
    {
        ConstraintDescriptor[] constraints = [.. state.Schema.Constraints, constraint];
        state.Schema = new SchemaState(
            state.Schema.Indexes,
            constraints,
            Math.Max(state.Schema.NextId, constraint.Id + 1)
        );
    }

    /// <summary>Removes an index.</summary>
    public void DropIndex(int id)
    {
        var slot = state.Schema.SlotOf(id);
        IndexDescriptor[] indexes = [.. state.Schema.Indexes.Where(index => index.Id != id)];
        IndexTree[] trees = [.. state.Trees[..slot], .. state.Trees[(slot + 1)..]];
        state.Trees = trees;
        state.Schema = new SchemaState(indexes, state.Schema.Constraints, state.Schema.NextId);
    }

    /// <summary>Removes a constraint and the index behind it.</summary>
    public void DropConstraint(int id)
    {
        var constraint = Array.Find(state.Schema.Constraints, constraint => constraint.Id == id)!;
        ConstraintDescriptor[] constraints = [.. state.Schema.Constraints.Where(other => other.Id != id)];
        state.Schema = new SchemaState(state.Schema.Indexes, constraints, state.Schema.NextId);
        if (constraint.IndexId >= 0)
        {
            DropIndex(constraint.IndexId);
        }
    }

    /// <summary>Fills an index anew from the entities.</summary>
    /// <exception cref="ConstraintViolationException">It is unique and two entities share their values.</exception>
    public IndexTree Fill(IndexDescriptor index)
    {
        var entries = new List<(Value[] Key, int Id)>();
        var cursor =
            index.EntityKind == EntityKind.Node
                ? new EntityCursor(state.WithLabel(index.Token), state.NextNode)
                : new EntityCursor(state.OfType(index.Token).Relationships, state.NextRelationship);
        while (cursor.MoveNext())
        {
            if (KeyOf(index, cursor.Current) is { } key)
            {
                entries.Add((key, (int)cursor.Current));
            }
        }

        // In ascending order: the tree's nodes fill up, and inserting finds its path in the cache.
        entries.Sort(Compare);
        var tree = new IndexTree(state.Owner, index.Keys.Count);
        for (var number = 0; number < entries.Count; number++)
        {
            var (key, id) = entries[number];
            if (index.IsUnique && number > 0 && CompareKeys(entries[number - 1].Key, key) == 0)
            {
                throw new ConstraintViolationException(
                    StoreMessages.Taken(state, index, entries[number - 1].Id, key),
                    index.Name
                );
            }

            tree.Insert(key, id);
        }

        return tree;
    }

    private static int Compare((Value[] Key, int Id) left, (Value[] Key, int Id) right)
    {
        var order = CompareKeys(left.Key, right.Key);
        return order != 0 ? order : left.Id.CompareTo(right.Id);
    }

    private static int CompareKeys(Value[] left, Value[] right)
    {
        for (var number = 0; number < left.Length; number++)
        {
            var order = KeyOrder.Compare(left[number], right[number]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private Value[]? KeyOf(IndexDescriptor index, long id)
    {
        if (index.EntityKind == EntityKind.Node)
        {
            ref readonly var node = ref state.Nodes[id];
            return IndexUpdate.Key(state, index, node.Shape, node.Values);
        }

        ref readonly var relationship = ref state.Relationships[id];
        return IndexUpdate.Key(state, index, relationship.Shape, relationship.Values);
    }
}

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
        var structure = Fill(index);
        state.Structures = [.. state.Structures, structure];
        Replace(indexes, state.Schema.Constraints, index.Id);
    }

    /// <summary>Adds a constraint; its index, if it has one, is there.</summary>
    public void CreateConstraint(ConstraintDescriptor constraint)
    {
        ConstraintDescriptor[] constraints = [.. state.Schema.Constraints, constraint];
        Replace(state.Schema.Indexes, constraints, constraint.Id);
    }

    /// <summary>Removes an index.</summary>
    public void DropIndex(int id)
    {
        var slot = state.Schema.SlotOf(id);
        IndexDescriptor[] indexes = [.. state.Schema.Indexes.Where(index => index.Id != id)];
        IndexStructure[] structures = [.. state.Structures[..slot], .. state.Structures[(slot + 1)..]];
        state.Structures = structures;
        Replace(indexes, state.Schema.Constraints, 0);
    }

    /// <summary>Removes a constraint and the index behind it.</summary>
    public void DropConstraint(int id)
    {
        var constraint = Array.Find(state.Schema.Constraints, constraint => constraint.Id == id)!;
        ConstraintDescriptor[] constraints = [.. state.Schema.Constraints.Where(other => other.Id != id)];
        Replace(state.Schema.Indexes, constraints, 0);
        if (constraint.IndexId >= 0)
        {
            DropIndex(constraint.IndexId);
        }
    }

    /// <summary>Adds a lookup index.</summary>
    public void CreateLookup(IndexDescriptor lookup)
    {
        IndexDescriptor[] lookups = [.. state.Schema.Lookups, lookup];
        state.Schema = new SchemaState(
            state.Schema.Indexes,
            state.Schema.Constraints,
            lookups,
            Math.Max(state.Schema.NextId, lookup.Id + 1)
        );
    }

    /// <summary>Removes the lookup index of a kind of entity.</summary>
    public void DropLookup(EntityKind kind)
    {
        IndexDescriptor[] lookups = [.. state.Schema.Lookups.Where(lookup => lookup.EntityKind != kind)];
        state.Schema = new SchemaState(state.Schema.Indexes, state.Schema.Constraints, lookups, state.Schema.NextId);
    }

    /// <summary>Fills an index anew from the entities.</summary>
    /// <exception cref="ConstraintViolationException">It is unique and two entities share their values.</exception>
    public IndexStructure Fill(IndexDescriptor index)
    {
        var entries = Entries(index);
        var structure = IndexStructure.Create(index, state.Owner);
        if (index.Kind is IndexKind.Range or IndexKind.Text)
        {
            // In ascending order: the tree's nodes fill up, and inserting finds its path in the cache.
            entries.Sort(Compare);
        }

        if (structure is TextIndex text)
        {
            text.Fill(entries);
            return text;
        }

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

            structure.Insert(key, id);
        }

        return structure;
    }

    private List<(Value[] Key, int Id)> Entries(IndexDescriptor index)
    {
        var entries = new List<(Value[] Key, int Id)>();
        foreach (var (number, token) in index.Tokens.Index())
        {
            var cursor =
                index.EntityKind == EntityKind.Node
                    ? new EntityCursor(state.WithLabel(token), state.NextNode)
                    : new EntityCursor(state.OfType(token).Relationships, state.NextRelationship);
            while (cursor.MoveNext())
            {
                if (!CameBefore(index, number, cursor.Current) && KeyOf(index, cursor.Current) is { } key)
                {
                    entries.Add((key, (int)cursor.Current));
                }
            }
        }

        return entries;
    }

    // A node with two of the index's labels is in the index once.
    private bool CameBefore(IndexDescriptor index, int number, long id)
    {
        for (var earlier = 0; earlier < number; earlier++)
        {
            if (index.EntityKind == EntityKind.Node && state.WithLabel(index.Tokens[earlier]).Contains(id))
            {
                return true;
            }
        }

        return false;
    }

    private void Replace(IndexDescriptor[] indexes, ConstraintDescriptor[] constraints, int usedId) =>
        state.Schema = new SchemaState(
            indexes,
            constraints,
            state.Schema.Lookups,
            Math.Max(state.Schema.NextId, usedId + 1)
        );

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

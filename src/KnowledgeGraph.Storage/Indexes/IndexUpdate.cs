using KnowledgeGraph.Storage.Fulltext;
using KnowledgeGraph.Storage.Records;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>Keeps the indexes of one version in step with its entities.</summary>
/// <remarks>
/// <see cref="Check"/> comes before any part of a change, so that a violated constraint leaves the version as it was.
/// </remarks>
internal static class IndexUpdate
{
    /// <summary>The shape that stands for an entity that an index does not cover.</summary>
    public const int Absent = -1;

    /// <summary>Throws where the new values of an entity are those of another in a unique index.</summary>
    public static void Check(GraphState state, int[] slots, int shape, Value[]? values, long id)
    {
        foreach (var slot in slots)
        {
            var index = state.Schema.Indexes[slot];
            if (!index.IsUnique)
            {
                continue;
            }

            var key = Key(state, index, shape, values);
            if (key is null)
            {
                continue;
            }

            var other = ((IndexTree)state.Structures[slot]).FindFirst(key);
            if (other >= 0 && other != id)
            {
                throw new ConstraintViolationException(StoreMessages.Taken(state, index, other, key), index.Name);
            }
        }
    }

    /// <summary>Moves an entity's entries from its old values to its new ones.</summary>
    public static void Apply(
        GraphState state,
        int[] slots,
        int oldShape,
        Value[]? old,
        int newShape,
        Value[]? values,
        long id
    )
    {
        foreach (var slot in slots)
        {
            var index = state.Schema.Indexes[slot];
            var before = Key(state, index, oldShape, old);
            var after = Key(state, index, newShape, values);
            if (before is null && after is null || (before is not null && after is not null && AreSame(before, after)))
            {
                continue;
            }

            Move(state, slot, before, after, id);
        }
    }

    /// <summary>
    /// Moves a node's entries in the indexes over several labels, which a node is in once, whatever labels it has of these.
    /// </summary>
    public static void ApplyWide(GraphState state, NodeRecord before, NodeRecord after, long id)
    {
        foreach (var slot in state.Schema.WideIndexes)
        {
            var index = state.Schema.Indexes[slot];
            var old = Covers(state, index, before) ? Key(state, index, before.Shape, before.Values) : null;
            var key = Covers(state, index, after) ? Key(state, index, after.Shape, after.Values) : null;
            if (old is not null || key is not null)
            {
                Move(state, slot, old, key, id);
            }
        }
    }

    /// <summary>Whether an index is over a label of a node.</summary>
    public static bool Covers(GraphState state, IndexDescriptor index, NodeRecord record)
    {
        if (!record.Exists)
        {
            return false;
        }

        foreach (var label in state.LabelSets[record.LabelSet])
        {
            if (index.Tokens.Contains(label))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What an entity has for the first key of an index; null where it lacks it.</summary>
    public static Value ValueOf(GraphState state, IndexDescriptor index, long id)
    {
        var (shape, values) =
            index.EntityKind == EntityKind.Node
                ? (state.Nodes[id].Shape, state.Nodes[id].Values)
                : (state.Relationships[id].Shape, state.Relationships[id].Values);
        return Key(state, index, values is null ? Absent : shape, values) is { } key ? key[0] : Value.Null;
    }

    private static void Move(GraphState state, int slot, Value[]? before, Value[]? after, long id)
    {
        ref var structure = ref state.Structures[slot];
        structure = structure.For(state.Owner);
        if (before is not null)
        {
            structure.Remove(before, (int)id);
        }

        if (after is not null)
        {
            structure.Insert(after, (int)id);
        }
    }

    /// <summary>An entity's values for an index, or null where it lacks one of them.</summary>
    public static Value[]? Key(GraphState state, IndexDescriptor index, int shape, Value[]? values)
    {
        if (shape == Absent || values is null)
        {
            return null;
        }

        var keys = state.Shapes[shape].AsSpan();
        var key = new Value[index.Keys.Count];
        for (var number = 0; number < key.Length; number++)
        {
            var position = keys.IndexOf(index.Keys[number]);
            if (position >= 0)
            {
                key[number] = values[position];
            }
            else if (index.Kind != IndexKind.Fulltext)
            {
                return null;
            }
        }

        return IsIndexed(index.Kind, key) ? key : null;
    }

    private static bool IsIndexed(IndexKind kind, Value[] key) =>
        kind switch
        {
            IndexKind.Range => true,
            IndexKind.Text => key[0].IsString,
            IndexKind.Point => key[0].Kind == ValueKind.Point,
            _ => Array.Exists(key, static value => FulltextIndex.HasWords(value)),
        };

    // By identity of type too: 1 and 1.0 are one key, but the cursor hands out the value that is stored.
    private static bool AreSame(Value[] left, Value[] right)
    {
        for (var number = 0; number < left.Length; number++)
        {
            if (left[number].IsNull && right[number].IsNull)
            {
                continue;
            }

            if (left[number].Kind != right[number].Kind || KeyOrder.Compare(left[number], right[number]) != 0)
            {
                return false;
            }
        }

        return true;
    }
}

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

            var other = state.Trees[slot].FindFirst(key);
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

            ref var tree = ref state.Trees[slot];
            tree = tree.For(state.Owner);
            if (before is not null)
            {
                tree.Remove(before, (int)id);
            }

            if (after is not null)
            {
                tree.Insert(after, (int)id);
            }
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
            if (position < 0)
            {
                return null;
            }

            key[number] = values[position];
        }

        return key;
    }

    // By identity of type too: 1 and 1.0 are one key, but the cursor hands out the value that is stored.
    private static bool AreSame(Value[] left, Value[] right)
    {
        for (var number = 0; number < left.Length; number++)
        {
            if (left[number].Kind != right[number].Kind || KeyOrder.Compare(left[number], right[number]) != 0)
            {
                return false;
            }
        }

        return true;
    }
}

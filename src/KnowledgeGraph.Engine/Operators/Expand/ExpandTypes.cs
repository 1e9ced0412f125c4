using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Expand;

/// <summary>The relationship types of a pattern as tokens, asked for again while some do not exist yet.</summary>
internal sealed class ExpandTypes(StatementContext context, string[] names)
{
    private int[] _tokens = [];
    private int _epoch = -1;

    /// <summary>The tokens for the store; null for every type. False where none of the types exists.</summary>
    public bool TryGet(out int[]? tokens)
    {
        tokens = null;
        if (names.Length == 0)
        {
            return true;
        }

        if (_tokens.Length < names.Length || _epoch != context.TokenEpoch)
        {
            _epoch = context.TokenEpoch;
            _tokens = [.. names.Select(context.Reader.FindRelationshipType).Where(static type => type >= 0).Distinct()];
        }

        tokens = _tokens;
        return _tokens.Length > 0;
    }

    public bool Contains(int type)
    {
        if (names.Length == 0)
        {
            return true;
        }

        return TryGet(out var tokens) && tokens.AsSpan().Contains(type);
    }

    public static RelationshipDirection DirectionOf(Direction direction) =>
        direction switch
        {
            Direction.Outgoing => RelationshipDirection.Outgoing,
            Direction.Incoming => RelationshipDirection.Incoming,
            _ => RelationshipDirection.Both,
        };
}

/// <summary>Keeps relationships of one MATCH different from each other.</summary>
internal sealed class UsedRelationships(StatementContext context, int[] slots)
{
    /// <summary>Whether a slot holds the relationship.</summary>
    public bool Contains(long relationship)
    {
        foreach (var slot in slots)
        {
            ref readonly var value = ref context.Row[slot];
            if (value.IsRelationshipId ? value.AsEntityId == relationship : InList(value, relationship))
            {
                return true;
            }
        }

        return false;
    }

    private static bool InList(in Value value, long relationship)
    {
        if (value.TryAs<ListValue>(out var list))
        {
            foreach (ref readonly var item in list.Span)
            {
                if (item.Kind == ValueKind.Relationship ? item.AsEntityId == relationship : InList(item, relationship))
                {
                    return true;
                }
            }
        }

        return false;
    }
}

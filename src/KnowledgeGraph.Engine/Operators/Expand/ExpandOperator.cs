using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Expand;

/// <summary>The relationships at a node, with the nodes at their other ends.</summary>
internal sealed class ExpandOperator(StatementContext context, Operator input, ExpandPlan plan)
    : ForEachRowOperator(context, input)
{
    private readonly ExpandTypes _types = new(context, [.. plan.Types]);
    private readonly UsedRelationships? _used =
        plan.DistinctFrom.Count > 0 ? new UsedRelationships(context, [.. plan.DistinctFrom]) : null;

    private readonly RelationshipDirection _direction = ExpandTypes.DirectionOf(plan.Direction);
    private ExpandCursor _cursor;

    protected override bool BeginRow()
    {
        var from = Row[plan.FromSlot];
        if (from.IsNull || !_types.TryGet(out var types))
        {
            return false;
        }

        Context.DatabaseHits++;
        if (!plan.Into)
        {
            _cursor = Context.Reader.Expand(from.AsEntityId, _direction, types);
            return true;
        }

        var to = Row[plan.ToSlot];
        if (to.IsNull)
        {
            return false;
        }

        _cursor = Context.Reader.ExpandInto(from.AsEntityId, _direction, types, to.AsEntityId);
        return true;
    }

    protected override bool NextInRow()
    {
        while (_cursor.MoveNext())
        {
            Context.Tick(this);
            Context.DatabaseHits++;
            if (_used?.Contains(_cursor.Relationship) == true)
            {
                continue;
            }

            Row[plan.RelationshipSlot] = Value.OfRelationshipId(_cursor.Relationship);
            if (!plan.Into)
            {
                Row[plan.ToSlot] = Value.OfNodeId(_cursor.Other);
            }

            return true;
        }

        return false;
    }
}

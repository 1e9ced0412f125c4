using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Expressions;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Expand;

/// <summary>The ways in which a relationship, or list of them, that is there already fits a pattern.</summary>
internal sealed class ProjectEndpointsOperator(StatementContext context, Operator input, ProjectEndpointsPlan plan)
    : ForEachRowOperator(context, input)
{
    private readonly ExpandTypes _types = new(context, [.. plan.Types]);
    private readonly UsedRelationships _used = new(context, [.. plan.DistinctFrom]);
    private readonly List<(long Start, long End)> _fits = [];
    private int _position;
    private Value _wantedStart;
    private Value _wantedEnd;

    protected override bool BeginRow()
    {
        _fits.Clear();
        _position = 0;
        _wantedStart = plan.StartBound ? Row[plan.StartSlot] : default;
        _wantedEnd = plan.EndBound ? Row[plan.EndSlot] : default;
        var value = Row[plan.RelationshipSlot];
        if (value.IsNull || (plan.StartBound && _wantedStart.IsNull) || (plan.EndBound && _wantedEnd.IsNull))
        {
            return false;
        }

        if (!plan.IsList)
        {
            FitOne(value);
        }
        else if (value.TryAs<ListValue>(out var list))
        {
            FitList(list);
        }

        return _fits.Count > 0;
    }

    protected override bool NextInRow()
    {
        if (_position >= _fits.Count)
        {
            return false;
        }

        var (start, end) = _fits[_position++];
        Row[plan.StartSlot] = Value.OfNodeId(start);
        Row[plan.EndSlot] = Value.OfNodeId(end);
        return true;
    }

    private void FitOne(in Value relationship)
    {
        if (!Allowed(relationship))
        {
            return;
        }

        var (start, end) = EntityAccess.EndsOf(Context, relationship);
        if (plan.Direction != Direction.Incoming)
        {
            Add(start, end);
        }

        if (plan.Direction == Direction.Incoming || (plan.Direction == Direction.Both && start != end))
        {
            Add(end, start);
        }
    }

    private void FitList(ListValue list)
    {
        if (list.Count < plan.Minimum || list.Count > (plan.Maximum ?? long.MaxValue))
        {
            return;
        }

        if (list.Count == 0)
        {
            // An empty walk stays where it is: at whichever end is bound.
            var bound = plan.StartBound ? _wantedStart : _wantedEnd;
            if (!bound.IsNull)
            {
                Add(bound.AsEntityId, bound.AsEntityId);
            }

            return;
        }

        foreach (ref readonly var relationship in list.Span)
        {
            if (relationship.Kind != ValueKind.Relationship || !Allowed(relationship))
            {
                return;
            }
        }

        var (start, end) = EntityAccess.EndsOf(Context, list[0]);
        if (plan.Direction != Direction.Incoming)
        {
            Walk(list, start);
        }

        if (plan.Direction == Direction.Incoming || (plan.Direction == Direction.Both && start != end))
        {
            Walk(list, end);
        }
    }

    private void Walk(ListValue list, long from)
    {
        var at = from;
        foreach (ref readonly var relationship in list.Span)
        {
            var (start, end) = EntityAccess.EndsOf(Context, relationship);
            if (plan.Direction != Direction.Incoming && start == at)
            {
                at = end;
            }
            else if (plan.Direction != Direction.Outgoing && end == at)
            {
                at = start;
            }
            else
            {
                return;
            }
        }

        Add(from, at);
    }

    private bool Allowed(in Value relationship)
    {
        var id = relationship.AsEntityId;
        return !_used.Contains(id) && _types.Contains(Context.Deleted.EndsOf(Context.Reader, id).Type);
    }

    private void Add(long start, long end)
    {
        if ((!plan.StartBound || _wantedStart.AsEntityId == start) && (!plan.EndBound || _wantedEnd.AsEntityId == end))
        {
            _fits.Add((start, end));
        }
    }
}

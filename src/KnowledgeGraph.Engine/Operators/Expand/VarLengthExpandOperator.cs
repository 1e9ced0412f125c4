using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Expressions;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Expand;

/// <summary>The walks of some length from a node, depth first, without a relationship twice.</summary>
internal sealed class VarLengthExpandOperator(
    StatementContext context,
    Operator input,
    VarLengthExpandPlan plan,
    Evaluator? step,
    WalkCap? cap
) : ForEachRowOperator(context, input)
{
    private readonly ExpandTypes _types = new(context, [.. plan.Types]);
    private readonly UsedRelationships _used = new(context, [.. plan.DistinctFrom]);
    private readonly RelationshipDirection _direction = ExpandTypes.DirectionOf(plan.Direction);
    private readonly List<long> _walk = [];
    private ExpandCursor[] _cursors = new ExpandCursor[8];
    private int _depth;
    private int[]? _tokens;
    private bool _typesExist;
    private bool _atStart;
    private long _target;

    protected override bool BeginRow()
    {
        var from = Row[plan.FromSlot];
        if (from.IsNull)
        {
            return false;
        }

        _target = -1;
        if (plan.Into)
        {
            if (Row[plan.ToSlot].IsNull)
            {
                return false;
            }

            _target = Row[plan.ToSlot].AsEntityId;
        }

        _typesExist = _types.TryGet(out _tokens);
        _walk.Clear();
        _depth = -1;
        _atStart = true;
        if (plan.Minimum > 0 && !_typesExist)
        {
            return false;
        }

        return true;
    }

    protected override bool NextInRow()
    {
        if (_atStart)
        {
            _atStart = false;
            var start = Row[plan.FromSlot].AsEntityId;
            Enter(start);
            if (plan.Minimum == 0 && Give(start))
            {
                return true;
            }
        }

        while (_depth >= 0)
        {
            ref var cursor = ref _cursors[_depth];
            if (!cursor.MoveNext())
            {
                Leave();
                continue;
            }

            Context.Tick(this);
            Context.DatabaseHits++;
            if (!MayTake(cursor.Relationship))
            {
                continue;
            }

            var node = cursor.Other;
            _walk.Add(cursor.Relationship);
            Enter(node);
            if (_walk.Count >= plan.Minimum && Give(node))
            {
                return true;
            }
        }

        return false;
    }

    private void Enter(long node)
    {
        _depth++;
        if (_depth == _cursors.Length)
        {
            Array.Resize(ref _cursors, _depth * 2);
            Context.Hold(_depth * 128L, "VarLengthExpand");
        }

        var mayGoOn =
            _typesExist && (plan.Maximum is null || _walk.Count < plan.Maximum) && cap?.LetsGoOn(_walk.Count) != false;
        _cursors[_depth] = mayGoOn ? Context.Reader.Expand(node, _direction, _tokens) : default;
    }

    private void Leave()
    {
        _depth--;
        if (_walk.Count > 0)
        {
            _walk.RemoveAt(_walk.Count - 1);
        }
    }

    private bool MayTake(long relationship)
    {
        if (_walk.Contains(relationship) || _used.Contains(relationship))
        {
            return false;
        }

        if (step is null)
        {
            return true;
        }

        Row[plan.Step!.RelationshipSlot] = Value.OfRelationshipId(relationship);
        return step.Evaluate(Row).IsTrue;
    }

    private bool Give(long node)
    {
        if (plan.Into && node != _target)
        {
            return false;
        }

        var list = new Value[_walk.Count];
        for (var i = 0; i < list.Length; i++)
        {
            list[plan.Reversed ? list.Length - 1 - i : i] = Value.OfRelationshipId(_walk[i]);
        }

        Row[plan.RelationshipsSlot] = new ListValue(list);
        if (!plan.Into)
        {
            Row[plan.ToSlot] = Value.OfNodeId(node);
        }

        return true;
    }
}

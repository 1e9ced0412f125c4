using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Expand;

/// <summary>The walks of a quantified path pattern, depth first.</summary>
/// <remarks>
/// The rows of a round are taken all at once and kept while the walk goes deeper: the next round runs the same plan over
/// the same slots.
/// </remarks>
internal sealed class QuantifiedExpandOperator(
    StatementContext context,
    Operator input,
    Operator inner,
    QuantifiedExpandPlan plan,
    WalkCap? cap
) : ForEachRowOperator(context, input)
{
    private readonly UsedRelationships _used = new(context, [.. plan.DistinctFrom]);
    private readonly List<Level> _levels = [];
    private bool _atStart;
    private Value _target;

    protected override bool BeginRow()
    {
        LeaveAll();
        _atStart = true;
        _target = plan.Into ? Row[plan.ToSlot] : default;
        return !Row[plan.FromSlot].IsNull && (!plan.Into || !_target.IsNull);
    }

    protected override bool NextInRow()
    {
        if (_atStart)
        {
            _atStart = false;
            var start = Row[plan.FromSlot];
            Enter(start);
            if (plan.Minimum == 0 && Give(start))
            {
                return true;
            }
        }

        while (_levels.Count > 0)
        {
            var level = _levels[^1];
            if (++level.Position >= level.Rounds.Count)
            {
                Leave();
                continue;
            }

            Context.Tick(this);
            var round = level.Rounds[level.Position];
            var depth = _levels.Count;
            Enter(round.End);
            if (depth >= plan.Minimum && Give(round.End))
            {
                return true;
            }
        }

        return false;
    }

    private void Enter(in Value start)
    {
        var level = new Level();
        if ((plan.Maximum is null || _levels.Count < plan.Maximum) && cap?.LetsGoOn(_levels.Count) != false)
        {
            Row[plan.InnerStartSlot] = start;
            inner.Open();
            while (inner.Next())
            {
                Context.Tick(this);
                var relationships = RelationshipsOfRound();
                if (relationships.TrueForAll(IsNew))
                {
                    level.Rounds.Add(new Round(Row[plan.InnerEndSlot], relationships, GroupsOfRound()));
                    var bytes = 64 + (16 * (relationships.Count + plan.Groups.Count));
                    level.Held += bytes;
                    Context.Hold(bytes, "Repeat");
                }
            }

            inner.Close();
        }

        _levels.Add(level);
    }

    private void Leave()
    {
        Context.LetGo(_levels[^1].Held);
        _levels.RemoveAt(_levels.Count - 1);
    }

    private void LeaveAll()
    {
        while (_levels.Count > 0)
        {
            Leave();
        }
    }

    private List<Value> RelationshipsOfRound()
    {
        var found = new List<Value>();
        foreach (var part in plan.Relationships)
        {
            if (part.Kind == PathPartKind.Relationship)
            {
                found.Add(Row[part.Slot]);
            }
            else if (part.Kind == PathPartKind.Relationships)
            {
                found.AddRange(Row[part.Slot].As<ListValue>());
            }
        }

        return found;
    }

    private Value[] GroupsOfRound()
    {
        var values = new Value[plan.Groups.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Row[plan.Groups[i].InnerSlot];
        }

        return values;
    }

    private bool IsNew(Value relationship)
    {
        var id = relationship.AsEntityId;
        foreach (var level in _levels)
        {
            if (level.Rounds[level.Position].Relationships.Exists(taken => taken.AsEntityId == id))
            {
                return false;
            }
        }

        return !_used.Contains(id);
    }

    // The last level is the one just entered: it has no round taken yet.
    private bool Give(in Value end)
    {
        if (plan.Into && end.AsEntityId != _target.AsEntityId)
        {
            return false;
        }

        var taken = _levels.Count - 1;
        var walk = new List<Value>();
        var groups = new Value[plan.Groups.Count][];
        for (var group = 0; group < groups.Length; group++)
        {
            groups[group] = new Value[taken];
        }

        for (var i = 0; i < taken; i++)
        {
            var level = _levels[plan.Reversed ? taken - 1 - i : i];
            var round = level.Rounds[level.Position];
            walk.AddRange(round.Relationships);
            for (var group = 0; group < groups.Length; group++)
            {
                groups[group][i] = round.Groups[group];
            }
        }

        for (var group = 0; group < groups.Length; group++)
        {
            Row[plan.Groups[group].OuterSlot] = new ListValue(groups[group]);
        }

        Row[plan.WalkSlot] = new ListValue(walk);
        if (!plan.Into)
        {
            Row[plan.ToSlot] = end;
        }

        return true;
    }

    private sealed class Level
    {
        public List<Round> Rounds { get; } = [];

        public int Position { get; set; } = -1;

        public long Held { get; set; }
    }

    private sealed record Round(Value End, List<Value> Relationships, Value[] Groups);
}

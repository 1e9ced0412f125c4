using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Expressions;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Expand;

/// <summary>The shortest walks between two nodes: breadth first; with a condition on the whole walk, by walking all.</summary>
internal sealed class ShortestPathOperator(
    StatementContext context,
    Operator input,
    ShortestPathPlan plan,
    Evaluator? step,
    Evaluator? pathPredicate
) : ForEachRowOperator(context, input)
{
    private readonly ExpandTypes _types = new(context, [.. plan.Types]);
    private readonly UsedRelationships _used = new(context, [.. plan.DistinctFrom]);
    private readonly RelationshipDirection _direction = ExpandTypes.DirectionOf(plan.Direction);
    private readonly List<long[]> _walks = [];
    private int[]? _tokens;
    private int _position;
    private long _held;

    protected override bool BeginRow()
    {
        _walks.Clear();
        LetGo();
        _position = 0;
        var (from, to) = (Row[plan.FromSlot], Row[plan.ToSlot]);
        if (from.IsNull || to.IsNull)
        {
            return false;
        }

        Find(from.AsEntityId, to.AsEntityId);
        return _walks.Count > 0;
    }

    protected override bool NextInRow()
    {
        if (_position >= _walks.Count)
        {
            return false;
        }

        Put(_walks[_position++]);
        return true;
    }

    public override void Close()
    {
        _walks.Clear();
        LetGo();
        base.Close();
    }

    private void Find(long from, long to)
    {
        if (from == to && plan.Minimum == 0 && Accepts([], from))
        {
            _walks.Add([]);
            return;
        }

        if (from == to && plan.Minimum > 0)
        {
            throw EngineErrors.NotRun(
                "The shortest path algorithm does not work when the start and end nodes are the same. "
                    + "Leave such pairs out with WHERE, or let the pattern have length 0: [*0..]."
            );
        }

        if (!_types.TryGet(out _tokens))
        {
            return;
        }

        if (pathPredicate is not null)
        {
            WalkAll(from, to);
        }
        else
        {
            WalkLevels(from, to);
        }
    }

    // Level by level from both ends, always from the one with fewer nodes to go on from: the levels of half the length
    // together are far smaller than those of the whole. Where they first meet, every shortest walk passes.
    private void WalkLevels(long from, long to)
    {
        var (forward, backward) = (new SearchSide(from), new SearchSide(to));
        for (var depth = 0L; depth < (plan.Maximum ?? long.MaxValue); depth++)
        {
            var isForward = forward.Level.Count <= backward.Level.Count;
            var (side, other) = isForward ? (forward, backward) : (backward, forward);
            var next = NextLevel(side, isForward ? _direction : Reverse(_direction));
            if (next.Count == 0)
            {
                return;
            }

            side.Advance(next);
            foreach (var meeting in next.Keys.Where(other.Has))
            {
                AddWalks(forward, backward, meeting);
                if (!plan.All)
                {
                    return;
                }
            }

            if (_walks.Count > 0)
            {
                return;
            }
        }
    }

    private Dictionary<long, List<(long Relationship, long Node)>> NextLevel(
        SearchSide side,
        RelationshipDirection direction
    )
    {
        var next = new Dictionary<long, List<(long, long)>>();
        foreach (var node in side.Level)
        {
            var cursor = Context.Reader.Expand(node, direction, _tokens);
            while (cursor.MoveNext())
            {
                Context.Tick(this);
                Context.DatabaseHits++;
                if (side.Has(cursor.Other) || !MayTake(cursor.Relationship))
                {
                    continue;
                }

                if (!next.TryGetValue(cursor.Other, out var ways))
                {
                    next.Add(cursor.Other, ways = []);
                    Hold(120);
                }

                if (plan.All || ways.Count == 0)
                {
                    ways.Add((cursor.Relationship, node));
                }
            }
        }

        return next;
    }

    private void AddWalks(SearchSide forward, SearchSide backward, long meeting)
    {
        foreach (var head in forward.WaysFrom(meeting))
        {
            foreach (var tail in backward.WaysFrom(meeting))
            {
                Context.Tick(this);
                Hold(64 + (8 * (head.Count + tail.Count)));
                _walks.Add([.. Enumerable.Reverse(head), .. tail]);
                if (!plan.All)
                {
                    return;
                }
            }
        }
    }

    private static RelationshipDirection Reverse(RelationshipDirection direction) =>
        direction switch
        {
            RelationshipDirection.Outgoing => RelationshipDirection.Incoming,
            RelationshipDirection.Incoming => RelationshipDirection.Outgoing,
            _ => direction,
        };

    private void Hold(long bytes)
    {
        _held += bytes;
        Context.Hold(bytes, "ShortestPath");
    }

    private void LetGo()
    {
        Context.LetGo(_held);
        _held = 0;
    }

    // Shorter walks first, each without a relationship twice, until one length has walks that are accepted.
    private void WalkAll(long from, long to)
    {
        var level = new List<(long[] Walk, long Node)> { ([], from) };
        for (var depth = 1L; level.Count > 0 && depth <= (plan.Maximum ?? long.MaxValue); depth++)
        {
            var next = new List<(long[], long)>();
            foreach (var (walk, node) in level)
            {
                var cursor = Context.Reader.Expand(node, _direction, _tokens);
                while (cursor.MoveNext())
                {
                    Context.Tick(this);
                    Context.DatabaseHits++;
                    if (walk.Contains(cursor.Relationship) || !MayTake(cursor.Relationship))
                    {
                        continue;
                    }

                    long[] longer = [.. walk, cursor.Relationship];
                    Hold(40 + (8 * longer.Length));
                    next.Add((longer, cursor.Other));
                    if (cursor.Other == to && Accepts(longer, from))
                    {
                        _walks.Add(longer);
                        if (!plan.All)
                        {
                            return;
                        }
                    }
                }
            }

            if (_walks.Count > 0)
            {
                return;
            }

            level = next;
        }
    }

    private bool MayTake(long relationship)
    {
        if (_used.Contains(relationship))
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

    private bool Accepts(long[] walk, long from)
    {
        if (pathPredicate is null)
        {
            return true;
        }

        Put(walk);
        if (plan.PathSlot >= 0)
        {
            Row[plan.PathSlot] = PathOf(walk, from);
        }

        return pathPredicate.Evaluate(Row).IsTrue;
    }

    private void Put(long[] walk)
    {
        var list = new Value[walk.Length];
        for (var i = 0; i < walk.Length; i++)
        {
            list[i] = Value.OfRelationshipId(walk[i]);
        }

        Row[plan.RelationshipsSlot] = new ListValue(list);
        if (plan.PathSlot >= 0)
        {
            Row[plan.PathSlot] = PathOf(walk, Row[plan.FromSlot].AsEntityId);
        }
    }

    private PathIds PathOf(long[] walk, long from)
    {
        var nodes = new long[walk.Length + 1];
        nodes[0] = from;
        for (var i = 0; i < walk.Length; i++)
        {
            var ends = Context.Reader.EndsOf(walk[i]);
            nodes[i + 1] = ends.Start == nodes[i] ? ends.End : ends.Start;
        }

        return new PathIds(nodes, walk);
    }
}

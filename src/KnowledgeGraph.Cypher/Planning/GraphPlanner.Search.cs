using System.Numerics;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Binding.Queries;
using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Planning;

internal sealed partial class GraphPlanner
{
    // Sets of what is found of one size that are followed further: all of them up to about six relationships; beyond, the
    // cheapest, so that the time to plan grows with the pattern and not with its power.
    private const int MostKept = 48;

    // Masks have a bit for each node and relationship.
    private const int MostSearched = 60;

    /// <summary>How many nodes there are for a slot once its own conditions are asked, found alone.</summary>
    private readonly Dictionary<int, double> _alone = [];

    /// <summary>
    /// The cheapest way to find a part of the pattern, by dynamic programming: for each set of nodes and relationships the
    /// cheapest plan that finds it, made of those of smaller sets by following a relationship, by looking up one more node,
    /// or by joining two. Null where nothing finds the whole part (hints may forbid it).
    /// </summary>
    private GraphState? Search(IEnumerable<GraphState> starts, SearchedPart part, bool heedHints)
    {
        var best = new Dictionary<(ulong Edges, ulong Nodes), GraphState>();
        var sizes = new SortedDictionary<int, List<(ulong Edges, ulong Nodes)>>();
        foreach (var start in starts)
        {
            Keep(best, sizes, part.KeyOf(start), start);
            foreach (var node in part.Nodes.Where(n => start.Plan.Slots.Contains(n.Slot)))
            {
                _alone[node.Slot] = Math.Min(
                    _alone.GetValueOrDefault(node.Slot, double.MaxValue),
                    Math.Max(1, start.Plan.EstimatedRows)
                );
            }
        }

        var done = new List<((ulong Edges, ulong Nodes) Key, GraphState State)>();
        while (sizes.Count > 0)
        {
            var (size, keys) = sizes.First();
            sizes.Remove(size);
            foreach (var key in keys.OrderBy(k => best[k].Cost).Take(MostKept))
            {
                var state = best[key];
                if (key == part.Whole)
                {
                    return state;
                }

                foreach (var next in Steps(state, part, heedHints).Select(AskPredicates))
                {
                    Keep(best, sizes, part.KeyOf(next), next);
                }

                foreach (var (otherKey, other) in done)
                {
                    TryJoin(best, sizes, (key, state), (otherKey, other));
                }

                done.Add((key, state));
            }
        }

        return null;
    }

    private static void Keep(
        Dictionary<(ulong Edges, ulong Nodes), GraphState> best,
        SortedDictionary<int, List<(ulong Edges, ulong Nodes)>> sizes,
        (ulong Edges, ulong Nodes) key,
        GraphState state
    )
    {
        if (!best.TryGetValue(key, out var known))
        {
            var size = BitOperations.PopCount(key.Edges) + BitOperations.PopCount(key.Nodes);
            if (!sizes.TryGetValue(size, out var keys))
            {
                sizes.Add(size, keys = []);
            }

            keys.Add(key);
        }

        if (known is null || state.Cost < known.Cost)
        {
            best[key] = state;
        }
    }

    private IEnumerable<GraphState> Steps(GraphState state, SearchedPart part, bool heedHints)
    {
        foreach (var next in NextSteps(state, heedHints ? _graph.Hints : []))
        {
            yield return next;
        }

        // One more start within what is already connected pays where it gives a row or two, or where a hint asks for it.
        foreach (var node in part.Nodes.Where(n => !state.Solved.Contains(n.Slot)))
        {
            var hinted = heedHints && _graph.Hints.Exists(h => h.Slot == node.Slot);
            if (!hinted && cardinality.Indexes.Count == 0)
            {
                continue;
            }

            foreach (var leaf in Leaves(state, node))
            {
                var few =
                    leaf.Plan is IndexSeekPlan or NodeByIdSeekPlan
                    && leaf.Plan.EstimatedRows <= Math.Max(1, state.Plan.EstimatedRows) * 2;
                if (hinted || few)
                {
                    yield return leaf;
                }
            }
        }
    }

    /// <summary>Joins two sets that share nodes: what each finds is looked at once, not once for each row of the other.</summary>
    private void TryJoin(
        Dictionary<(ulong Edges, ulong Nodes), GraphState> best,
        SortedDictionary<int, List<(ulong Edges, ulong Nodes)>> sizes,
        ((ulong Edges, ulong Nodes) Key, GraphState State) one,
        ((ulong Edges, ulong Nodes) Key, GraphState State) other
    )
    {
        var shared = one.Key.Nodes & other.Key.Nodes;
        if (
            (one.Key.Edges & other.Key.Edges) != 0
            || shared == 0
            || one.Key.Edges == 0
            || other.Key.Edges == 0
            || !_joinable
        )
        {
            return;
        }

        var (left, right) =
            one.State.Plan.EstimatedRows >= other.State.Plan.EstimatedRows
                ? (one.State, other.State)
                : (other.State, one.State);
        var key = (one.Key.Edges | other.Key.Edges, one.Key.Nodes | other.Key.Nodes);
        var least = left.Cost + right.Cost + left.Plan.EstimatedRows + (2 * right.Plan.EstimatedRows);
        if (best.TryGetValue(key, out var known) && known.Cost <= least)
        {
            return;
        }

        if (JoinOnNodes(left, right, least) is { } joined)
        {
            Keep(best, sizes, key, joined);
        }
    }

    private GraphState? JoinOnNodes(GraphState left, GraphState right, double cost)
    {
        int[] shared = [.. right.Solved.Where(s => left.Solved.Contains(s) && _own.Contains(s)).Order()];
        if (!AreDistinct(left, right, out var mustDiffer))
        {
            return null;
        }

        BoundExpression[] keys = [.. shared.Select(Variable)];
        int[] rightSlots = [.. right.Plan.Slots.Where(s => !left.Solved.Contains(s))];
        var rows = left.Plan.EstimatedRows * right.Plan.EstimatedRows;
        rows = shared.Aggregate(rows, (left, slot) => left / _alone.GetValueOrDefault(slot, Population(slot)));
        var joined = left with
        {
            Relationships =
            [
                .. left
                    .Relationships.Intersect(right.Relationships, ReferenceEqualityComparer.Instance)
                    .Cast<PatternRelationship>(),
            ],
            Quantified =
            [
                .. left
                    .Quantified.Intersect(right.Quantified, ReferenceEqualityComparer.Instance)
                    .Cast<QuantifiedPattern>(),
            ],
            Predicates =
            [
                .. left
                    .Predicates.Intersect(right.Predicates, ReferenceEqualityComparer.Instance)
                    .Cast<GraphPredicate>(),
            ],
            Used = [.. left.Used, .. right.Used],
            Cost = cost,
        };
        joined = joined.Then(
            new HashJoinPlan(left.Plan, right.Plan, keys, keys, rightSlots),
            rightSlots,
            Math.Max(rows, 1e-6)
        );
        if (mustDiffer.Count > 0)
        {
            joined = joined.Then(new FilterPlan(joined.Plan, mustDiffer), [], joined.Plan.EstimatedRows);
        }

        return AskPredicates(joined);
    }

    /// <summary>
    /// What must be asked so that no relationship is found on both sides; false where that cannot be asked simply: of lists.
    /// </summary>
    private bool AreDistinct(GraphState left, GraphState right, out List<BoundExpression> mustDiffer)
    {
        mustDiffer = [];
        foreach (var one in left.Used)
        {
            foreach (var slot in DistinctFrom(right, one.Types))
            {
                if (!IsSingle(one.Slot) || !IsSingle(slot))
                {
                    return false;
                }

                mustDiffer.Add(new BoundBinary(BinaryOperator.NotEqual, Variable(one.Slot), Variable(slot)));
            }
        }

        return true;
    }

    private bool IsSingle(int slot) => _graph.Relationships.Exists(r => r.Slot == slot && r.Walk is null);

    private BoundExpression Variable(int slot)
    {
        var name =
            _graph.Nodes.Find(n => n.Slot == slot)?.Name ?? _graph.Relationships.Find(r => r.Slot == slot)?.Name ?? "";
        return new BoundVariable(slot, name);
    }

    /// <summary>A connected part of the pattern, with a number for each of its nodes and relationships.</summary>
    private sealed class SearchedPart
    {
        private readonly List<object> _edges;

        public SearchedPart(GraphState state, IEnumerable<PatternNode> nodes, Func<int, bool> isInside)
        {
            Nodes = [.. nodes];
            _edges =
            [
                .. state.Relationships.Where(r => isInside(r.Left) || isInside(r.Right)),
                .. state.Quantified.Where(q => isInside(q.Left) || isInside(q.Right)),
            ];
            Whole = (Mask(_edges.Count), Mask(Nodes.Count));
        }

        public IReadOnlyList<PatternNode> Nodes { get; }

        public (ulong Edges, ulong Nodes) Whole { get; }

        public bool IsSmall => _edges.Count <= MostSearched && Nodes.Count <= MostSearched;

        public (ulong Edges, ulong Nodes) KeyOf(GraphState state)
        {
            var (edges, nodes) = (0UL, 0UL);
            for (var number = 0; number < _edges.Count; number++)
            {
                var edge = _edges[number];
                var open = edge is PatternRelationship r
                    ? state.Relationships.Any(other => ReferenceEquals(other, r))
                    : state.Quantified.Any(other => ReferenceEquals(other, edge));
                edges |= open ? 0 : 1UL << number;
            }

            for (var number = 0; number < Nodes.Count; number++)
            {
                nodes |= state.Solved.Contains(Nodes[number].Slot) ? 1UL << number : 0;
            }

            return (edges, nodes);
        }

        private static ulong Mask(int bits) => (1UL << bits) - 1;
    }
}

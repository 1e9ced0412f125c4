using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Binding.Queries;
using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Cypher.Statements;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Cypher.Planning;

internal sealed partial class GraphPlanner
{
    /// <summary>Every way in which a node can be found first.</summary>
    private IEnumerable<GraphState> Leaves(GraphState state, PatternNode node)
    {
        var input = state.Plan.EstimatedRows;
        var conditions = ConditionsOn(state, node.Slot);
        foreach (var (predicate, ids, byElementId) in IdConditions(conditions, node.Slot))
        {
            var seek = new NodeByIdSeekPlan(state.Plan, node.Slot, node.Name, prepare(ids), byElementId);
            yield return state.Then(seek, [node.Slot], input * IdCount(predicate, ids)).Without([predicate]);
            yield break;
        }

        var labels = new List<(IReadOnlyList<string> Names, GraphPredicate Predicate)>();
        foreach (var predicate in conditions)
        {
            if (predicate.Expression is BoundLabelTest test && NamesOf(test.Labels) is { } names)
            {
                labels.Add((names, predicate));
            }
        }

        foreach (var (names, _) in labels.Where(l => l.Names.Count == 1))
        {
            foreach (var seek in NodeSeeks(state, node, names[0], conditions))
            {
                yield return seek;
            }
        }

        if (labels.Count == 0)
        {
            var all = new AllNodesScanPlan(state.Plan, node.Slot, node.Name);
            yield return state.Then(all, [node.Slot], input * Math.Max(1, cardinality.Nodes([])));
            yield break;
        }

        var (smallest, used) = labels.MinBy(l => cardinality.Nodes(l.Names));
        var scan = new NodeByLabelScanPlan(state.Plan, node.Slot, node.Name, smallest);
        var rows = input * cardinality.Nodes(smallest);
        yield return state.Then(scan, [node.Slot], rows).Without([used]);
    }

    /// <summary>Conditions that can be asked once this one slot is found.</summary>
    private static List<GraphPredicate> ConditionsOn(GraphState state, int slot) =>
        [
            .. state.Predicates.Where(p =>
                p.Needs.Contains(slot) && p.Needs.All(s => s == slot || state.Solved.Contains(s))
            ),
        ];

    private static List<string>? NamesOf(LabelPredicate labels) =>
        labels switch
        {
            LabelName name => [name.Name],
            LabelOr either when NamesOf(either.Left) is { } left && NamesOf(either.Right) is { } right =>
            [
                .. left.Union(right),
            ],
            _ => null,
        };

    /// <summary><c>id(n) = …</c>, <c>elementId(n) IN …</c> and so on, where the other side is known.</summary>
    private static IEnumerable<(GraphPredicate Predicate, BoundExpression Ids, bool ByElementId)> IdConditions(
        List<GraphPredicate> conditions,
        int slot
    )
    {
        foreach (var predicate in conditions)
        {
            if (predicate.Expression is not BoundBinary { Operator: BinaryOperator.Equal or BinaryOperator.In } test)
            {
                continue;
            }

            if (IdFunction(test.Left, slot) is { } byElementId && !SlotUse.Of(test.Right).Contains(slot))
            {
                yield return (predicate, test.Right, byElementId);
            }
            else if (
                test.Operator == BinaryOperator.Equal
                && IdFunction(test.Right, slot) is { } turned
                && !SlotUse.Of(test.Left).Contains(slot)
            )
            {
                yield return (predicate, test.Left, turned);
            }
        }
    }

    private static bool? IdFunction(BoundExpression expression, int slot) =>
        expression is BoundFunctionCall { Arguments: [BoundVariable variable] } call && variable.Slot == slot
            ? call.Function.Name switch
            {
                "id" => false,
                "elementId" => true,
                _ => null,
            }
            : null;

    private static double IdCount(GraphPredicate predicate, BoundExpression ids) =>
        predicate.Expression is BoundBinary { Operator: BinaryOperator.In } ? Cardinality.ListLength(ids) : 1;

    private IEnumerable<GraphState> NodeSeeks(
        GraphState state,
        PatternNode node,
        string label,
        List<GraphPredicate> conditions
    )
    {
        foreach (var index in cardinality.Indexes)
        {
            if (index.Entity != EntityKind.Node || index.Label != label)
            {
                continue;
            }

            if (_seeks.Find(index, node.Slot, conditions) is not { } seek)
            {
                continue;
            }

            var labelTest = conditions.Where(p =>
                p.Expression is BoundLabelTest { Labels: LabelName name } && name.Name == label
            );
            var plan = new IndexSeekPlan(state.Plan, node.Slot, node.Name, index, seek.Conditions);
            var rows = state.Plan.EstimatedRows * cardinality.Seek(index, seek.Conditions);
            yield return state.Then(plan, [node.Slot], rows).Without([.. seek.Answered, .. labelTest]);
        }
    }

    /// <summary>Every way in which a relationship can be found first, with both its ends.</summary>
    private IEnumerable<GraphState> RelationshipLeaves(GraphState state, PatternNode[] nodes)
    {
        var input = state.Plan.EstimatedRows;
        foreach (var r in state.Relationships)
        {
            var usable =
                r.Walk is null
                && !r.Bound
                && r.Left != r.Right
                && nodes.Any(n => n.Slot == r.Left)
                && !state.Solved.Contains(r.Left)
                && !state.Solved.Contains(r.Right)
                && state.Used.Count == 0;
            if (!usable)
            {
                continue;
            }

            int[] slots = [r.Slot, r.Left, r.Right];
            var conditions = ConditionsOn(state, r.Slot);
            foreach (var (predicate, ids, byElementId) in IdConditions(conditions, r.Slot))
            {
                var seek = new RelationshipByIdSeekPlan(
                    state.Plan,
                    r.Slot,
                    r.Name,
                    r.Left,
                    r.Right,
                    r.Direction,
                    prepare(ids),
                    byElementId
                );
                var found = Found(state, r).Then(seek, slots, input * IdCount(predicate, ids)).Without([predicate]);
                yield return r.Types.Count == 0 ? found : WithTypeTest(found, r);
            }

            foreach (var index in cardinality.Indexes)
            {
                var fits = index.Entity == EntityKind.Relationship && r.Types.Count == 1 && r.Types[0] == index.Label;
                if (fits && _seeks.Find(index, r.Slot, conditions) is { } seek)
                {
                    var plan = new IndexSeekPlan(
                        state.Plan,
                        r.Slot,
                        r.Name,
                        index,
                        seek.Conditions,
                        r.Left,
                        r.Right,
                        r.Direction
                    );
                    var rows = input * cardinality.Seek(index, seek.Conditions);
                    yield return Found(state, r).Then(plan, slots, rows).Without(seek.Answered);
                }
            }

            var scan = new RelationshipScanPlan(state.Plan, r.Slot, r.Name, r.Left, r.Right, r.Direction, r.Types);
            var count = cardinality.Relationships(r.Types) * (r.Direction == Direction.Both ? 2 : 1);
            yield return Found(state, r).Then(scan, slots, input * Math.Max(1, count));
        }
    }

    private GraphState WithTypeTest(GraphState state, PatternRelationship relationship)
    {
        LabelPredicate types = relationship
            .Types.Select(t => (LabelPredicate)new LabelName(t))
            .Aggregate((left, right) => new LabelOr(left, right));
        var variable = new BoundVariable(relationship.Slot, relationship.Name);
        var test = PredicateOf(new BoundLabelTest(variable, types));
        return state with { Predicates = [test, .. state.Predicates] };
    }
}

using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Binding.Queries;
using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Cypher.Statements;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Cypher.Planning;

internal sealed partial class GraphPlanner
{
    /// <summary>The ways in which a node can be found first that the user's hints allow; all where there are none.</summary>
    private IEnumerable<GraphState> HintedLeaves(GraphState state, PatternNode node)
    {
        var hints = _graph.Hints.Where(h => h.Slot == node.Slot && h.Kind != Ast.HintKind.Join).ToList();
        var leaves = Leaves(state, node);
        return hints.Count == 0 ? leaves
            : leaves.Where(leaf => hints.TrueForAll(hint => Heeds(leaf.Plan, hint))) is var heeding && heeding.Any()
                ? heeding
            : leaves;
    }

    private static bool Heeds(LogicalPlan leaf, PlanHint hint) =>
        leaf switch
        {
            IndexSeekPlan seek => hint.Kind == Ast.HintKind.Index
                && seek.Index.Label == hint.Label
                && (hint.Index is null || seek.Index.Kind == hint.Index)
                && seek.Index.Properties.SequenceEqual(hint.Keys),
            NodeByLabelScanPlan scan => hint.Kind == Ast.HintKind.Scan && scan.Labels.Contains(hint.Label),
            RelationshipScanPlan scan => hint.Kind == Ast.HintKind.Scan && scan.Types.Contains(hint.Label),
            _ => false,
        };

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

        if (UnionOfSeeks(state, node, conditions) is { } union)
        {
            yield return union;
        }

        if (labels.Count == 0 || !cardinality.HasLookup(EntityKind.Node))
        {
            var all = new AllNodesScanPlan(state.Plan, node.Slot, node.Name);
            yield return state.Then(all, [node.Slot], input * Math.Max(1, cardinality.Nodes([])));
            yield break;
        }

        var hinted = labels.FindIndex(l =>
            l.Names.Count == 1
            && _graph.Hints.Exists(h => h.Kind == Ast.HintKind.Scan && h.Slot == node.Slot && h.Label == l.Names[0])
        );
        var (smallest, used) = hinted >= 0 ? labels[hinted] : labels.MinBy(l => cardinality.Nodes(l.Names));
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

    /// <summary><c>a OR b</c>, where an index answers each side: both are sought, and what both find is given once.</summary>
    private GraphState? UnionOfSeeks(GraphState state, PatternNode node, List<GraphPredicate> conditions)
    {
        foreach (var either in conditions.Where(p => p.Expression is BoundBinary { Operator: BinaryOperator.Or }))
        {
            var argument = new ArgumentPlan { Slots = state.Plan.Slots, EstimatedRows = 1 };
            var start = new GraphState(argument, state.Solved, [], [], [], [], 0);
            var branches = Sides(either.Expression, BinaryOperator.Or)
                .Select(side => SeekOfSide(start, node, side, conditions))
                .ToList();
            if (branches.Contains(null))
            {
                continue;
            }

            var union = branches[0]!.Plan;
            foreach (var branch in branches.Skip(1))
            {
                union = new UnionPlan(
                    union,
                    branch!.Plan,
                    [new UnionColumn(node.Name, node.Slot, node.Slot, node.Slot)]
                )
                {
                    Slots = branch.Plan.Slots,
                    EstimatedRows = union.EstimatedRows + branch.Plan.EstimatedRows,
                };
            }

            LogicalPlan distinct = new DistinctPlan(union, [node.Slot])
            {
                Slots = union.Slots,
                EstimatedRows = union.EstimatedRows,
            };
            var rows = state.Plan.EstimatedRows * union.EstimatedRows;
            var cost = state.Plan.EstimatedRows * branches.Sum(b => b!.Cost);
            var found = state with { Cost = state.Cost + cost };
            return found
                .Then(state.Plan is ArgumentPlan ? distinct : new ApplyPlan(state.Plan, distinct), [node.Slot], rows)
                .Without([either, .. LabelsOfSeeks(union, conditions)]);
        }

        return null;
    }

    // A label is known to be there where each side was found by an index of that label.
    private static IEnumerable<GraphPredicate> LabelsOfSeeks(LogicalPlan union, List<GraphPredicate> conditions)
    {
        var labels = PlanWalk.All(union).OfType<IndexSeekPlan>().Select(seek => seek.Index.Label).Distinct().ToList();
        return conditions.Where(p =>
            labels.Count == 1 && p.Expression is BoundLabelTest { Labels: LabelName name } && name.Name == labels[0]
        );
    }

    private GraphState? SeekOfSide(
        GraphState start,
        PatternNode node,
        BoundExpression side,
        List<GraphPredicate> conditions
    )
    {
        var own = Sides(side, BinaryOperator.And).Select(PredicateOf).ToList();
        if (own.Exists(p => !p.Needs.IsSubsetOf(start.Solved.Append(node.Slot))))
        {
            return null;
        }

        var state = start with { Predicates = own };
        return conditions
            .Select(p => p.Expression)
            .OfType<BoundLabelTest>()
            .Select(test => test.Labels)
            .OfType<LabelName>()
            .SelectMany(label => NodeSeeks(state, node, label.Name, own))
            .Select(AskPredicates)
            .MinBy(s => s.Cost);
    }

    private static IEnumerable<BoundExpression> Sides(BoundExpression expression, BinaryOperator connective) =>
        expression is BoundBinary binary && binary.Operator == connective
            ? Sides(binary.Left, connective).Concat(Sides(binary.Right, connective))
            : [expression];

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
            var input = state.Plan.EstimatedRows;
            var rows = input * cardinality.Seek(index, seek.Conditions);
            var found = state.Then(plan, [node.Slot], rows).Without([.. seek.Answered, .. labelTest]);
            yield return found with
            {
                Cost = found.Cost - rows + (input * cardinality.Looked(index, seek.Conditions)),
            };
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

            var byType = cardinality.HasLookup(EntityKind.Relationship) || r.Types.Count == 0;
            var types = byType ? r.Types : [];
            var scan = new RelationshipScanPlan(state.Plan, r.Slot, r.Name, r.Left, r.Right, r.Direction, types);
            var count = cardinality.Relationships(types) * (r.Direction == Direction.Both ? 2 : 1);
            var all = Found(state, r).Then(scan, slots, input * Math.Max(1, count));
            yield return byType ? all : WithTypeTest(all, r);
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

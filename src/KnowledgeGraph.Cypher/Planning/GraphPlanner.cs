using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Binding.Queries;
using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>
/// Finds an order in which to look for a pattern: from the cheapest start outwards, each condition asked as soon as its
/// variables are there. Every node of a connected part is tried as the start; from there the cheapest next step is taken.
/// </summary>
internal sealed partial class GraphPlanner(
    BindingContext context,
    Cardinality cardinality,
    Func<BoundExpression, BoundExpression> prepare
)
{
    private readonly SeekFinder _seeks = new(prepare);
    private HashSet<int> _own = [];
    private QueryGraph _graph = new();

    /// <summary>Whether parts may be found side by side: not where each is looked for anew for each row before.</summary>
    private bool _joinable;

    /// <summary>Plans the pattern over the rows of the input.</summary>
    /// <param name="graph">The pattern.</param>
    /// <param name="input">Rows that hold the pattern's bound variables.</param>
    /// <param name="withPaths">Whether named paths are put together.</param>
    public LogicalPlan Solve(QueryGraph graph, LogicalPlan input, bool withPaths = true)
    {
        _graph = graph;
        NameSlots(graph);
        _own = OwnSlots(graph, input.Slots);
        var state = new GraphState(
            input,
            new HashSet<int>(input.Slots),
            graph.Relationships,
            graph.Quantified,
            [.. graph.Predicates.Select(PredicateOf)],
            [],
            0
        );
        state = RequireBoundNodes(state);
        state = AskPredicates(state);
        state = ExpandFound(state);
        while (NextStarts(state) is { Count: > 0 } starts)
        {
            state = AddComponent(state, starts);
        }

        state = FindShortest(state);
        state = FindSelected(state);
        if (withPaths && graph.Paths.Count > 0)
        {
            var missing = graph.Paths.Where(p => !state.Solved.Contains(p.Slot)).ToArray();
            if (missing.Length > 0)
            {
                var paths = new ProjectionPlan(state.Plan, missing);
                state = state.Then(paths, missing.Select(p => p.Slot), state.Plan.EstimatedRows);
            }
        }

        state = AskPredicates(state);
        return state.Predicates.Count == 0
            ? state.Plan
            : throw new InvalidOperationException("A condition of a pattern needs what the pattern does not give.");
    }

    private void NameSlots(QueryGraph graph)
    {
        foreach (var node in graph.Nodes)
        {
            context.NameSlot(node.Slot, node.Name);
        }

        foreach (var relationship in graph.Relationships)
        {
            context.NameSlot(relationship.Slot, relationship.Name);
        }

        foreach (var path in graph.Paths)
        {
            context.NameSlot(path.Slot, path.Name);
        }
    }

    private static HashSet<int> OwnSlots(QueryGraph graph, IReadOnlyList<int> given)
    {
        var own = new HashSet<int>(graph.Nodes.Where(n => !n.Bound).Select(n => n.Slot));
        own.UnionWith(
            graph
                .Relationships.Concat(graph.Shortest.Select(s => s.Relationship))
                .Where(r => !r.Bound)
                .Select(r => r.Slot)
        );
        own.UnionWith(graph.Paths.Select(p => p.Slot));
        foreach (var quantified in graph.Quantified)
        {
            own.Add(quantified.WalkSlot);
            own.UnionWith(quantified.Groups.Select(g => g.OuterSlot));
        }

        foreach (var selected in graph.Selected)
        {
            own.UnionWith(OwnSlots(selected.Inner, given));
        }

        own.ExceptWith(given);
        return own;
    }

    private GraphPredicate PredicateOf(BoundExpression expression)
    {
        var needs = SlotUse.Of(expression);
        needs.IntersectWith(_own);
        return new GraphPredicate(expression, needs);
    }

    /// <summary>A node that is bound and joined to nothing must still be there: after OPTIONAL MATCH it may be null.</summary>
    private GraphState RequireBoundNodes(GraphState state)
    {
        var joined = new HashSet<int>();
        foreach (var relationship in _graph.Relationships)
        {
            joined.Add(relationship.Left);
            joined.Add(relationship.Right);
        }

        var tests = _graph
            .Nodes.Where(n => n.Bound && !joined.Contains(n.Slot))
            .Select(n => new BoundUnary(
                UnaryOperator.IsNotNull,
                new BoundVariable(n.Slot, n.Name) { Type = new StaticType(TypeSet.Node) }
            )
            {
                Type = new StaticType(TypeSet.Boolean),
            })
            .Select(PredicateOf);
        return state with { Predicates = [.. tests, .. state.Predicates] };
    }

    /// <summary>Asks every condition whose variables are there.</summary>
    private GraphState AskPredicates(GraphState state)
    {
        var ready = state.Predicates.Where(p => p.Needs.IsSubsetOf(state.Solved)).ToArray();
        if (ready.Length == 0)
        {
            return state;
        }

        var expressions = ready.Select(p => p.Expression).OrderBy(Effort).Select(prepare).ToArray();
        var rows =
            state.Plan.EstimatedRows * Math.Max(1e-9, expressions.Aggregate(1.0, (s, e) => s * ShareOf(state, e)));
        return state.Then(new FilterPlan(state.Plan, expressions), [], rows).Without(ready);
    }

    /// <summary>The share of rows for which a condition holds; a label's is known better behind a relationship.</summary>
    private double ShareOf(GraphState state, BoundExpression expression)
    {
        if (expression is BoundLabelTest { Subject: BoundVariable node, Labels: LabelName label })
        {
            foreach (var r in _graph.Relationships)
            {
                var behind = r.Types.Count > 0 && r.Walk is null && state.Solved.Contains(r.Slot);
                if (behind && (r.Right == node.Slot || r.Left == node.Slot))
                {
                    var direction = r.Right == node.Slot ? r.Direction : Turned(r.Direction);
                    return cardinality.LabelAtEnd(label.Name, r.Types, direction);
                }
            }
        }

        return cardinality.Selectivity(expression);
    }

    /// <summary>Cheap conditions are asked first; those with subqueries last.</summary>
    private static int Effort(BoundExpression expression) =>
        expression switch
        {
            UnplannedSubquery => 100,
            BoundLabelTest => 0,
            BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } b => Effort(b.Left) + Effort(b.Right),
            BoundUnary u => Effort(u.Operand),
            BoundQuantifier => 20,
            _ => ExpressionRewriter.Parts(expression).Any(p => Effort(p) >= 100) ? 100 : 1,
        };

    /// <summary>The nodes still to be found; empty when all are there.</summary>
    private List<PatternNode> NextStarts(GraphState state) =>
        [.. _graph.Nodes.Where(n => !state.Solved.Contains(n.Slot))];

    /// <summary>Finds one more connected part, by way of the start that makes it cheapest.</summary>
    private GraphState AddComponent(GraphState state, List<PatternNode> starts)
    {
        var connected = ConnectedTo(starts[0].Slot, state);
        var nodes = starts.Where(n => connected.Contains(n.Slot)).ToArray();
        var nested = Cheapest(state, nodes);
        if (state.Plan is ArgumentPlan || state.Plan.EstimatedRows <= 1)
        {
            return nested;
        }

        var apart = Join(state, nodes, connected);
        return apart.Cost < nested.Cost ? apart : nested;
    }

    /// <summary>Finds what is joined to the nodes that are there already.</summary>
    private GraphState ExpandFound(GraphState state)
    {
        var reached = new HashSet<int>(
            _graph.Nodes.Where(n => state.Solved.Contains(n.Slot)).SelectMany(n => ConnectedTo(n.Slot, state))
        );
        reached.UnionWith(
            state
                .Relationships.Where(r => r.Bound && state.Solved.Contains(r.Slot))
                .SelectMany(r => ConnectedTo(r.Left, state))
        );
        var part = new SearchedPart(
            state,
            _graph.Nodes.Where(n => reached.Contains(n.Slot) && !state.Solved.Contains(n.Slot)),
            reached.Contains
        );
        _joinable = false;
        return !part.IsSmall
            ? Expand(state)
            : Search([state], part, heedHints: true) ?? Search([state], part, heedHints: false) ?? Expand(state);
    }

    private GraphState Cheapest(GraphState state, PatternNode[] nodes)
    {
        var inside = nodes.Select(n => n.Slot).ToHashSet();
        var part = new SearchedPart(state, nodes, inside.Contains);
        if (!part.IsSmall)
        {
            return Starts(state, nodes, heedHints: true)
                .Select(start => Expand(AskPredicates(start)))
                .MinBy(s => s.Cost)!;
        }

        _joinable = state.Plan is ArgumentPlan;
        return Search(Starts(state, nodes, heedHints: true).Select(AskPredicates), part, heedHints: true)
            ?? Search(Starts(state, nodes, heedHints: false).Select(AskPredicates), part, heedHints: false)
            ?? throw new InvalidOperationException("No order was found in which to look for the pattern.");
    }

    private IEnumerable<GraphState> Starts(GraphState state, PatternNode[] nodes, bool heedHints) =>
        nodes
            .SelectMany(n => heedHints ? HintedLeaves(state, n) : Leaves(state, n))
            .Concat(RelationshipLeaves(state, nodes));

    /// <summary>The nodes that a start reaches over what is still to be found.</summary>
    private static HashSet<int> ConnectedTo(int start, GraphState state)
    {
        var reached = new HashSet<int> { start };
        var pairs = state
            .Relationships.Select(r => (r.Left, r.Right))
            .Concat(state.Quantified.Select(q => (q.Left, q.Right)))
            // A relationship that is named twice joins the ends of both.
            .Concat(state.Relationships.GroupBy(r => r.Slot).SelectMany(g => g.Select(r => (g.First().Left, r.Left))))
            .ToArray();
        var grew = true;
        while (grew)
        {
            grew = false;
            foreach (var (left, right) in pairs)
            {
                if (reached.Contains(left) != reached.Contains(right))
                {
                    grew = reached.Add(left) | reached.Add(right) || grew;
                }
            }
        }

        return reached;
    }

    /// <summary>
    /// Finds the part by itself and joins it: by hash where an equality connects the sides, as a product otherwise. Its rows
    /// are then found once and not once for each row so far.
    /// </summary>
    private GraphState Join(GraphState state, PatternNode[] nodes, HashSet<int> connected)
    {
        // The right side is run once, so nothing in it may depend on the row that it is joined to.
        var before = new ArgumentPlan();
        var given = new HashSet<int>();
        var inside = state.Relationships.Where(r => connected.Contains(r.Left)).ToArray();
        var quantified = state.Quantified.Where(q => connected.Contains(q.Left)).ToArray();
        var slots = new HashSet<int>(connected);
        slots.UnionWith(inside.Select(r => r.Slot));
        slots.UnionWith(quantified.SelectMany(q => q.Groups.Select(g => g.OuterSlot).Append(q.WalkSlot)));
        var own = state
            .Predicates.Where(p => p.Needs.Count > 0 && SlotUse.Of(p.Expression).IsSubsetOf(slots))
            .ToArray();
        var alone = new GraphState(before, given, inside, quantified, own, state.Used, 0);
        var right = Cheapest(alone, nodes);
        if (right.Relationships.Count > 0 || right.Quantified.Count > 0 || state.Used.Count > 0 && inside.Length > 0)
        {
            // Uniqueness of relationships reaches across the sides: the nested form keeps it.
            return state with { Cost = double.MaxValue };
        }

        var (keys, leftKeys, rightKeys) = JoinKeys(state, slots);
        var rightSlots = right.Plan.Slots.Where(s => !given.Contains(s)).ToArray();
        var product = state.Plan.EstimatedRows * right.Plan.EstimatedRows;
        LogicalPlan plan;
        if (keys.Count > 0)
        {
            plan = new HashJoinPlan(state.Plan, right.Plan, leftKeys, rightKeys, rightSlots);
            product /= Math.Max(1, Math.Max(state.Plan.EstimatedRows, right.Plan.EstimatedRows));
        }
        else
        {
            plan = new CartesianProductPlan(state.Plan, right.Plan, rightSlots);
        }

        var joined = state with
        {
            Relationships = [.. state.Relationships.Except(inside)],
            Quantified = [.. state.Quantified.Except(quantified)],
            Used = [.. state.Used, .. right.Used.Except(state.Used)],
            Cost = state.Cost + right.Cost,
        };
        joined = joined.Then(plan, rightSlots, product).Without([.. own, .. keys]);
        return AskPredicates(joined);
    }

    /// <summary>Conditions of the form left = right with one side on either side of the join.</summary>
    private (List<GraphPredicate> Predicates, List<BoundExpression> Left, List<BoundExpression> Right) JoinKeys(
        GraphState state,
        HashSet<int> rightSlots
    )
    {
        var predicates = new List<GraphPredicate>();
        var left = new List<BoundExpression>();
        var right = new List<BoundExpression>();
        foreach (var predicate in state.Predicates)
        {
            if (predicate.Expression is not BoundBinary { Operator: BinaryOperator.Equal } equal)
            {
                continue;
            }

            var first = PredicateOf(equal.Left).Needs;
            var second = PredicateOf(equal.Right).Needs;
            if (first.Count == 0 || second.Count == 0)
            {
                continue;
            }

            var turned = first.IsSubsetOf(rightSlots) && second.IsSubsetOf(state.Solved);
            if (turned || (second.IsSubsetOf(rightSlots) && first.IsSubsetOf(state.Solved)))
            {
                predicates.Add(predicate);
                left.Add(prepare(turned ? equal.Right : equal.Left));
                right.Add(prepare(turned ? equal.Left : equal.Right));
            }
        }

        return (predicates, left, right);
    }
}

using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Binding.Queries;
using KnowledgeGraph.Cypher.Planning.Description;
using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Planning;

internal sealed partial class GraphPlanner
{
    // Pairs of ends between which paths are looked for one by one.
    private const double MostPairs = 100;

    /// <summary>
    /// Follows relationships from what is found until nothing more is joined to it, the cheapest next: for patterns too large
    /// to search.
    /// </summary>
    private GraphState Expand(GraphState state)
    {
        while (true)
        {
            GraphState? best = null;
            foreach (var next in NextSteps(state, []))
            {
                // The conditions that a step makes possible are part of its worth.
                var asked = AskPredicates(next);
                if (best is null || asked.Plan.EstimatedRows < best.Plan.EstimatedRows)
                {
                    best = asked;
                }
            }

            if (best is null)
            {
                return state;
            }

            state = best;
        }
    }

    private IEnumerable<GraphState> NextSteps(GraphState state, List<PlanHint> hints)
    {
        foreach (var relationship in state.Relationships)
        {
            if (hints.Count > 0 && IsForbidden(state, relationship, hints))
            {
                continue;
            }

            if (relationship.Bound)
            {
                if (state.Solved.Contains(relationship.Slot))
                {
                    yield return ProjectEndpoints(state, relationship);
                }
            }
            else if (state.Solved.Contains(relationship.Left))
            {
                yield return ExpandFrom(state, relationship, reversed: false);
            }
            else if (state.Solved.Contains(relationship.Right))
            {
                yield return ExpandFrom(state, relationship, reversed: true);
            }
        }

        foreach (var quantified in state.Quantified)
        {
            if (state.Solved.Contains(quantified.Left))
            {
                yield return ExpandQuantified(state, quantified, reversed: false);
            }
            else if (state.Solved.Contains(quantified.Right))
            {
                yield return ExpandQuantified(state, quantified, reversed: true);
            }
        }
    }

    /// <summary>
    /// Whether following a relationship would go against a hint: what is to be found by an index or scan must not be found
    /// from elsewhere, and a node to join on is an end and not a way.
    /// </summary>
    private static bool IsForbidden(GraphState state, PatternRelationship r, List<PlanHint> hints)
    {
        foreach (var hint in hints)
        {
            var (found, reached) = state.Solved.Contains(r.Left) ? (r.Left, r.Right) : (r.Right, r.Left);
            var forbidden =
                hint.Kind == Ast.HintKind.Join
                    ? hint.Slot == found || (hint.Slot == reached && state.Solved.Contains(reached))
                    : hint.Slot == r.Slot || (hint.Slot == reached && !state.Solved.Contains(reached));
            if (forbidden)
            {
                return true;
            }
        }

        return false;
    }

    private static GraphState Found(GraphState state, PatternRelationship relationship) =>
        state with
        {
            Relationships = [.. state.Relationships.Where(r => !ReferenceEquals(r, relationship))],
            Used = [.. state.Used, new UsedRelationship(relationship.Slot, relationship.Types)],
        };

    /// <summary>Relationships of this MATCH that could be the same; those of other types cannot.</summary>
    private static List<int> DistinctFrom(GraphState state, IReadOnlyList<string> types) =>
        [
            .. state
                .Used.Where(u => u.Types.Count == 0 || types.Count == 0 || u.Types.Intersect(types).Any())
                .Select(u => u.Slot),
        ];

    private static Direction Turned(Direction direction) =>
        direction switch
        {
            Direction.Outgoing => Direction.Incoming,
            Direction.Incoming => Direction.Outgoing,
            _ => Direction.Both,
        };

    private static GraphState ProjectEndpoints(GraphState state, PatternRelationship r)
    {
        var plan = new ProjectEndpointsPlan(
            state.Plan,
            r.Slot,
            r.Walk is not null,
            r.Left,
            state.Solved.Contains(r.Left),
            r.Right,
            state.Solved.Contains(r.Right) || r.Left == r.Right,
            r.Direction,
            r.Types,
            r.Walk?.Minimum ?? 1,
            r.Walk is null ? 1 : r.Walk.Maximum,
            DistinctFrom(state, r.Types)
        );
        return Found(state, r).Then(plan, [r.Left, r.Right], state.Plan.EstimatedRows);
    }

    /// <summary>Nodes that a node of the pattern is one of, by its labels: for the number of relationships at each.</summary>
    private double Population(int slot) =>
        LabelsOf(slot).Select(cardinality.NodesWithLabel).DefaultIfEmpty(cardinality.AllNodes).Min();

    private IEnumerable<string> LabelsOf(int slot) =>
        _graph
            .Predicates.OfType<BoundLabelTest>()
            .Where(t => t.Subject is BoundVariable variable && variable.Slot == slot)
            .Select(t => t.Labels)
            .OfType<LabelName>()
            .Select(l => l.Name);

    private GraphState ExpandFrom(GraphState state, PatternRelationship r, bool reversed)
    {
        var (from, to) = reversed ? (r.Right, r.Left) : (r.Left, r.Right);
        var direction = reversed ? Turned(r.Direction) : r.Direction;
        var into = state.Solved.Contains(to);
        var degree = cardinality.Degree(r.Types, direction, LabelsOf(from));
        var walks = r.Walk is null ? degree : Cardinality.Walks(degree, r.Walk.Minimum, r.Walk.Maximum);
        var rows = state.Plan.EstimatedRows * walks;
        if (into)
        {
            rows /= Math.Max(1, Population(to));
        }

        var text = Walk(r, from, to, direction);
        LogicalPlan plan = r.Walk is null
            ? new ExpandPlan(state.Plan, from, r.Slot, to, direction, r.Types, into, DistinctFrom(state, r.Types), text)
            : new VarLengthExpandPlan(
                state.Plan,
                from,
                r.Slot,
                to,
                direction,
                r.Types,
                r.Walk.Minimum,
                r.Walk.Maximum,
                reversed,
                Prepare(r.Walk.Step),
                into,
                DistinctFrom(state, r.Types),
                text
            );
        // A relationship between two known nodes is looked for among those of the one that has fewer.
        var effort =
            !into ? 0
            : r.Walk is null ? state.Plan.EstimatedRows
            : state.Plan.EstimatedRows * walks;
        var found = Found(state, r).Then(plan, [r.Slot, to], Math.Max(rows, 1e-6));
        return found with { Cost = found.Cost + effort };
    }

    private string Walk(PatternRelationship r, int from, int to, Direction direction)
    {
        var types = r.Types.Count == 0 ? "" : ":" + string.Join('|', r.Types);
        var walk = r.Walk is null ? "" : $"*{(r.Walk.Minimum == 1 ? "" : r.Walk.Minimum)}..{r.Walk.Maximum}";
        var inside = $"[{ExpressionText.Name(r.Name, r.Slot)}{types}{walk}]";
        var arrow = direction switch
        {
            Direction.Outgoing => $"-{inside}->",
            Direction.Incoming => $"<-{inside}-",
            _ => $"-{inside}-",
        };
        return $"({NameOf(from)}){arrow}({NameOf(to)})";
    }

    private string NameOf(int slot) => context.SlotNames.GetValueOrDefault(slot) ?? ExpressionText.Name("", slot);

    private StepCondition? Prepare(StepCondition? step) =>
        step is null ? null : step with { Predicate = prepare(step.Predicate) };

    private GraphState ExpandQuantified(GraphState state, QuantifiedPattern q, bool reversed)
    {
        var (from, to) = reversed ? (q.Right, q.Left) : (q.Left, q.Right);
        var (innerStart, innerEnd) = reversed ? (q.InnerEnd, q.InnerStart) : (q.InnerStart, q.InnerEnd);
        var argument = new ArgumentPlan { Slots = Slots.Union(state.Plan.Slots, [innerStart]) };
        var round = new GraphPlanner(context, cardinality, prepare).Solve(q.Inner, argument);
        var into = state.Solved.Contains(to);
        var rows = state.Plan.EstimatedRows * Cardinality.Walks(round.EstimatedRows, q.Minimum, q.Maximum);
        if (into)
        {
            rows /= Math.Max(1, Population(to));
        }

        var types = q.Inner.Relationships.Any(r => r.Types.Count == 0)
            ? []
            : q.Inner.Relationships.SelectMany(r => r.Types).Distinct().ToArray();
        var plan = new QuantifiedExpandPlan(
            state.Plan,
            from,
            to,
            round,
            innerStart,
            innerEnd,
            q.Relationships,
            q.Groups,
            q.WalkSlot,
            q.Minimum,
            q.Maximum,
            reversed,
            into,
            DistinctFrom(state, types),
            q.Text
        );
        var found = state with
        {
            Quantified = [.. state.Quantified.Where(p => !ReferenceEquals(p, q))],
            Used = [.. state.Used, new UsedRelationship(q.WalkSlot, types)],
        };
        return found.Then(plan, [to, q.WalkSlot, .. q.Groups.Select(g => g.OuterSlot)], Math.Max(rows, 1e-6));
    }

    private GraphState FindShortest(GraphState state)
    {
        foreach (var pattern in _graph.Shortest)
        {
            var r = pattern.Relationship;
            var onPath = state
                .Predicates.Where(p =>
                    !pattern.FiltersAfter
                    && (p.Needs.Contains(pattern.PathSlot) || p.Needs.Contains(r.Slot))
                    && p.Needs.All(s => s == pattern.PathSlot || s == r.Slot || state.Solved.Contains(s))
                )
                .ToArray();
            BoundExpression? condition =
                onPath.Length == 0
                    ? null
                    : onPath
                        .Select(p => prepare(p.Expression))
                        .Aggregate((left, right) => new BoundBinary(BinaryOperator.And, left, right));

            // The condition is asked of walks that may not be the answer, so their path needs a place of its own.
            var pathSlot =
                condition is null ? -1
                : pattern.PathSlot >= 0 ? pattern.PathSlot
                : context.NewSlot();
            var plan = new ShortestPathPlan(
                state.Plan,
                r.Left,
                r.Slot,
                r.Right,
                r.Direction,
                r.Types,
                r.Walk?.Minimum ?? 1,
                r.Walk is null ? 1 : r.Walk.Maximum,
                pattern.All,
                Prepare(r.Walk?.Step),
                pathSlot,
                condition,
                [],
                r.Text
            );
            state = state.Then(plan, [r.Slot, pathSlot], state.Plan.EstimatedRows).Without(onPath);
            state = AskPredicates(state);
        }

        return state;
    }

    private GraphState FindSelected(GraphState state)
    {
        foreach (var pattern in _graph.Selected)
        {
            var (input, solved) = (state.Plan, state);
            if (FindEnds(state, pattern) is { } ends)
            {
                input = ends;
                solved = state.Then(ends, [pattern.Start, pattern.End], ends.EstimatedRows);
            }

            var argument = new ArgumentPlan { Slots = input.Slots };
            var inner = new GraphPlanner(context, cardinality, prepare).Solve(pattern.Inner, argument);
            var plan = new SelectPathsPlan(
                input,
                inner,
                pattern.Start,
                pattern.End,
                pattern.Parts,
                pattern.Selector,
                pattern.Count
            );
            state = solved.Then(plan, inner.Slots, input.EstimatedRows * Math.Max(1, inner.EstimatedRows));
            state = AskPredicates(state);
        }

        return state;
    }

    /// <summary>
    /// The two ends of a selected pattern by themselves, where there are few: between known ends the shortest paths are found
    /// without walking everywhere. Null where there are many, or both are known already.
    /// </summary>
    private LogicalPlan? FindEnds(GraphState state, SelectedPattern pattern)
    {
        var nodes = pattern
            .Inner.Nodes.Where(n => n.Slot == pattern.Start || n.Slot == pattern.End)
            .Where(n => !state.Solved.Contains(n.Slot))
            .ToList();
        if (nodes.Count == 0)
        {
            return null;
        }

        var own = OwnSlots(pattern.Inner, state.Plan.Slots);
        var ends = new QueryGraph();
        nodes.ForEach(ends.AddNode);
        ends.Predicates.AddRange(
            pattern.Inner.Predicates.Where(p =>
            {
                var needs = SlotUse.Of(p);
                needs.IntersectWith(own);
                return needs.Count == 1 && nodes.Exists(n => needs.Contains(n.Slot));
            })
        );
        var plan = new GraphPlanner(context, cardinality, prepare).Solve(ends, state.Plan);
        return plan.EstimatedRows <= state.Plan.EstimatedRows * MostPairs ? plan : null;
    }
}

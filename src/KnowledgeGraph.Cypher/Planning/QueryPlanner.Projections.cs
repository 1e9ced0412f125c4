using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Binding.Queries;
using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Planning;

internal sealed partial class QueryPlanner
{
    private LogicalPlan PlanProjection(BoundProjection projection, LogicalPlan input)
    {
        var plan = projection.Aggregations is null ? input : Aggregate(projection, input);
        plan = Project(plan, Prepare(projection.Items));
        var columns = projection.Columns.Select(c => c.Slot).Distinct().ToArray();
        var kept = Slots.Union(_arguments, columns);
        if (projection.Distinct)
        {
            plan = new DistinctPlan(plan, columns)
            {
                Slots = plan.Slots,
                EstimatedRows = Math.Max(1, plan.EstimatedRows * 0.95),
            };
        }

        // WHERE may look at variables that are not projected; without it they need not be carried through a sort.
        var carried = projection.Where is null ? kept : plan.Slots;
        plan = Order(projection, plan, carried);
        if (projection.Where is not null)
        {
            plan = Filter(plan, [Prepare(projection.Where)]);
        }

        return plan with
        {
            Slots = kept,
        };
    }

    private ProjectionItem[] Prepare(IReadOnlyList<ProjectionItem> items) =>
        [.. items.Select(i => i with { Expression = Prepare(i.Expression) })];

    private AggregationPlan Aggregate(BoundProjection projection, LogicalPlan input)
    {
        var keys = Prepare(projection.Keys);
        var aggregations = projection
            .Aggregations!.Select(a => a with { Arguments = [.. a.Arguments.Select(Prepare)] })
            .ToArray();
        foreach (var key in keys)
        {
            context.NameSlot(key.Slot, key.Name);
        }

        return new AggregationPlan(input, keys, aggregations)
        {
            Slots = Slots.Union(_arguments, keys.Select(k => k.Slot).Concat(aggregations.Select(a => a.Slot))),
            EstimatedRows = keys.Length == 0 ? 1 : Math.Max(1, Math.Sqrt(input.EstimatedRows)),
        };
    }

    private LogicalPlan Order(BoundProjection projection, LogicalPlan input, IReadOnlyList<int> carried)
    {
        var plan = input;
        var skip = PrepareMaybe(projection.Skip);
        var limit = PrepareMaybe(projection.Limit);
        var count = Cardinality.RowCount(limit);
        var skipped = Math.Max(0, plan.EstimatedRows - Cardinality.RowCount(skip, 0));
        if (projection.OrderBy.Count > 0)
        {
            SortKey[] keys = [.. projection.OrderBy.Select(k => k with { Expression = Prepare(k.Expression) })];
            if (limit is not null)
            {
                return new TopPlan(plan, keys, limit, skip)
                {
                    Slots = carried,
                    EstimatedRows = Math.Min(count, skipped),
                };
            }

            plan = new SortPlan(plan, keys) { Slots = carried, EstimatedRows = plan.EstimatedRows };
        }

        if (skip is not null)
        {
            plan = new SkipPlan(plan, skip) { Slots = plan.Slots, EstimatedRows = skipped };
        }

        return limit is null
            ? plan
            : new LimitPlan(plan, limit, Exhaust: PlanWalk.Writes(plan))
            {
                Slots = plan.Slots,
                EstimatedRows = Math.Min(count, plan.EstimatedRows),
            };
    }
}

using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Optimization;

/// <summary>Counts all nodes, the nodes of a label or the relationships of a type without looking at one of them.</summary>
internal static class CountFromStore
{
    public static LogicalPlan Rewrite(LogicalPlan plan)
    {
        var inner = PlanWalk.Inner(plan);
        if (inner.Count > 0)
        {
            plan = PlanWalk.WithInner(plan, [.. inner.Select(Rewrite)]);
        }

        if (PlanWalk.Input(plan) is { } input)
        {
            plan = PlanWalk.WithInput(plan, Rewrite(input));
        }

        return plan is AggregationPlan { Keys.Count: 0, Aggregations: [{ Distinct: false } count] } aggregation
            ? Counted(aggregation, count) ?? plan
            : plan;
    }

    private static LogicalPlan? Counted(AggregationPlan plan, AggregationItem count)
    {
        switch (plan.Input)
        {
            case AllNodesScanPlan { Input: ArgumentPlan argument } scan when Counts(count, scan.NodeSlot):
                return With(new NodeCountPlan(argument, count.Slot, count.Text, null), plan);
            case NodeByLabelScanPlan { Input: ArgumentPlan argument, Labels: [var label] } scan
                when Counts(count, scan.NodeSlot):
                return With(new NodeCountPlan(argument, count.Slot, count.Text, label), plan);
            case RelationshipScanPlan { Input: ArgumentPlan argument, Direction: not Direction.Both } scan
                when Counts(count, scan.RelationshipSlot, scan.StartSlot, scan.EndSlot):
                return With(new RelationshipCountPlan(argument, count.Slot, count.Text, scan.Types), plan);
            default:
                return null;
        }
    }

    /// <summary>Whether every row counts: <c>count(*)</c>, or the count of what each row has for certain.</summary>
    private static bool Counts(AggregationItem count, params ReadOnlySpan<int> slots) =>
        count.Function is null
        || (
            string.Equals(count.Function.Name, "count", StringComparison.OrdinalIgnoreCase)
            && count.Arguments is [BoundVariable variable]
            && slots.Contains(variable.Slot)
        );

    private static LogicalPlan With(LogicalPlan count, AggregationPlan replaced) =>
        count with
        {
            Slots = replaced.Slots,
            EstimatedRows = 1,
        };
}

using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Cypher.Planning.Statistics;
using KnowledgeGraph.Cypher.Statements;

namespace KnowledgeGraph.Cypher.Optimization;

/// <summary>
/// Leaves out sorting where an index gives its rows in the order wanted, and takes the least or greatest value of a
/// property from the end of an index.
/// </summary>
internal sealed class OrderFromIndex(IGraphStatistics statistics)
{
    public LogicalPlan Rewrite(LogicalPlan plan)
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

        return plan switch
        {
            SortPlan sort when Ordered(sort.Input, sort.Keys) is { } ordered => ordered with { Slots = sort.Slots },
            TopPlan top when Ordered(top.Input, top.Keys) is { } ordered => First(top, ordered),
            AggregationPlan { Keys.Count: 0, Aggregations: [{ Arguments: [BoundProperty property] } item] } aggregation
                when item.Function?.Name.ToLowerInvariant() is "min" or "max" => Extreme(aggregation, item, property)
                ?? plan,
            _ => plan,
        };
    }

    private static LimitPlan First(TopPlan top, LogicalPlan ordered)
    {
        var input = top.Skip is null
            ? ordered
            : new SkipPlan(ordered, top.Skip) { Slots = ordered.Slots, EstimatedRows = ordered.EstimatedRows };
        return new LimitPlan(input, top.Count, Exhaust: false) { Slots = top.Slots, EstimatedRows = top.EstimatedRows };
    }

    /// <summary>The plan with its index walked in the order of the keys; null where it has none.</summary>
    private static LogicalPlan? Ordered(LogicalPlan plan, IReadOnlyList<SortKey> keys)
    {
        if (keys.Any(k => k.Descending != keys[0].Descending))
        {
            return null;
        }

        var expressions = keys.Select(k => k.Expression).ToList();
        return Ordered(plan, expressions, keys[0].Descending);
    }

    private static LogicalPlan? Ordered(LogicalPlan plan, List<BoundExpression> keys, bool descending)
    {
        switch (plan)
        {
            case IndexSeekPlan { Input: ArgumentPlan, Index.Kind: IndexKind.Range } seek:
                return Gives(seek, keys) ? seek with { Descending = descending } : null;
            case ProjectionPlan projection:
                var seen = keys.ConvertAll(key => Through(projection, key));
                return Over(projection, projection.Input, seen, descending);
            case FilterPlan
            or ExpandPlan
            or VarLengthExpandPlan
            or OptionalPlan
            or ApplyPlan
            or UnwindPlan
            or DistinctPlan when !PlanWalk.Writes(plan):
                return Over(plan, PlanWalk.Input(plan)!, keys, descending);
            default:
                return null;
        }
    }

    private static LogicalPlan? Over(
        LogicalPlan plan,
        LogicalPlan input,
        List<BoundExpression> keys,
        bool descending
    ) => Ordered(input, keys, descending) is { } ordered ? PlanWalk.WithInput(plan, ordered) : null;

    private static BoundExpression Through(ProjectionPlan projection, BoundExpression key) =>
        key is BoundVariable variable
            ? projection.Items.FirstOrDefault(item => item.Slot == variable.Slot)?.Expression ?? key
        : key is BoundProperty { Subject: BoundVariable subject } property
        && projection.Items.FirstOrDefault(item => item.Slot == subject.Slot) is { Expression: BoundVariable renamed }
            ? property with
            {
                Subject = renamed,
            }
        : key;

    // Behind the keys that equal one value come those that order what is left.
    private static bool Gives(IndexSeekPlan seek, List<BoundExpression> keys)
    {
        var equal = seek.Conditions.TakeWhile(c => c is EqualSeek).Count();
        if (seek.Conditions.Any(c => c is InSeek) || equal + keys.Count > seek.Index.Properties.Count)
        {
            return false;
        }

        return keys.Index()
            .All(key => SeekFinder.IsProperty(key.Item, seek.EntitySlot, seek.Index.Properties[equal + key.Index]));
    }

    private AggregationPlan? Extreme(AggregationPlan plan, AggregationItem item, BoundProperty property)
    {
        var descending = item.Function!.Name.Equals("max", StringComparison.OrdinalIgnoreCase);
        if (
            SeekUnder(plan.Input, property) is not { } seek
            || !Gives(seek, [property])
            || seek.Conditions.Any(c => c is RangeSeek or PrefixSeek) && seek.Conditions.Count > 1
        )
        {
            return null;
        }

        var walked = seek with { Descending = descending };
        var one = new BoundLiteral(1L);
        var first = new LimitPlan(walked, one, Exhaust: false) { Slots = walked.Slots, EstimatedRows = 1 };
        return plan with { Input = first };
    }

    // Who lacks the property counts for neither the least nor the greatest, and is not in the index.
    private IndexSeekPlan? SeekUnder(LogicalPlan plan, BoundProperty property)
    {
        if (plan is not NodeByLabelScanPlan { Input: ArgumentPlan, Labels: [var label] } scan)
        {
            return plan as IndexSeekPlan is { Input: ArgumentPlan } seek ? seek : null;
        }

        var index = statistics.Indexes.FirstOrDefault(i =>
            i is { Kind: IndexKind.Range, Entity: EntityKind.Node, Properties.Count: 1 }
            && i.Label == label
            && i.Properties[0] == property.Key
        );
        return index is null
            ? null
            : new IndexSeekPlan(scan.Input, scan.NodeSlot, scan.Name, index, [new ExistsSeek()])
            {
                Slots = scan.Slots,
                EstimatedRows = scan.EstimatedRows,
            };
    }
}

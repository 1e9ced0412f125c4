using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Optimization;

/// <summary>
/// Plans whose rows have nothing to do with each other: each row is one node of a scan, each node comes once, and what is
/// read and written is that node's alone. Then no row can see what another one wrote, and nothing need be held back.
/// </summary>
internal static class RowsApart
{
    /// <summary>Whether a plan is of that kind, down to its scan.</summary>
    public static bool Holds(LogicalPlan plan)
    {
        var updates = new List<UpdateItem>();
        for (var current = plan; ; current = PlanWalk.Input(current)!)
        {
            switch (current)
            {
                case ProduceResultsPlan or LimitPlan or SkipPlan:
                    break;
                case FilterPlan filter when filter.Predicates.All(IsAlone):
                    break;
                case ProjectionPlan projection when projection.Items.All(item => IsAlone(item.Expression)):
                    break;
                case UpdatePlan update:
                    updates.AddRange(update.Items);
                    break;
                case NodeByLabelScanPlan { Input: ArgumentPlan } scan:
                    return updates.TrueForAll(item => IsOf(item, scan.NodeSlot));
                case AllNodesScanPlan { Input: ArgumentPlan } scan:
                    return updates.TrueForAll(item => IsOf(item, scan.NodeSlot));
                case IndexSeekPlan { Input: ArgumentPlan, StartSlot: < 0 } seek when IsOnce(seek):
                    return updates.TrueForAll(item => IsOf(item, seek.EntitySlot) && Spares(item, seek));
                default:
                    return false;
            }
        }
    }

    // A subquery looks at other nodes.
    private static bool IsAlone(BoundExpression expression) =>
        expression is not (BoundSubquery or BoundPath) && ExpressionRewriter.Parts(expression).All(IsAlone);

    private static bool IsOnce(IndexSeekPlan seek) => seek.Conditions.All(condition => condition is not InSeek);

    private static bool IsOf(UpdateItem item, int slot) =>
        item switch
        {
            SetProperty set => IsNode(set.Entity, slot) && IsAlone(set.Value),
            SetProperties set => IsNode(set.Entity, slot) && IsAlone(set.Map),
            RemoveProperty remove => IsNode(remove.Entity, slot),
            SetLabels set => IsNode(set.Entity, slot) && set.DynamicLabels.Count == 0,
            RemoveLabels remove => IsNode(remove.Entity, slot) && remove.DynamicLabels.Count == 0,
            _ => false,
        };

    // The walk through an index goes on behind the entry last given; a node that moves ahead would come again.
    private static bool Spares(UpdateItem item, IndexSeekPlan seek) =>
        item switch
        {
            SetProperty set => !seek.Index.Properties.Contains(set.Key),
            RemoveProperty remove => !seek.Index.Properties.Contains(remove.Key),
            SetLabels or RemoveLabels => true,
            _ => false,
        };

    private static bool IsNode(BoundExpression entity, int slot) =>
        entity is BoundVariable variable && variable.Slot == slot;
}

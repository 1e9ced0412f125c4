using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Optimization;

/// <summary>
/// Keeps clauses apart where one could see the other's changes. Cypher runs clause by clause, operators run row by row:
/// where a write could meet a read of another clause, all rows are taken first.
/// </summary>
internal static class EagerInsertion
{
    public static LogicalPlan Rewrite(LogicalPlan plan) => Rewrite(plan, out _);

    /// <summary>Rewrites a plan; <paramref name="below"/> is what it does since its last point where all rows are held.</summary>
    private static LogicalPlan Rewrite(LogicalPlan plan, out Effects below)
    {
        below = new Effects();
        var own = new Effects();
        EffectsOfPlans.AddOwn(own, plan);
        var inner = PlanWalk.Inner(plan);
        if (inner.Count > 0)
        {
            var rewritten = new LogicalPlan[inner.Count];
            for (var i = 0; i < rewritten.Length; i++)
            {
                rewritten[i] = Rewrite(inner[i], out _);
                own.Add(WholeEffects(rewritten[i]));
            }

            if (plan is CartesianProductPlan or HashJoinPlan)
            {
                rewritten[0] = HeldBack(rewritten[0], rewritten[1]);
            }

            plan = PlanWalk.WithInner(plan, rewritten);
        }

        if (PlanWalk.Input(plan) is not { } input)
        {
            below.Add(own);
            return plan;
        }

        var source = Rewrite(input, out var before);
        var reason =
            (before.WritesAnything || own.WritesAnything) && !RowsApart.Holds(plan) ? Reason(own, before) : null;
        if (reason is not null)
        {
            source = new EagerPlan(source, reason) { Slots = source.Slots, EstimatedRows = source.EstimatedRows };
            before = new Effects();
        }

        if (!HoldsAllRows(plan))
        {
            // Otherwise what is above sees the rows only after everything below has run.
            below.Add(before);
            below.Add(own);
        }

        return PlanWalk.WithInput(plan, source);
    }

    // The right side is run when the first row comes from the left: by then the left must have written all it writes.
    private static LogicalPlan HeldBack(LogicalPlan left, LogicalPlan right) =>
        Effects.Conflict(WholeEffects(left), WholeEffects(right)) is { } reason
            ? new EagerPlan(left, reason) { Slots = left.Slots, EstimatedRows = left.EstimatedRows }
            : left;

    private static string? Reason(Effects own, Effects before) =>
        Effects.Conflict(own, before) ?? Effects.Conflict(before, own);

    private static bool HoldsAllRows(LogicalPlan plan) =>
        plan is EagerPlan or SortPlan or TopPlan or AggregationPlan or ApplyInTransactionsPlan;

    private static Effects WholeEffects(LogicalPlan plan)
    {
        var effects = new Effects();
        foreach (var part in PlanWalk.All(plan))
        {
            EffectsOfPlans.AddOwn(effects, part);
        }

        return effects;
    }
}

using System.Diagnostics;
using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Engine.Execution;

/// <summary>Makes the tree of EXPLAIN and PROFILE.</summary>
internal static class PlanDescriber
{
    public static PlanDescription Describe(LogicalPlan plan, Profile? profile)
    {
        var children = PlanWalk.Children(plan).Select(child => Describe(child, profile)).ToList();
        var description = new PlanDescription(
            PlanNames.Of(plan),
            PlanNames.DetailsOf(plan),
            PlanNames.IdentifiersOf(plan),
            plan.EstimatedRows,
            children
        );
        if (profile is null)
        {
            return description;
        }

        var own = profile.Of(plan);
        var below = PlanWalk.Children(plan).Select(profile.Of).ToList();
        return description with
        {
            Rows = own.Rows,
            DatabaseHits = Math.Max(0, own.DatabaseHits - below.Sum(static child => child.DatabaseHits)),
            Time = Stopwatch.GetElapsedTime(0, Math.Max(0, own.Ticks - below.Sum(static child => child.Ticks))),
        };
    }
}

using System.Diagnostics;
using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Planning.Description;
using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Cypher.Statements;

namespace KnowledgeGraph.Engine.Execution;

/// <summary>
/// Makes the tree of EXPLAIN and PROFILE. It is drawn as Neo4j draws it: scans are leaves, and where they run for each row
/// of what stands below them, that is an Apply.
/// </summary>
internal sealed class PlanDescriber(CompiledStatement statement, Profile? profile)
{
    private int _nextId;

    /// <summary>The tree, with the most bytes that the statement held at once.</summary>
    public PlanDescription Describe(long memory) =>
        Describe(statement.Plan!) with
        {
            GlobalMemory = profile is null ? null : memory,
        };

    private PlanDescription Describe(LogicalPlan plan)
    {
        var input = PlanWalk.Input(plan);
        if (IsLeaf(plan) && input is not (null or ArgumentPlan))
        {
            var apply = Make(IsApart(plan) ? "CartesianProduct" : "Apply", "", plan, []) with
            {
                DatabaseHits = Zero,
                Rows = RowsOf(plan),
            };
            return apply with { Children = [Describe(input), WithFigures(plan, [input], [])] };
        }

        if (plan is OptionalPlan optional)
        {
            var apply = Make("Apply", "", plan, []) with { DatabaseHits = Zero, Rows = RowsOf(plan) };
            var left = Describe(optional.Input);
            var inner = Make("Optional", "", plan, []) with { DatabaseHits = Zero, Rows = RowsOf(plan) };
            return apply with { Children = [left, inner with { Children = [Describe(optional.Inner)] }] };
        }

        return WithFigures(
            plan,
            PlanWalk.Children(plan),
            [.. PlanWalk.Children(plan).Where(child => IsShown(plan, child))]
        );
    }

    private long? Zero => profile is null ? null : 0;

    private long? RowsOf(LogicalPlan plan) => profile?.Of(plan).Rows;

    private static bool IsLeaf(LogicalPlan plan) =>
        plan
            is AllNodesScanPlan
                or NodeByLabelScanPlan
                or IndexSeekPlan
                or NodeByIdSeekPlan
                or RelationshipByIdSeekPlan
                or RelationshipScanPlan
                or NodeCountPlan
                or RelationshipCountPlan;

    // What is scanned whole is the same for each row below.
    private static bool IsApart(LogicalPlan plan) =>
        plan is AllNodesScanPlan or NodeByLabelScanPlan or RelationshipScanPlan;

    // The argument of a statement is an empty row, of which nothing need be said.
    private static bool IsShown(LogicalPlan plan, LogicalPlan child) =>
        child is not ArgumentPlan || (child.Slots.Count > 0 && !IsLeaf(plan));

    private PlanDescription WithFigures(
        LogicalPlan plan,
        IReadOnlyList<LogicalPlan> below,
        IReadOnlyList<LogicalPlan> shown
    )
    {
        var details = plan switch
        {
            ArgumentPlan => string.Join(", ", Names(plan.Slots)),
            DistinctPlan distinct => string.Join(", ", Names(distinct.Keys)),
            _ => OperatorDetails.Of(plan),
        };
        var description = Make(OperatorNames.Of(plan), details, plan, []);
        description = description with { Children = [.. shown.Select(Describe)] };
        if (profile is null)
        {
            return description;
        }

        var (own, children) = Figures(plan, below);
        return description with
        {
            Rows = own.Rows,
            DatabaseHits = Math.Max(0, own.DatabaseHits - children.Sum(static child => child.DatabaseHits)),
            Time = Stopwatch.GetElapsedTime(0, Math.Max(0, own.Ticks - children.Sum(static child => child.Ticks))),
            Memory = Math.Max(0, own.Memory),
        };
    }

    private (OperatorProfile Own, List<OperatorProfile> Children) Figures(
        LogicalPlan plan,
        IReadOnlyList<LogicalPlan> below
    ) => profile is null ? (new OperatorProfile(), []) : (profile.Of(plan), [.. below.Select(profile.Of)]);

    private PlanDescription Make(
        string name,
        string details,
        LogicalPlan plan,
        IReadOnlyList<PlanDescription> children
    ) => new(name, details, Identifiers(plan), plan.EstimatedRows, children) { Id = _nextId++ };

    private IReadOnlyList<string> Identifiers(LogicalPlan plan) =>
        plan is ProduceResultsPlan produce
            ? [.. produce.Columns.Select(static column => column.Name)]
            : [.. Names(plan.Slots).Distinct(StringComparer.Ordinal)];

    private IEnumerable<string> Names(IEnumerable<int> slots) =>
        slots.Select(slot => statement.SlotNames.GetValueOrDefault(slot)).OfType<string>();
}

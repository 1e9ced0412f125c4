using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>Goes through the operators of a plan.</summary>
public static class PlanWalk
{
    /// <summary>The input of an operator; null for a leaf and for operators with two sides.</summary>
    public static LogicalPlan? Input(LogicalPlan plan) =>
        plan switch
        {
            ArgumentPlan or CartesianProductPlan or HashJoinPlan or UnionPlan => null,
            AllNodesScanPlan p => p.Input,
            NodeByLabelScanPlan p => p.Input,
            IndexSeekPlan p => p.Input,
            NodeByIdSeekPlan p => p.Input,
            RelationshipByIdSeekPlan p => p.Input,
            RelationshipScanPlan p => p.Input,
            NodeCountPlan p => p.Input,
            RelationshipCountPlan p => p.Input,
            ExpandPlan p => p.Input,
            VarLengthExpandPlan p => p.Input,
            ProjectEndpointsPlan p => p.Input,
            QuantifiedExpandPlan p => p.Input,
            ShortestPathPlan p => p.Input,
            SelectPathsPlan p => p.Input,
            ApplyPlan p => p.Input,
            OptionalPlan p => p.Input,
            UnitApplyPlan p => p.Input,
            ForeachPlan p => p.Input,
            ApplyInTransactionsPlan p => p.Input,
            FilterPlan p => p.Input,
            ProjectionPlan p => p.Input,
            AggregationPlan p => p.Input,
            DistinctPlan p => p.Input,
            SortPlan p => p.Input,
            TopPlan p => p.Input,
            SkipPlan p => p.Input,
            LimitPlan p => p.Input,
            UnwindPlan p => p.Input,
            EagerPlan p => p.Input,
            ProduceResultsPlan p => p.Input,
            CreatePlan p => p.Input,
            MergePlan p => p.Input,
            UpdatePlan p => p.Input,
            DeletePlan p => p.Input,
            ProcedureCallPlan p => p.Input,
            ShowPlan p => p.Input,
            _ => throw new InvalidOperationException($"No input known for {plan.GetType().Name}."),
        };

    /// <summary>All plans that an operator takes rows from: its input, then what runs inside it or on its two sides.</summary>
    public static IReadOnlyList<LogicalPlan> Children(LogicalPlan plan) =>
        Input(plan) is { } input ? [input, .. Inner(plan)] : Inner(plan);

    /// <summary>Plans that run inside an operator, or on its two sides.</summary>
    public static IReadOnlyList<LogicalPlan> Inner(LogicalPlan plan) =>
        plan switch
        {
            CartesianProductPlan p => [p.Left, p.Right],
            HashJoinPlan p => [p.Left, p.Right],
            UnionPlan p => [p.Left, p.Right],
            QuantifiedExpandPlan p => [p.Inner],
            SelectPathsPlan p => [p.Inner],
            ApplyPlan p => [p.Inner],
            OptionalPlan p => [p.Inner],
            UnitApplyPlan p => [p.Inner],
            ForeachPlan p => [p.Inner],
            ApplyInTransactionsPlan p => [p.Inner],
            MergePlan p => [p.Match],
            _ => [],
        };

    /// <summary>Every operator, nested ones included; subqueries in expressions are not entered.</summary>
    public static IEnumerable<LogicalPlan> All(LogicalPlan plan)
    {
        for (var current = plan; current is not null; current = Input(current))
        {
            yield return current;
            foreach (var nested in Inner(current).SelectMany(All))
            {
                yield return nested;
            }
        }
    }

    /// <summary>Puts another input under an operator.</summary>
    public static LogicalPlan WithInput(LogicalPlan plan, LogicalPlan input) =>
        plan switch
        {
            AllNodesScanPlan p => p with { Input = input },
            NodeByLabelScanPlan p => p with { Input = input },
            IndexSeekPlan p => p with { Input = input },
            NodeByIdSeekPlan p => p with { Input = input },
            RelationshipByIdSeekPlan p => p with { Input = input },
            RelationshipScanPlan p => p with { Input = input },
            NodeCountPlan p => p with { Input = input },
            RelationshipCountPlan p => p with { Input = input },
            ExpandPlan p => p with { Input = input },
            VarLengthExpandPlan p => p with { Input = input },
            ProjectEndpointsPlan p => p with { Input = input },
            QuantifiedExpandPlan p => p with { Input = input },
            ShortestPathPlan p => p with { Input = input },
            SelectPathsPlan p => p with { Input = input },
            ApplyPlan p => p with { Input = input },
            OptionalPlan p => p with { Input = input },
            UnitApplyPlan p => p with { Input = input },
            ForeachPlan p => p with { Input = input },
            ApplyInTransactionsPlan p => p with { Input = input },
            FilterPlan p => p with { Input = input },
            ProjectionPlan p => p with { Input = input },
            AggregationPlan p => p with { Input = input },
            DistinctPlan p => p with { Input = input },
            SortPlan p => p with { Input = input },
            TopPlan p => p with { Input = input },
            SkipPlan p => p with { Input = input },
            LimitPlan p => p with { Input = input },
            UnwindPlan p => p with { Input = input },
            EagerPlan p => p with { Input = input },
            ProduceResultsPlan p => p with { Input = input },
            CreatePlan p => p with { Input = input },
            MergePlan p => p with { Input = input },
            UpdatePlan p => p with { Input = input },
            DeletePlan p => p with { Input = input },
            ProcedureCallPlan p => p with { Input = input },
            ShowPlan p => p with { Input = input },
            _ => throw new InvalidOperationException($"{plan.GetType().Name} has no input."),
        };

    /// <summary>Puts other plans where <see cref="Inner"/> has these.</summary>
    public static LogicalPlan WithInner(LogicalPlan plan, IReadOnlyList<LogicalPlan> inner) =>
        plan switch
        {
            CartesianProductPlan p => p with { Left = inner[0], Right = inner[1] },
            HashJoinPlan p => p with { Left = inner[0], Right = inner[1] },
            UnionPlan p => p with { Left = inner[0], Right = inner[1] },
            QuantifiedExpandPlan p => p with { Inner = inner[0] },
            SelectPathsPlan p => p with { Inner = inner[0] },
            ApplyPlan p => p with { Inner = inner[0] },
            OptionalPlan p => p with { Inner = inner[0] },
            UnitApplyPlan p => p with { Inner = inner[0] },
            ForeachPlan p => p with { Inner = inner[0] },
            ApplyInTransactionsPlan p => p with { Inner = inner[0] },
            MergePlan p => p with { Match = inner[0] },
            _ => plan,
        };

    /// <summary>Whether an operator of the plan changes the graph.</summary>
    public static bool Writes(LogicalPlan plan) =>
        All(plan)
            .Any(p =>
                p is CreatePlan or MergePlan or UpdatePlan or DeletePlan or ProcedureCallPlan { Procedure.Writes: true }
            );
}

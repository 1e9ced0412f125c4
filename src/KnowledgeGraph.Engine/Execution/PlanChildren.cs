using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Engine.Execution;

/// <summary>The plans that a plan takes rows from; those inside expressions are not among them.</summary>
internal static class PlanChildren
{
    public static IReadOnlyList<LogicalPlan> Of(LogicalPlan plan) =>
        plan switch
        {
            ArgumentPlan => [],
            ApplyPlan apply => [apply.Input, apply.Inner],
            OptionalPlan optional => [optional.Input, optional.Inner],
            UnitApplyPlan apply => [apply.Input, apply.Inner],
            ForeachPlan each => [each.Input, each.Inner],
            ApplyInTransactionsPlan apply => [apply.Input, apply.Inner],
            CartesianProductPlan product => [product.Left, product.Right],
            HashJoinPlan join => [join.Left, join.Right],
            UnionPlan union => [union.Left, union.Right],
            MergePlan merge => [merge.Input, merge.Match],
            QuantifiedExpandPlan expand => [expand.Input, expand.Inner],
            SelectPathsPlan select => [select.Input, select.Inner],
            _ => [InputOf(plan)],
        };

    private static LogicalPlan InputOf(LogicalPlan plan) =>
        plan switch
        {
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
            ShortestPathPlan p => p.Input,
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
            ProcedureCallPlan p => p.Input,
            ShowPlan p => p.Input,
            CreatePlan p => p.Input,
            UpdatePlan p => p.Input,
            DeletePlan p => p.Input,
            _ => throw new InvalidOperationException($"The inputs of {plan.GetType().Name} are not known."),
        };
}

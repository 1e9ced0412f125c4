using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Cypher.Statements;

namespace KnowledgeGraph.Cypher.Planning.Description;

/// <summary>The names of operators, those of Neo4j where it has the same operator.</summary>
public static class OperatorNames
{
    /// <summary>The name of an operator.</summary>
    public static string Of(LogicalPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan switch
        {
            NodeByLabelScanPlan { Labels.Count: > 1 } => "UnionNodeByLabelsScan",
            IndexSeekPlan seek => OfSeek(seek),
            NodeByIdSeekPlan { ByElementId: true } => "NodeByElementIdSeek",
            RelationshipByIdSeekPlan seek => Directed(seek.Direction)
                + (seek.ByElementId ? "RelationshipByElementIdSeek" : "RelationshipByIdSeek"),
            RelationshipScanPlan scan => Directed(scan.Direction)
                + scan.Types.Count switch
                {
                    0 => "AllRelationshipsScan",
                    1 => "RelationshipTypeScan",
                    _ => "UnionRelationshipTypesScan",
                },
            NodeCountPlan => "NodeCountFromCountStore",
            RelationshipCountPlan => "RelationshipCountFromCountStore",
            ExpandPlan expand => expand.Into ? "Expand(Into)" : "Expand(All)",
            VarLengthExpandPlan expand => expand.Into ? "VarLengthExpand(Into)" : "VarLengthExpand(All)",
            QuantifiedExpandPlan => "Repeat(Trail)",
            SelectPathsPlan => "StatefulShortestPath(All)",
            AggregationPlan => "EagerAggregation",
            HashJoinPlan join => join.LeftKeys.All(key => key is BoundVariable) ? "NodeHashJoin" : "ValueHashJoin",
            OptionalPlan => "Apply",
            UnitApplyPlan => "SubqueryForeach",
            ApplyInTransactionsPlan apply => apply.IsUnit ? "TransactionForeach" : "TransactionApply",
            UpdatePlan update => OfUpdate(update),
            DeletePlan { Detach: true } => "DetachDelete",
            ShowPlan show => "Show" + show.Kind,
            _ => plan.GetType().Name[..^"Plan".Length],
        };
    }

    private static string Directed(Direction direction) => direction == Direction.Both ? "Undirected" : "Directed";

    private static string OfUpdate(UpdatePlan update) =>
        update.Items switch
        {
            [SetProperty or RemoveProperty] => "SetProperty",
            [SetDynamicProperty or RemoveDynamicProperty] => "SetDynamicProperty",
            [SetProperties] => "SetPropertiesFromMap",
            [SetLabels] => "SetLabels",
            [RemoveLabels] => "RemoveLabels",
            _ => "SetProperties",
        };

    private static string OfSeek(IndexSeekPlan seek)
    {
        var entity =
            seek.Index.Entity == EntityKind.Node ? "Node"
            : seek.Direction == Direction.Both ? "UndirectedRelationship"
            : "DirectedRelationship";
        var exact = seek.Conditions.All(condition => condition is EqualSeek or InSeek);
        return entity
            + seek.Conditions[0] switch
            {
                ContainsSeek => "IndexContainsScan",
                SuffixSeek => "IndexEndsWithScan",
                ExistsSeek => "IndexScan",
                _ when exact && seek.Index.IsUnique => "UniqueIndexSeek",
                _ when exact => "IndexSeek",
                _ => "IndexSeekByRange",
            };
    }
}

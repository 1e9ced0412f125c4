using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Engine.Execution;

/// <summary>How EXPLAIN names operators, in Neo4j's words where it has the same operator.</summary>
internal static class PlanNames
{
    public static string Of(LogicalPlan plan) =>
        plan switch
        {
            NodeByLabelScanPlan => "NodeByLabelScan",
            IndexSeekPlan seek => SeekName(seek),
            RelationshipScanPlan { Types.Count: 0 } => "AllRelationshipsScan",
            RelationshipScanPlan => "RelationshipTypeScan",
            NodeCountPlan => "NodeCountFromCountStore",
            RelationshipCountPlan => "RelationshipCountFromCountStore",
            ExpandPlan expand => expand.Into ? "Expand(Into)" : "Expand(All)",
            VarLengthExpandPlan expand => expand.Into ? "VarLengthExpand(Into)" : "VarLengthExpand(All)",
            QuantifiedExpandPlan expand => expand.Into ? "Repeat(Trail, Into)" : "Repeat(Trail)",
            AggregationPlan => "EagerAggregation",
            HashJoinPlan => "ValueHashJoin",
            UnitApplyPlan => "SubqueryForeach",
            ApplyInTransactionsPlan => "TransactionApply",
            UpdatePlan => "SetProperties",
            DeletePlan delete => delete.Detach ? "DetachDelete" : "Delete",
            ShowPlan show => "Show" + show.Kind,
            _ => TrimPlan(plan.GetType().Name),
        };

    public static string DetailsOf(LogicalPlan plan) =>
        plan switch
        {
            AllNodesScanPlan scan => scan.Name,
            NodeByLabelScanPlan scan => $"{scan.Name}:{string.Join('|', scan.Labels)}",
            IndexSeekPlan seek =>
                $"{(seek.Index.IsUnique ? "UNIQUE" : "RANGE INDEX")} {seek.Name}:{seek.Index.Label}({string.Join(", ", seek.Index.Properties)}) by {string.Join(", ", seek.Conditions.Select(NameOf))}",
            NodeByIdSeekPlan seek => seek.Name,
            RelationshipByIdSeekPlan seek => seek.Name,
            RelationshipScanPlan scan => $"()-[{scan.Name}:{string.Join('|', scan.Types)}]-()",
            NodeCountPlan count => $"count((:{count.Label}))",
            RelationshipCountPlan count => $"count(()-[:{string.Join('|', count.Types)}]->())",
            ExpandPlan expand => expand.Text,
            VarLengthExpandPlan expand => expand.Text,
            QuantifiedExpandPlan expand => expand.Text,
            ShortestPathPlan shortest => shortest.Text,
            ProjectionPlan projection => string.Join(", ", projection.Items.Select(static item => item.Name)),
            AggregationPlan aggregation => string.Join(
                ", ",
                aggregation
                    .Keys.Select(static key => key.Name)
                    .Concat(aggregation.Aggregations.Select(static a => a.Text))
            ),
            UnwindPlan unwind => unwind.Name,
            EagerPlan eager => eager.Reason,
            ForeachPlan each => each.Name,
            FilterPlan filter => $"{filter.Predicates.Count} predicate(s)",
            ProcedureCallPlan call => call.Procedure.Name,
            ProduceResultsPlan produce => string.Join(", ", produce.Columns.Select(static column => column.Name)),
            CreatePlan create => string.Join(", ", create.Items.Select(NameOf)),
            _ => "",
        };

    public static IReadOnlyList<string> IdentifiersOf(LogicalPlan plan) =>
        plan switch
        {
            ProduceResultsPlan produce => [.. produce.Columns.Select(static column => column.Name)],
            ProjectionPlan projection => [.. projection.Items.Select(static item => item.Name)],
            AllNodesScanPlan scan => [scan.Name],
            NodeByLabelScanPlan scan => [scan.Name],
            IndexSeekPlan seek => [seek.Name],
            UnwindPlan unwind => [unwind.Name],
            _ => [],
        };

    private static string SeekName(IndexSeekPlan seek)
    {
        var exact = seek.Conditions.All(static condition => condition is EqualSeek or InSeek);
        var scan = seek.Conditions[0] is ExistsSeek or ContainsSeek or SuffixSeek;
        var entity = seek.Index.Entity == Cypher.Statements.EntityKind.Node ? "Node" : "Relationship";
        return entity
            + (
                scan ? "IndexScan"
                : exact && seek.Index.IsUnique ? "UniqueIndexSeek"
                : exact ? "IndexSeek"
                : "IndexSeekByRange"
            );
    }

    private static string NameOf(SeekCondition condition) => TrimSuffix(condition.GetType().Name, "Seek");

    private static string NameOf(CreateItem item) =>
        item switch
        {
            CreateNode node => $"({node.Name}{string.Concat(node.Labels.Select(static label => ":" + label))})",
            CreateRelationship relationship => $"()-[{relationship.Name}:{relationship.Type}]->()",
            _ => "",
        };

    private static string TrimPlan(string name) => TrimSuffix(name, "Plan");

    private static string TrimSuffix(string name, string suffix) =>
        name.EndsWith(suffix, StringComparison.Ordinal) ? name[..^suffix.Length] : name;
}

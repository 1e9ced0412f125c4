using System.Globalization;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Cypher.Statements;
using SortKey = KnowledgeGraph.Cypher.Planning.Plans.SortKey;

namespace KnowledgeGraph.Cypher.Planning.Description;

/// <summary>What operators do in their plan, in the form of Neo4j's column "Details".</summary>
public static class OperatorDetails
{
    /// <summary>What an operator does, e.g. <c>RANGE INDEX n:Event(from) WHERE from > $day</c>; empty where its name says it all.</summary>
    public static string Of(LogicalPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan switch
        {
            AllNodesScanPlan p => ExpressionText.Name(p.Name, p.NodeSlot),
            NodeByLabelScanPlan p => $"{ExpressionText.Name(p.Name, p.NodeSlot)}:{string.Join('|', p.Labels)}",
            IndexSeekPlan p => Seek(p),
            NodeByIdSeekPlan p => ById(ExpressionText.Name(p.Name, p.NodeSlot), p.Name, p.Ids, p.ByElementId),
            RelationshipByIdSeekPlan p => ById(
                Between(p.Direction, ExpressionText.Name(p.Name, p.RelationshipSlot)),
                p.Name,
                p.Ids,
                p.ByElementId
            ),
            RelationshipScanPlan p => Between(
                p.Direction,
                ExpressionText.Name(p.Name, p.RelationshipSlot) + Types(p.Types)
            ),
            NodeCountPlan p => $"count( ({(p.Label is null ? "" : ":" + p.Label)}) ) AS {p.Name}",
            RelationshipCountPlan p => $"count( ()-[{Types(p.Types)}]->() ) AS {p.Name}",
            ExpandPlan p => p.Text,
            VarLengthExpandPlan p => p.Text,
            QuantifiedExpandPlan p => p.Text,
            ShortestPathPlan p => p.All ? "all " + p.Text : p.Text,
            SelectPathsPlan p => Selector(p),
            HashJoinPlan p => Join(p),
            ForeachPlan p => $"{p.Name} IN {ExpressionText.Of(p.List)}",
            _ => OfRows(plan),
        };
    }

    private static string OfRows(LogicalPlan plan) =>
        plan switch
        {
            FilterPlan p => string.Join(" AND ", p.Predicates.Select(predicate => Side(p, predicate))),
            ProjectionPlan p => string.Join(", ", p.Items.Select(Item)),
            AggregationPlan p => string.Join(", ", p.Keys.Select(Item).Concat(p.Aggregations.Select(a => a.Text))),
            SortPlan p => Keys(p.Keys),
            TopPlan p => $"{Keys(p.Keys)} LIMIT {ExpressionText.Of(p.Count)}"
                + (p.Skip is null ? "" : $" SKIP {ExpressionText.Of(p.Skip)}"),
            SkipPlan p => ExpressionText.Of(p.Count),
            LimitPlan p => ExpressionText.Of(p.Count),
            UnwindPlan p => $"{ExpressionText.Of(p.List)} AS {p.Name}",
            EagerPlan p => p.Reason,
            ProduceResultsPlan p => string.Join(", ", p.Columns.Select(c => c.Name)),
            ProcedureCallPlan p =>
                $"{p.Procedure.Name}({Join(p.Arguments, ", ")}) :: ({string.Join(", ", p.Yields.Select(y => y.Name))})",
            ShowPlan p => p.Filter ?? "",
            CreatePlan p => string.Join(", ", p.Items.Select(Item)),
            MergePlan p => Merge(p),
            UpdatePlan p => string.Join(", ", p.Items.Select(Item)),
            DeletePlan p => Join(p.Expressions, ", "),
            _ => "",
        };

    private static string Side(FilterPlan filter, BoundExpression predicate) =>
        filter.Predicates.Count > 1 && predicate is BoundBinary { Operator: BinaryOperator.Or or BinaryOperator.Xor }
            ? $"({ExpressionText.Of(predicate)})"
            : ExpressionText.Of(predicate);

    private static string Join(HashJoinPlan plan) =>
        string.Join(
            ", ",
            plan.LeftKeys.Zip(
                plan.RightKeys,
                (l, r) => l == r ? ExpressionText.Of(l) : $"{ExpressionText.Of(l)} = {ExpressionText.Of(r)}"
            )
        );

    private static string Selector(SelectPathsPlan plan)
    {
        var count = plan.Count.ToString(CultureInfo.InvariantCulture);
        return plan.Selector switch
        {
            PathSelector.Any => $"ANY {count}",
            PathSelector.AllShortest => "ALL SHORTEST",
            PathSelector.ShortestGroups => $"SHORTEST {count} GROUPS",
            _ => $"SHORTEST {count}",
        };
    }

    private static string ById(string found, string name, BoundExpression ids, bool byElementId)
    {
        var comparison = ids.Type.Kinds == Binding.TypeSet.List ? "IN" : "=";
        return $"{found} WHERE {(byElementId ? "elementId" : "id")}({name}) {comparison} {ExpressionText.Of(ids)}";
    }

    private static string Between(Direction direction, string relationship) =>
        direction switch
        {
            Direction.Outgoing => $"()-[{relationship}]->()",
            Direction.Incoming => $"()<-[{relationship}]-()",
            _ => $"()-[{relationship}]-()",
        };

    private static string Types(IReadOnlyList<string> types) => types.Count == 0 ? "" : ":" + string.Join('|', types);

    private static string Join(IEnumerable<BoundExpression> expressions, string separator) =>
        string.Join(separator, expressions.Select(ExpressionText.Of));

    private static string Keys(IReadOnlyList<SortKey> keys) =>
        string.Join(", ", keys.Select(k => ExpressionText.Of(k.Expression) + (k.Descending ? " DESC" : " ASC")));

    private static string Item(ProjectionItem item)
    {
        var text = ExpressionText.Of(item.Expression);
        return item.Expression is BoundVariable && text == item.Name ? text : $"{text} AS {item.Name}";
    }

    private static string Seek(IndexSeekPlan plan)
    {
        var kind = plan.Index.IsUnique ? "UNIQUE" : plan.Index.Kind.ToString().ToUpperInvariant() + " INDEX";
        var name = ExpressionText.Name(plan.Name, plan.EntitySlot);
        var entity =
            plan.Index.Entity == EntityKind.Node
                ? $"{name}:{plan.Index.Label}"
                : Between(plan.Direction, $"{name}:{plan.Index.Label}");
        var conditions = plan.Conditions.Select((c, i) => Condition(plan.Index.Properties[i], c));
        return $"{kind} {entity}({string.Join(", ", plan.Index.Properties)}) WHERE {string.Join(" AND ", conditions)}";
    }

    private static string Condition(string key, SeekCondition condition) =>
        condition switch
        {
            EqualSeek c => $"{key} = {ExpressionText.Of(c.Value)}",
            InSeek c => $"{key} IN {ExpressionText.Of(c.Values)}",
            RangeSeek c => string.Join(
                " AND ",
                new[]
                {
                    Bound(key, c.Lower, c.LowerInclusive ? ">=" : ">"),
                    Bound(key, c.Upper, c.UpperInclusive ? "<=" : "<"),
                }.OfType<string>()
            ),
            PrefixSeek c => $"{key} STARTS WITH {ExpressionText.Of(c.Prefix)}",
            ContainsSeek c => $"{key} CONTAINS {ExpressionText.Of(c.Part)}",
            SuffixSeek c => $"{key} ENDS WITH {ExpressionText.Of(c.Suffix)}",
            DistanceSeek c => $"point.distance({key}, {ExpressionText.Of(c.Center)}) < {ExpressionText.Of(c.Radius)}",
            BoxSeek c => $"point.withinBBox({key}, {ExpressionText.Of(c.Low)}, {ExpressionText.Of(c.High)})",
            _ => $"{key} IS NOT NULL",
        };

    private static string? Bound(string key, BoundExpression? value, string comparison) =>
        value is null ? null : $"{key} {comparison} {ExpressionText.Of(value)}";

    private static string Merge(MergePlan plan)
    {
        var text = "CREATE " + string.Join(", ", plan.Create.Select(Item));
        var onMatch = plan.OnMatch.Count == 0 ? "" : ", ON MATCH SET " + string.Join(", ", plan.OnMatch.Select(Item));
        return text
            + onMatch
            + (plan.OnCreate.Count == 0 ? "" : ", ON CREATE SET " + string.Join(", ", plan.OnCreate.Select(Item)));
    }

    private static string Item(CreateItem item) =>
        item switch
        {
            CreateNode n =>
                $"({ExpressionText.Name(n.Name, n.Slot)}{string.Concat(n.Labels.Select(l => ":" + l))}{Properties(n.Properties)})",
            CreateRelationship r =>
                $"()-[{ExpressionText.Name(r.Name, r.Slot)}:{r.Type}{Properties(r.Properties)}]->()",
            _ => item.GetType().Name,
        };

    private static string Properties(BoundExpression? properties) =>
        properties is null ? "" : " " + ExpressionText.Of(properties);

    private static string Item(UpdateItem item) =>
        item switch
        {
            SetProperty s => $"{ExpressionText.Of(s.Entity)}.{s.Key} = {ExpressionText.Of(s.Value)}",
            SetDynamicProperty s =>
                $"{ExpressionText.Of(s.Entity)}[{ExpressionText.Of(s.Key)}] = {ExpressionText.Of(s.Value)}",
            SetProperties s => $"{ExpressionText.Of(s.Entity)} {(s.Merge ? "+=" : "=")} {ExpressionText.Of(s.Map)}",
            SetLabels s => ExpressionText.Of(s.Entity) + string.Concat(s.Labels.Select(l => ":" + l)),
            RemoveLabels r => ExpressionText.Of(r.Entity) + string.Concat(r.Labels.Select(l => ":" + l)),
            RemoveProperty r => $"{ExpressionText.Of(r.Entity)}.{r.Key} = NULL",
            RemoveDynamicProperty r => $"{ExpressionText.Of(r.Entity)}[{ExpressionText.Of(r.Key)}] = NULL",
            _ => item.GetType().Name,
        };
}

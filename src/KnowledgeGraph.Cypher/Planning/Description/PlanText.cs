using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Planning.Description;

/// <summary>Writes plans as text: what an operator does, and a whole plan on one line.</summary>
public static class PlanText
{
    /// <summary>
    /// The whole plan on one line, inputs first: <c>Argument > NodeByLabelScan(n:Person) > Filter(n.age > 3)</c>. The argument
    /// at the start is left out where something follows it.
    /// </summary>
    public static string Line(LogicalPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var details = DetailsOf(plan);
        var own = details.Length == 0 ? NameOf(plan) : $"{NameOf(plan)}({details})";
        var inner = PlanWalk.Inner(plan);
        if (inner.Count > 0)
        {
            own += $" {{ {string.Join(" | ", inner.Select(Line))} }}";
        }

        return PlanWalk.Input(plan) is { } input and not ArgumentPlan ? $"{Line(input)} > {own}" : own;
    }

    /// <summary>The operator's name, without the word "plan".</summary>
    public static string NameOf(LogicalPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan switch
        {
            ExpandPlan { Into: true } => "ExpandInto",
            VarLengthExpandPlan { Into: true } => "VarLengthExpandInto",
            DeletePlan { Detach: true } => "DetachDelete",
            _ => plan.GetType().Name[..^"Plan".Length],
        };
    }

    /// <summary>What the operator does in this plan, e.g. <c>n:Event(id) = $id</c>; empty where the name says it all.</summary>
    public static string DetailsOf(LogicalPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan switch
        {
            AllNodesScanPlan p => ExpressionText.Name(p.Name, p.NodeSlot),
            NodeByLabelScanPlan p => $"{ExpressionText.Name(p.Name, p.NodeSlot)}:{string.Join('|', p.Labels)}",
            IndexSeekPlan p => Seek(p),
            NodeByIdSeekPlan p => $"{ExpressionText.Name(p.Name, p.NodeSlot)} = {ExpressionText.Of(p.Ids)}",
            RelationshipByIdSeekPlan p =>
                $"{ExpressionText.Name(p.Name, p.RelationshipSlot)} = {ExpressionText.Of(p.Ids)}",
            RelationshipScanPlan p => $"-[{p.Name}{Types(p.Types)}]-",
            NodeCountPlan p => p.Label ?? "",
            RelationshipCountPlan p => string.Join('|', p.Types),
            ExpandPlan p => Walk(p.Text, p.Direction),
            VarLengthExpandPlan p => Walk(p.Text, p.Direction),
            QuantifiedExpandPlan p => p.Text,
            ShortestPathPlan p => p.All ? "all " + p.Text : p.Text,
            SelectPathsPlan p => string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{p.Selector} {p.Count}"
            ),
            FilterPlan p => Join(p.Predicates, " AND "),
            ProjectionPlan p => string.Join(", ", p.Items.Select(Item)),
            AggregationPlan p => string.Join(", ", p.Keys.Select(Item).Concat(p.Aggregations.Select(a => a.Text))),
            SortPlan p => Keys(p.Keys),
            TopPlan p => $"{Keys(p.Keys)} LIMIT {ExpressionText.Of(p.Count)}",
            SkipPlan p => ExpressionText.Of(p.Count),
            LimitPlan p => ExpressionText.Of(p.Count),
            UnwindPlan p => $"{ExpressionText.Of(p.List)} AS {p.Name}",
            EagerPlan p => p.Reason,
            ForeachPlan p => $"{p.Name} IN {ExpressionText.Of(p.List)}",
            HashJoinPlan p => string.Join(
                ", ",
                p.LeftKeys.Zip(p.RightKeys, (l, r) => $"{ExpressionText.Of(l)} = {ExpressionText.Of(r)}")
            ),
            ProduceResultsPlan p => string.Join(", ", p.Columns.Select(c => c.Name)),
            ProcedureCallPlan p => $"{p.Procedure.Name}({Join(p.Arguments, ", ")})",
            ShowPlan p => p.Kind.ToString(),
            CreatePlan p => string.Join(", ", p.Items.Select(Item)),
            MergePlan p => string.Join(", ", p.Create.Select(Item)),
            UpdatePlan p => string.Join(", ", p.Items.Select(Item)),
            DeletePlan p => Join(p.Expressions, ", "),
            _ => "",
        };
    }

    private static string Walk(string text, Direction direction) =>
        direction switch
        {
            Direction.Outgoing => text + " outgoing",
            Direction.Incoming => text + " incoming",
            _ => text,
        };

    private static string Types(IReadOnlyList<string> types) => types.Count == 0 ? "" : ":" + string.Join('|', types);

    private static string Join(IEnumerable<BoundExpression> expressions, string separator) =>
        string.Join(separator, expressions.Select(ExpressionText.Of));

    private static string Keys(IReadOnlyList<SortKey> keys) =>
        string.Join(", ", keys.Select(k => ExpressionText.Of(k.Expression) + (k.Descending ? " DESC" : "")));

    private static string Item(ProjectionItem item) => $"{ExpressionText.Of(item.Expression)} AS {item.Name}";

    private static string Seek(IndexSeekPlan plan)
    {
        var keys = plan.Conditions.Select((c, i) => plan.Index.Properties[i] + Condition(c));
        return $"{ExpressionText.Name(plan.Name, plan.EntitySlot)}:{plan.Index.Label}({string.Join(", ", keys)})";
    }

    private static string Condition(SeekCondition condition) =>
        condition switch
        {
            EqualSeek c => " = " + ExpressionText.Of(c.Value),
            InSeek c => " IN " + ExpressionText.Of(c.Values),
            RangeSeek c => Bound(c.Lower, c.LowerInclusive ? " >= " : " > ")
                + Bound(c.Upper, c.UpperInclusive ? " <= " : " < "),
            PrefixSeek c => " STARTS WITH " + ExpressionText.Of(c.Prefix),
            ContainsSeek c => " CONTAINS " + ExpressionText.Of(c.Part),
            SuffixSeek c => " ENDS WITH " + ExpressionText.Of(c.Suffix),
            DistanceSeek c => $" within {ExpressionText.Of(c.Radius)} of {ExpressionText.Of(c.Center)}",
            BoxSeek c => $" in box {ExpressionText.Of(c.Low)} to {ExpressionText.Of(c.High)}",
            _ => "",
        };

    private static string Bound(BoundExpression? value, string comparison) =>
        value is null ? "" : comparison + ExpressionText.Of(value);

    private static string Item(CreateItem item) =>
        item switch
        {
            CreateNode n => $"({ExpressionText.Name(n.Name, n.Slot)}{string.Concat(n.Labels.Select(l => ":" + l))})",
            CreateRelationship r => $"-[{ExpressionText.Name(r.Name, r.Slot)}:{r.Type}]->",
            _ => item.GetType().Name,
        };

    private static string Item(UpdateItem item) =>
        item switch
        {
            SetProperty s => $"{ExpressionText.Of(s.Entity)}.{s.Key} = {ExpressionText.Of(s.Value)}",
            SetDynamicProperty s =>
                $"{ExpressionText.Of(s.Entity)}[{ExpressionText.Of(s.Key)}] = {ExpressionText.Of(s.Value)}",
            SetProperties s => $"{ExpressionText.Of(s.Entity)} {(s.Merge ? "+=" : "=")} {ExpressionText.Of(s.Map)}",
            SetLabels s => ExpressionText.Of(s.Entity) + string.Concat(s.Labels.Select(l => ":" + l)),
            RemoveLabels r => $"remove {ExpressionText.Of(r.Entity)}{string.Concat(r.Labels.Select(l => ":" + l))}",
            RemoveProperty r => $"remove {ExpressionText.Of(r.Entity)}.{r.Key}",
            _ => item.GetType().Name,
        };
}

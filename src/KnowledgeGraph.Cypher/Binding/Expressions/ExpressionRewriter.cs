namespace KnowledgeGraph.Cypher.Binding.Expressions;

/// <summary>Walks over and rebuilds bound expressions. Subqueries are leaves here: their inside is the planner's.</summary>
internal static class ExpressionRewriter
{
    /// <summary>
    /// Rebuilds an expression from its leaves up: <paramref name="change"/> gets each part, its own parts changed already,
    /// and gives what stands in its place.
    /// </summary>
    public static BoundExpression Rewrite(BoundExpression expression, Func<BoundExpression, BoundExpression> change) =>
        change(RewriteParts(expression, e => Rewrite(e, change)));

    public static IEnumerable<BoundExpression> Parts(BoundExpression expression)
    {
        var parts = new List<BoundExpression>();
        RewriteParts(
            expression,
            e =>
            {
                parts.Add(e);
                return e;
            }
        );
        return parts;
    }

    private static BoundExpression RewriteParts(BoundExpression expression, Func<BoundExpression, BoundExpression> part)
    {
        BoundExpression? Maybe(BoundExpression? e) => e is null ? null : part(e);
        return expression switch
        {
            BoundLiteral or BoundParameter or BoundVariable or BoundPath => expression,
            BoundSubquery => expression,
            Queries.UnplannedSubquery => expression,
            BoundProperty e => e with { Subject = part(e.Subject) },
            BoundIndex e => e with { Subject = part(e.Subject), Index = part(e.Index) },
            BoundSlice e => e with { Subject = part(e.Subject), From = Maybe(e.From), To = Maybe(e.To) },
            BoundList e => e with { Items = Each(e.Items, part) },
            BoundMap e => e with { Entries = Each(e.Entries, part) },
            BoundMapProjection e => e with { Subject = part(e.Subject), Entries = Each(e.Entries, part) },
            BoundCase e => e with
            {
                Operand = Maybe(e.Operand),
                Branches = [.. e.Branches.Select(b => new BoundCaseBranch(part(b.When), part(b.Then)))],
                Else = Maybe(e.Else),
            },
            BoundUnary e => e with { Operand = part(e.Operand) },
            BoundBinary e => e with { Left = part(e.Left), Right = part(e.Right) },
            BoundTypeTest e => e with { Subject = part(e.Subject) },
            BoundLabelTest e => e with { Subject = part(e.Subject), Labels = Labels(e.Labels, part) },
            BoundFunctionCall e => e with { Arguments = Each(e.Arguments, part) },
            BoundListComprehension e => e with
            {
                List = part(e.List),
                Predicate = Maybe(e.Predicate),
                Projection = Maybe(e.Projection),
            },
            BoundQuantifier e => e with { List = part(e.List), Predicate = part(e.Predicate) },
            BoundReduce e => e with { Initial = part(e.Initial), List = part(e.List), Step = part(e.Step) },
            _ => throw new InvalidOperationException($"No rewrite for {expression.GetType().Name}."),
        };
    }

    private static LabelPredicate Labels(LabelPredicate labels, Func<BoundExpression, BoundExpression> part) =>
        labels switch
        {
            LabelName or LabelWildcard => labels,
            LabelDynamic l => l with { Names = part(l.Names) },
            LabelAnd l => new LabelAnd(Labels(l.Left, part), Labels(l.Right, part)),
            LabelOr l => new LabelOr(Labels(l.Left, part), Labels(l.Right, part)),
            LabelNot l => new LabelNot(Labels(l.Operand, part)),
            _ => throw new InvalidOperationException($"No rewrite for {labels.GetType().Name}."),
        };

    private static BoundExpression[] Each(
        IReadOnlyList<BoundExpression> items,
        Func<BoundExpression, BoundExpression> part
    ) => [.. items.Select(part)];

    private static BoundMapEntry[] Each(
        IReadOnlyList<BoundMapEntry> entries,
        Func<BoundExpression, BoundExpression> part
    ) => [.. entries.Select(e => new BoundMapEntry(e.Key, part(e.Value)))];
}

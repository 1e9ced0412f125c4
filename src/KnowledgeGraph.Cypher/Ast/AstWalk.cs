namespace KnowledgeGraph.Cypher.Ast;

/// <summary>Visits the parts of expressions. Patterns and subqueries have scopes of their own and are not entered.</summary>
internal static class AstWalk
{
    public static bool Any(Expression expression, Func<Expression, bool> test) => All(expression).Any(test);

    /// <summary>The expression and everything in it, in the order of the text.</summary>
    public static IEnumerable<Expression> All(Expression expression)
    {
        var waiting = new Stack<Expression>([expression]);
        while (waiting.TryPop(out var next))
        {
            yield return next;
            foreach (var part in Parts(next).Reverse())
            {
                if (part is not null)
                {
                    waiting.Push(part);
                }
            }
        }
    }

    private static IEnumerable<Expression?> Parts(Expression expression) =>
        expression switch
        {
            PropertyExpression e => [e.Subject],
            IndexExpression e => [e.Subject, e.Index],
            SliceExpression e => [e.Subject, e.From, e.To],
            ListExpression e => [.. e.Items],
            MapExpression e => [.. e.Entries.Select(entry => entry.Value)],
            MapProjectionExpression e =>
            [
                e.Subject,
                .. e.Items.Select(item => (item as EntryItem)?.Value ?? (item as VariableItem)?.Variable),
            ],
            UnaryExpression e => [e.Operand],
            BinaryExpression e => [e.Left, e.Right],
            ComparisonExpression e => [.. e.Operands],
            LabelTestExpression e => [e.Subject],
            TypeTestExpression e => [e.Subject],
            NormalizedTestExpression e => [e.Subject],
            CaseExpression e =>
            [
                e.Operand,
                .. e.Branches.SelectMany(b => b.When.Select(w => w.Value).Append(b.Then)),
                e.Else,
            ],
            CallExpression e => [.. e.Arguments],
            ListComprehensionExpression e => [e.List, e.Where, e.Projection],
            QuantifierExpression e => [e.List, e.Where],
            ReduceExpression e => [e.Initial, e.List, e.Step],
            _ => [],
        };
}

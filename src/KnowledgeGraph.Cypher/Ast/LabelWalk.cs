namespace KnowledgeGraph.Cypher.Ast;

/// <summary>Visits the parts of label expressions.</summary>
internal static class LabelWalk
{
    /// <summary>The expression and everything in it, in the order of the text.</summary>
    public static IEnumerable<LabelExpression> All(LabelExpression labels)
    {
        var waiting = new Stack<LabelExpression>([labels]);
        while (waiting.TryPop(out var next))
        {
            yield return next;
            switch (next)
            {
                case LabelAndExpression and:
                    waiting.Push(and.Right);
                    waiting.Push(and.Left);
                    break;
                case LabelOrExpression or:
                    waiting.Push(or.Right);
                    waiting.Push(or.Left);
                    break;
                case LabelNotExpression not:
                    waiting.Push(not.Operand);
                    break;
                default:
                    break;
            }
        }
    }
}

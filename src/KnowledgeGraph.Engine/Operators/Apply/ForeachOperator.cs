using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Expressions;

namespace KnowledgeGraph.Engine.Operators.Apply;

/// <summary>FOREACH.</summary>
internal sealed class ForeachOperator(
    StatementContext context,
    Operator input,
    int slot,
    Evaluator list,
    Operator inner
) : InputOperator(context, input)
{
    public override bool Next()
    {
        if (!Input.Next())
        {
            return false;
        }

        var value = list.Evaluate(Row);
        if (value.IsNull)
        {
            return true;
        }

        var items = ListComprehensionEvaluator.ListOf(value);
        for (var i = 0; i < items.Count; i++)
        {
            Row[slot] = items[i];
            inner.Open();
            while (inner.Next())
            {
                Context.Tick(this);
            }

            inner.Close();
        }

        return true;
    }
}

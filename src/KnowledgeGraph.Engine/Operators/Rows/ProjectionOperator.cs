using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Expressions;

namespace KnowledgeGraph.Engine.Operators.Rows;

/// <summary>Evaluates expressions into slots.</summary>
internal sealed class ProjectionOperator(StatementContext context, Operator input, int[] slots, Evaluator[] expressions)
    : InputOperator(context, input)
{
    public override bool Next()
    {
        if (!Input.Next())
        {
            return false;
        }

        for (var i = 0; i < slots.Length; i++)
        {
            Row[slots[i]] = expressions[i].Evaluate(Row);
        }

        return true;
    }
}

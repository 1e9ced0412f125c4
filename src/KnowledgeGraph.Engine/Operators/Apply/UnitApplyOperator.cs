using KnowledgeGraph.Engine.Execution;

namespace KnowledgeGraph.Engine.Operators.Apply;

/// <summary>For each input row runs the inner plan to its end, then gives the input row.</summary>
internal sealed class UnitApplyOperator(StatementContext context, Operator input, Operator inner)
    : InputOperator(context, input)
{
    public override bool Next()
    {
        if (!Input.Next())
        {
            return false;
        }

        inner.Open();
        while (inner.Next())
        {
            Context.Tick(this);
        }

        inner.Close();
        return true;
    }
}

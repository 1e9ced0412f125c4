using KnowledgeGraph.Engine.Execution;

namespace KnowledgeGraph.Engine.Operators.Write;

/// <summary>SET and REMOVE.</summary>
internal sealed class UpdateOperator(StatementContext context, Operator input, EntityUpdater updater)
    : InputOperator(context, input)
{
    public override bool Next()
    {
        if (!Input.Next())
        {
            return false;
        }

        updater.Apply();
        return true;
    }
}

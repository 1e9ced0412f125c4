using KnowledgeGraph.Engine.Execution;

namespace KnowledgeGraph.Engine.Operators.Write;

/// <summary>CREATE.</summary>
internal sealed class CreateOperator(StatementContext context, Operator input, EntityCreator creator)
    : InputOperator(context, input)
{
    public override bool Next()
    {
        if (!Input.Next())
        {
            return false;
        }

        creator.Create();
        return true;
    }
}

using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Expressions;

namespace KnowledgeGraph.Engine.Operators.Rows;

/// <summary>The rows for which every predicate is true.</summary>
internal sealed class FilterOperator(StatementContext context, Operator input, Evaluator[] predicates)
    : InputOperator(context, input)
{
    public override bool Next()
    {
        while (Input.Next())
        {
            if (Holds())
            {
                return true;
            }
        }

        return false;
    }

    private bool Holds()
    {
        foreach (var predicate in predicates)
        {
            if (Truth.Of(predicate, Row) != true)
            {
                return false;
            }
        }

        return true;
    }
}

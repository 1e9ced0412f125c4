using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Expressions;

namespace KnowledgeGraph.Engine.Operators.Rows;

/// <summary>Leaves out the first rows.</summary>
internal sealed class SkipOperator(StatementContext context, Operator input, Evaluator count)
    : InputOperator(context, input)
{
    private long _left;

    public override void Open()
    {
        _left = RowCount.Of(count, Row, "SKIP");
        base.Open();
    }

    public override bool Next()
    {
        for (; _left > 0; _left--)
        {
            if (!Input.Next())
            {
                _left = 0;
                return false;
            }
        }

        return Input.Next();
    }
}

/// <summary>Gives the first rows; where the input writes, runs it to its end all the same.</summary>
internal sealed class LimitOperator(StatementContext context, Operator input, Evaluator count, bool exhaust)
    : InputOperator(context, input)
{
    private long _left;
    private bool _exhausted;

    public override void Open()
    {
        _left = RowCount.Of(count, Row, "LIMIT");
        _exhausted = false;
        base.Open();
    }

    public override bool Next()
    {
        if (_left > 0)
        {
            _left--;
            if (Input.Next())
            {
                return true;
            }

            _exhausted = true;
            _left = 0;
        }

        while (exhaust && !_exhausted)
        {
            _exhausted = !Input.Next();
        }

        return false;
    }
}

using KnowledgeGraph.Engine.Execution;

namespace KnowledgeGraph.Engine.Operators.Apply;

/// <summary>The left rows, then the right rows.</summary>
internal sealed class UnionOperator(
    StatementContext context,
    Operator left,
    Operator right,
    (int Slot, int LeftSlot, int RightSlot)[] columns
) : Operator(context)
{
    private bool _onRight;
    private bool _leftOpen;

    public override void Open()
    {
        _onRight = false;
        left.Open();
        _leftOpen = true;
    }

    public override bool Next()
    {
        if (!_onRight)
        {
            if (left.Next())
            {
                foreach (var (slot, from, _) in columns)
                {
                    Row[slot] = Row[from];
                }

                return true;
            }

            left.Close();
            _leftOpen = false;
            _onRight = true;
            right.Open();
        }

        if (!right.Next())
        {
            return false;
        }

        foreach (var (slot, _, from) in columns)
        {
            Row[slot] = Row[from];
        }

        return true;
    }

    public override void Close()
    {
        if (_leftOpen)
        {
            left.Close();
        }

        if (_onRight)
        {
            right.Close();
        }
    }
}

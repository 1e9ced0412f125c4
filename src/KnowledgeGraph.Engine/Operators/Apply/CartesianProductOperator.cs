using KnowledgeGraph.Engine.Execution;

namespace KnowledgeGraph.Engine.Operators.Apply;

/// <summary>Each pair of a left and a right row; the right rows are taken once and kept.</summary>
internal sealed class CartesianProductOperator(
    StatementContext context,
    Operator left,
    Operator right,
    IReadOnlyList<int> rightSlots
) : ForEachRowOperator(context, left)
{
    private readonly SavedRows _saved = new(context, rightSlots, "CartesianProduct");
    private bool _filled;
    private int _position;

    public override void Open()
    {
        _filled = false;
        _saved.Clear();
        base.Open();
    }

    protected override bool BeginRow()
    {
        if (!_filled)
        {
            right.Open();
            while (right.Next())
            {
                Context.Tick(this);
                _saved.Add();
            }

            right.Close();
            _filled = true;
        }

        _position = 0;
        return _saved.Count > 0;
    }

    protected override bool NextInRow()
    {
        if (_position >= _saved.Count)
        {
            return false;
        }

        Context.Tick(this);
        _saved.Restore(_position++);
        return true;
    }

    public override void Close()
    {
        _saved.Clear();
        base.Close();
    }
}

using KnowledgeGraph.Engine.Execution;

namespace KnowledgeGraph.Engine.Operators.Rows;

/// <summary>Takes all rows before it gives the first.</summary>
internal sealed class EagerOperator(StatementContext context, Operator input, IReadOnlyList<int> slots)
    : InputOperator(context, input)
{
    private readonly SavedRows _saved = new(context, slots, "Eager");
    private bool _filled;
    private int _position;

    public override void Open()
    {
        _filled = false;
        _position = 0;
        _saved.Clear();
        base.Open();
    }

    public override bool Next()
    {
        if (!_filled)
        {
            while (Input.Next())
            {
                Context.Tick(this);
                _saved.Add();
            }

            _filled = true;
        }

        if (_position >= _saved.Count)
        {
            return false;
        }

        _saved.Restore(_position++);
        return true;
    }

    public override void Close()
    {
        _saved.Clear();
        base.Close();
    }
}

using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Rows;

/// <summary>All rows in order; rows that agree keep the order in which they came.</summary>
internal sealed class SortOperator(StatementContext context, Operator input, RowOrder order, IReadOnlyList<int> slots)
    : InputOperator(context, input)
{
    private readonly SavedRows _saved = new(context, slots, "Sort");
    private (Value[] Row, int Number)[]? _sorted;
    private int _position;

    public override void Open()
    {
        _sorted = null;
        _saved.Clear();
        base.Open();
    }

    public override bool Next()
    {
        _sorted ??= Sort();
        if (_position >= _sorted.Length)
        {
            return false;
        }

        _saved.Restore(_sorted[_position++].Row, order.Count);
        return true;
    }

    public override void Close()
    {
        _sorted = null;
        _saved.Clear();
        base.Close();
    }

    private (Value[] Row, int Number)[] Sort()
    {
        var rows = new List<(Value[] Row, int Number)>();
        while (Input.Next())
        {
            Context.Tick(this);
            var copy = _saved.Copy(order.Count);
            order.Evaluate(Row, copy);
            rows.Add((copy, rows.Count));
        }

        var sorted = rows.ToArray();
        Array.Sort(
            sorted,
            (left, right) =>
            {
                var difference = order.Compare(left.Row, right.Row);
                return difference != 0 ? difference : left.Number.CompareTo(right.Number);
            }
        );
        _position = 0;
        return sorted;
    }
}

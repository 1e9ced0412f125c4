using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Expressions;
using KnowledgeGraph.Engine.Operators.Expand;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Rows;

/// <summary>An input whose rows may come in the order of the first keys: what is worse by these ends its row.</summary>
internal sealed record OrderedInput(OrderedExpandOperator Expand, int SortKeys);

/// <summary>The first rows in order: a heap of the best so far, so that a row that is not among them costs no copy.</summary>
internal sealed class TopOperator : InputOperator
{
    private readonly RowOrder _order;
    private readonly OrderedInput? _ordered;
    private readonly Evaluator _count;
    private readonly Evaluator? _skip;
    private readonly LateProjection? _late;
    private readonly SavedRows _saved;
    private readonly Value[] _keys;
    private readonly Comparer<(Value[] Row, long Number)> _worstFirst;
    private List<(Value[] Row, long Number)>? _sorted;
    private long _limit;
    private int _position;

    public TopOperator(
        StatementContext context,
        Operator input,
        RowOrder order,
        Evaluator count,
        Evaluator? skip,
        IReadOnlyList<int> slots,
        LateProjection? late = null,
        OrderedInput? ordered = null
    )
        : base(context, input)
    {
        _late = late;
        _order = order;
        _ordered = ordered;
        _count = count;
        _skip = skip;
        _saved = new SavedRows(context, slots, "Top");
        _keys = new Value[order.Count];
        _worstFirst = Comparer<(Value[] Row, long Number)>.Create(
            (left, right) =>
            {
                var difference = order.Compare(right.Row, left.Row);
                return difference != 0 ? difference : right.Number.CompareTo(left.Number);
            }
        );
    }

    public override void Open()
    {
        _sorted = null;
        _saved.Clear();
        var skipped = _skip is null ? 0 : RowCount.Of(_skip, Row, "SKIP");
        _limit = RowCount.Of(_count, Row, "LIMIT");
        _limit = _limit > long.MaxValue - skipped ? long.MaxValue : _limit + skipped;
        _position = (int)Math.Min(skipped, int.MaxValue);
        if (_ordered is not null)
        {
            _ordered.Expand.Wanted = _limit;
        }

        base.Open();
    }

    public override bool Next()
    {
        if (_limit == 0)
        {
            return false;
        }

        _sorted ??= Collect();
        if (_position >= _sorted.Count)
        {
            return false;
        }

        _saved.Restore(_sorted[_position++].Row, _order.Count);
        return true;
    }

    public override void Close()
    {
        _sorted = null;
        _saved.Clear();
        base.Close();
    }

    private List<(Value[] Row, long Number)> Collect()
    {
        var heap = new PriorityQueue<Value[], (Value[] Row, long Number)>(_worstFirst);
        var number = 0L;
        while (Input.Next())
        {
            Context.Tick(this);
            number++;
            _order.Evaluate(Row, _keys);
            if (heap.Count < _limit)
            {
                _late?.Evaluate(Row);
                var copy = Copy();
                heap.Enqueue(copy, (copy, number));
            }
            else if (_order.Compare(_keys, heap.Peek()) < 0)
            {
                _late?.Evaluate(Row);
                var copy = heap.Dequeue();
                _keys.CopyTo(copy, 0);
                Refill(copy);
                heap.Enqueue(copy, (copy, number));
            }
            else if (_ordered is { Expand.InOrder: true } && _order.Compare(_keys, heap.Peek(), _ordered.SortKeys) > 0)
            {
                _ordered.Expand.EndRow();
            }
        }

        var sorted = heap.UnorderedItems.Select(static item => item.Priority).ToList();
        sorted.Sort((left, right) => _worstFirst.Compare(right, left));
        return sorted;
    }

    private Value[] Copy()
    {
        var copy = _saved.Copy(_order.Count);
        _keys.CopyTo(copy, 0);
        return copy;
    }

    private void Refill(Value[] copy) => _saved.Overwrite(copy, _order.Count);
}

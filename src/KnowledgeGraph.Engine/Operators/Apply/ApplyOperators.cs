using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Expressions;
using KnowledgeGraph.Engine.Operators.Rows;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Apply;

/// <summary>For each input row the rows of the inner plan.</summary>
internal sealed class ApplyOperator(StatementContext context, Operator input, Operator inner)
    : ForEachRowOperator(context, input)
{
    protected override bool BeginRow()
    {
        inner.Open();
        return true;
    }

    protected override bool NextInRow() => inner.Next();

    public override void Close()
    {
        inner.Close();
        base.Close();
    }
}

/// <summary>As apply; an input row for which the inner plan gives nothing comes once, with nulls.</summary>
internal sealed class OptionalOperator(StatementContext context, Operator input, Operator inner, int[] nulledSlots)
    : ForEachRowOperator(context, input)
{
    private bool _found;
    private bool _ended;

    protected override bool BeginRow()
    {
        inner.Open();
        _found = false;
        _ended = false;
        return true;
    }

    protected override bool NextInRow()
    {
        if (_ended)
        {
            return false;
        }

        if (inner.Next())
        {
            _found = true;
            return true;
        }

        _ended = true;
        if (_found)
        {
            return false;
        }

        foreach (var slot in nulledSlots)
        {
            Row[slot] = Value.Null;
        }

        return true;
    }

    public override void Close()
    {
        inner.Close();
        base.Close();
    }
}

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
            Context.Tick();
        }

        inner.Close();
        return true;
    }
}

/// <summary>FOREACH.</summary>
internal sealed class ForeachOperator(
    StatementContext context,
    Operator input,
    int slot,
    Evaluator list,
    Operator inner
) : InputOperator(context, input)
{
    public override bool Next()
    {
        if (!Input.Next())
        {
            return false;
        }

        var value = list.Evaluate(Row);
        if (value.IsNull)
        {
            return true;
        }

        var items = ListComprehensionEvaluator.ListOf(value, "FOREACH");
        for (var i = 0; i < items.Count; i++)
        {
            Row[slot] = items[i];
            inner.Open();
            while (inner.Next())
            {
                Context.Tick();
            }

            inner.Close();
        }

        return true;
    }
}

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
                Context.Tick();
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

        Context.Tick();
        _saved.Restore(_position++);
        return true;
    }

    public override void Close()
    {
        _saved.Clear();
        base.Close();
    }
}

/// <summary>Pairs of a left and a right row whose keys are equal, by a table of the right rows.</summary>
internal sealed class HashJoinOperator(
    StatementContext context,
    Operator left,
    Operator right,
    Evaluator[] leftKeys,
    Evaluator[] rightKeys,
    IReadOnlyList<int> rightSlots
) : ForEachRowOperator(context, left)
{
    private readonly SavedRows _saved = new(context, rightSlots, "HashJoin");
    private readonly Dictionary<Value[], List<Value[]>> _table = new(RowKeyComparer.Instance);
    private readonly Value[] _key = new Value[leftKeys.Length];
    private List<Value[]>? _matches;
    private bool _filled;
    private int _position;

    public override void Open()
    {
        _filled = false;
        _table.Clear();
        _saved.Clear();
        base.Open();
    }

    protected override bool BeginRow()
    {
        if (!_filled)
        {
            Fill();
        }

        _position = 0;
        _matches = TryKey(leftKeys) ? _table.GetValueOrDefault(_key) : null;
        return _matches is not null;
    }

    protected override bool NextInRow()
    {
        if (_position >= _matches!.Count)
        {
            return false;
        }

        Context.Tick();
        _saved.Restore(_matches[_position++]);
        return true;
    }

    public override void Close()
    {
        _table.Clear();
        _saved.Clear();
        base.Close();
    }

    private void Fill()
    {
        right.Open();
        while (right.Next())
        {
            Context.Tick();
            if (!TryKey(rightKeys))
            {
                continue;
            }

            if (!_table.TryGetValue(_key, out var rows))
            {
                _table.Add((Value[])_key.Clone(), rows = []);
            }

            rows.Add(_saved.Copy());
        }

        right.Close();
        _filled = true;
    }

    // Null and NaN are equal to nothing.
    private bool TryKey(Evaluator[] keys)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            _key[i] = keys[i].Evaluate(Row);
            if (Values.Comparison.ValueEquality.Equal(_key[i], _key[i]) != true)
            {
                return false;
            }
        }

        return true;
    }
}

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

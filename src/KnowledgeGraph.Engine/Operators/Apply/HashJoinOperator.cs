using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Expressions;
using KnowledgeGraph.Engine.Operators.Rows;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Apply;

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
            // Nodes to join on have the same slots on both sides: the left row must be put back.
            var row = (Value[])Row.Clone();
            Fill();
            row.CopyTo(Row, 0);
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

        Context.Tick(this);
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
            Context.Tick(this);
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

using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Expressions;
using KnowledgeGraph.Engine.Functions;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Rows;

/// <summary>
/// A row for each number of <c>range(…)</c>, without the list: ten million rows that are read one by one need no memory.
/// </summary>
internal sealed class UnwindRangeOperator(StatementContext context, Operator input, Evaluator[] arguments, int slot)
    : ForEachRowOperator(context, input)
{
    private IntegerRange _range;
    private Int128 _position;

    protected override bool BeginRow()
    {
        Span<Value> values = new Value[arguments.Length];
        var hasNull = false;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Evaluate(Row);
            hasNull |= values[i].IsNull;
        }

        // range() of null is null, which gives no row.
        _range = hasNull ? default : IntegerRange.Of(values);
        _position = 0;
        return _range.Count > 0;
    }

    protected override bool NextInRow()
    {
        if (_position >= _range.Count)
        {
            return false;
        }

        Context.Tick();
        Row[slot] = _range[_position++];
        return true;
    }
}

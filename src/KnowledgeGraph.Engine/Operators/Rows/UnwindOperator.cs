using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Expressions;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Rows;

/// <summary>A row for each item of a list.</summary>
internal sealed class UnwindOperator(StatementContext context, Operator input, Evaluator list, int slot)
    : ForEachRowOperator(context, input)
{
    private ListValue _items = ListValue.Empty;
    private int _position;

    protected override bool BeginRow()
    {
        var value = list.Evaluate(Row);
        _position = 0;
        _items =
            value.IsNull ? ListValue.Empty
            : value.TryAs<ListValue>(out var items) ? items
            : new ListValue([value]);
        return _items.Count > 0;
    }

    protected override bool NextInRow()
    {
        if (_position >= _items.Count)
        {
            return false;
        }

        Context.Tick(this);
        Row[slot] = _items[_position++];
        return true;
    }
}

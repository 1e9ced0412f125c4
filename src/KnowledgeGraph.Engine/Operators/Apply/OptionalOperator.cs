using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Apply;

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

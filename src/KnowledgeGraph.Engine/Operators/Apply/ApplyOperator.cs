using KnowledgeGraph.Engine.Execution;

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

using KnowledgeGraph.Engine.Execution;

namespace KnowledgeGraph.Engine.Operators.Write;

/// <summary>MERGE: what matches, or else what is created.</summary>
internal sealed class MergeOperator(
    StatementContext context,
    Operator input,
    Operator match,
    EntityCreator creator,
    EntityUpdater onMatch,
    EntityUpdater onCreate
) : ForEachRowOperator(context, input)
{
    private bool _found;
    private bool _ended;

    protected override bool BeginRow()
    {
        creator.RefuseNulls();
        match.Open();
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

        if (match.Next())
        {
            _found = true;
            onMatch.Apply();
            return true;
        }

        _ended = true;
        match.Close();
        if (_found)
        {
            return false;
        }

        creator.Create();
        onCreate.Apply();
        return true;
    }
}

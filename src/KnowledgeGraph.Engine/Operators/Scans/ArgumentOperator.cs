using KnowledgeGraph.Engine.Execution;

namespace KnowledgeGraph.Engine.Operators.Scans;

/// <summary>Gives the row that is there, once.</summary>
internal sealed class ArgumentOperator(StatementContext context) : Operator(context)
{
    private bool _given;

    public override void Open() => _given = false;

    public override bool Next()
    {
        if (_given)
        {
            return false;
        }

        _given = true;
        return true;
    }
}

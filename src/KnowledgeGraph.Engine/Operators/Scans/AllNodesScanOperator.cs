using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Scans;

/// <summary>All nodes.</summary>
internal sealed class AllNodesScanOperator(StatementContext context, Operator input, int slot)
    : ForEachRowOperator(context, input)
{
    private EntityCursor _cursor;

    protected override bool BeginRow()
    {
        _cursor = Context.Reader.AllNodes();
        return true;
    }

    protected override bool NextInRow()
    {
        if (!_cursor.MoveNext())
        {
            return false;
        }

        Context.Tick(this);
        Context.DatabaseHits++;
        Row[slot] = Value.OfNodeId(_cursor.Current);
        return true;
    }
}

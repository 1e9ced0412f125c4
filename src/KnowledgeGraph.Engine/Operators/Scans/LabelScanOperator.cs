using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Scans;

/// <summary>The nodes with at least one of some labels, each once.</summary>
internal sealed class LabelScanOperator(StatementContext context, Operator input, int slot, string[] labels)
    : ForEachRowOperator(context, input)
{
    private readonly int[] _tokens = new int[labels.Length];
    private EntityCursor _cursor;
    private int _label;

    protected override bool BeginRow()
    {
        for (var i = 0; i < labels.Length; i++)
        {
            _tokens[i] = Context.Reader.FindLabel(labels[i]);
        }

        _label = -1;
        return NextLabel();
    }

    protected override bool NextInRow()
    {
        do
        {
            while (_cursor.MoveNext())
            {
                Context.Tick(this);
                Context.DatabaseHits++;
                if (!SeenBefore(_cursor.Current))
                {
                    Row[slot] = Value.OfNodeId(_cursor.Current);
                    return true;
                }
            }
        } while (NextLabel());

        return false;
    }

    private bool NextLabel()
    {
        while (++_label < _tokens.Length)
        {
            if (_tokens[_label] != GraphReader.NoToken)
            {
                _cursor = Context.Reader.NodesWithLabel(_tokens[_label]);
                return true;
            }
        }

        return false;
    }

    private bool SeenBefore(long node)
    {
        for (var i = 0; i < _label; i++)
        {
            if (_tokens[i] != GraphReader.NoToken && Context.Reader.HasLabel(node, _tokens[i]))
            {
                return true;
            }
        }

        return false;
    }
}

using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Engine.Operators.Scans;

/// <summary>The relationships of some types, or all, with their ends.</summary>
internal sealed class RelationshipScanOperator(
    StatementContext context,
    Operator input,
    RelationshipEmitter emitter,
    string[] types
) : ForEachRowOperator(context, input)
{
    private EntityCursor _cursor;
    private int _type;

    protected override bool BeginRow()
    {
        emitter.Reset();
        _type = -1;
        if (types.Length > 0)
        {
            return NextType();
        }

        _cursor = Context.Reader.AllRelationships();
        return true;
    }

    protected override bool NextInRow()
    {
        if (emitter.GiveTurned())
        {
            return true;
        }

        do
        {
            if (_cursor.MoveNext())
            {
                Context.Tick(this);
                Context.DatabaseHits++;
                emitter.Give(_cursor.Current, Context.Reader.EndsOf(_cursor.Current));
                return true;
            }
        } while (types.Length > 0 && NextType());

        return false;
    }

    private bool NextType()
    {
        while (++_type < types.Length)
        {
            var token = Context.Reader.FindRelationshipType(types[_type]);
            if (token != GraphReader.NoToken)
            {
                _cursor = Context.Reader.RelationshipsOfType(token);
                return true;
            }
        }

        return false;
    }
}

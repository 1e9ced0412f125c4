using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Scans;

/// <summary>The nodes or relationships whose indexed values satisfy the conditions.</summary>
internal sealed class IndexSeekOperator(
    StatementContext context,
    Operator input,
    string indexName,
    SeekQueries queries,
    int entitySlot,
    RelationshipEmitter? emitter
) : ForEachRowOperator(context, input)
{
    private IndexDescriptor? _index;
    private IndexCursor _cursor;
    private int _query;
    private long _single;
    private bool _isCounted;

    public override void Open()
    {
        _index =
            Context.Reader.Indexes.FirstOrDefault(index =>
                string.Equals(index.Name, indexName, StringComparison.Ordinal)
            )
            ?? throw new Cypher.Diagnostics.CypherException(
                Cypher.Diagnostics.ErrorCodes.IndexNotFound,
                $"The index '{indexName}' that the plan wanted to use is gone. Run the statement again."
            );
        if (!_isCounted)
        {
            _isCounted = true;
            Context.Database.Usage.Read(_index.Id);
        }

        base.Open();
    }

    protected override bool BeginRow()
    {
        emitter?.Reset();
        _query = -1;
        _single = -1;
        if (!queries.Prepare(Row, _index!.Keys.Count))
        {
            return false;
        }

        if (_index.IsUnique && queries.IsPlainEquality)
        {
            Context.DatabaseHits++;
            _single = Context.Reader.SeekFirst(_index, queries.EqualValues);
            return _single >= 0;
        }

        return NextQuery();
    }

    protected override bool NextInRow()
    {
        if (emitter?.GiveTurned() == true)
        {
            return true;
        }

        if (_query < 0)
        {
            var found = _single;
            _single = -1;
            if (found >= 0)
            {
                Give(found);
            }

            return found >= 0;
        }

        do
        {
            while (_cursor.MoveNext())
            {
                Context.Tick(this);
                Context.DatabaseHits++;
                if (queries.Accepts(ref _cursor))
                {
                    Give(_cursor.Current);
                    return true;
                }
            }
        } while (NextQuery());

        return false;
    }

    private bool NextQuery()
    {
        if (++_query >= queries.Count)
        {
            return false;
        }

        _cursor = Context.Reader.Seek(_index!, queries.QueryAt(_query));
        return true;
    }

    private void Give(long entity)
    {
        if (emitter is null)
        {
            Row[entitySlot] = Value.OfNodeId(entity);
        }
        else
        {
            emitter.Give(entity, Context.Reader.EndsOf(entity));
        }
    }
}

using KnowledgeGraph.Engine;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Server.Sessions;

/// <summary>
/// A result that can tell whether another row follows. The row is kept here: the result itself may move on when another
/// statement of the transaction runs.
/// </summary>
internal sealed class RowCursor(QueryResult result) : IDisposable
{
    private IReadOnlyList<Value>? _ahead;

    public IReadOnlyList<Value> Current { get; private set; } = [];

    public bool Read()
    {
        if (_ahead is { } row)
        {
            (Current, _ahead) = (row, null);
            return true;
        }

        if (!result.Read())
        {
            return false;
        }

        Current = result.Current;
        return true;
    }

    public bool HasMore()
    {
        if (_ahead is null && result.Read())
        {
            _ahead = result.Current;
        }

        return _ahead is not null;
    }

    public QuerySummary Consume() => result.Consume();

    public void Dispose() => result.Dispose();
}

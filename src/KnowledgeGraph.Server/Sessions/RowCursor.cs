using KnowledgeGraph.Engine;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Server.Sessions;

/// <summary>A result that can tell whether another row follows.</summary>
internal sealed class RowCursor(QueryResult result) : IDisposable
{
    private bool _ahead;
    private bool _ended;

    public IReadOnlyList<Value> Current => result.Current;

    public bool Read()
    {
        if (_ahead)
        {
            _ahead = false;
            return true;
        }

        _ended = _ended || !result.Read();
        return !_ended;
    }

    public bool HasMore()
    {
        _ahead = _ahead || Read();
        return _ahead;
    }

    public QuerySummary Consume() => result.Consume();

    public void Dispose() => result.Dispose();
}

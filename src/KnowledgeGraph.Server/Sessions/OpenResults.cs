using KnowledgeGraph.Engine;

namespace KnowledgeGraph.Server.Sessions;

/// <summary>The results open on a connection, by the number that RUN gave them.</summary>
/// <remarks>
/// One row is read ahead before SUCCESS: whether there are more decides between <c>has_more</c> and the summary, and a
/// driver that asked for exactly as many rows as there are must not have to ask again.
/// </remarks>
internal sealed class OpenResults
{
    private readonly Dictionary<long, RowCursor> _open = [];
    private long _next;
    private long _last = -1;

    public bool Any => _open.Count > 0;

    public long Add(QueryResult result)
    {
        _last = _next++;
        _open.Add(_last, new RowCursor(result));
        return _last;
    }

    public RowCursor Find(long queryId) =>
        _open.TryGetValue(Number(queryId), out var cursor)
            ? cursor
            : throw new RequestRefusedException(
                ServerErrorCodes.InvalidRequest,
                ServerErrorMessages.NoSuchResult(queryId)
            );

    public bool HasMore(long queryId) => Find(queryId).HasMore();

    /// <summary>Reads what is left of a result and forgets it.</summary>
    public QuerySummary Close(long queryId)
    {
        var cursor = Find(queryId);
        _open.Remove(Number(queryId));
        using (cursor)
        {
            return cursor.Consume();
        }
    }

    public void ConsumeAll()
    {
        foreach (var queryId in _open.Keys.ToList())
        {
            Close(queryId);
        }
    }

    public void Clear()
    {
        foreach (var cursor in _open.Values)
        {
            cursor.Dispose();
        }

        _open.Clear();
        (_next, _last) = (0, -1);
    }

    private long Number(long queryId) => queryId < 0 ? _last : queryId;
}

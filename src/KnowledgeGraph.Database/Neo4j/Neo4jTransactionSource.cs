using KnowledgeGraph.Database.Sessions;
using Neo4j.Driver;

namespace KnowledgeGraph.Database.Neo4j;

/// <summary>
/// Transactions of the official driver. A session has one access mode, by which a cluster routes it: when the mode
/// changes, the next session goes on from the bookmarks of the one before, and so sees what that one wrote.
/// </summary>
internal sealed class Neo4jTransactionSource(IDriver driver, string address) : ITransactionSource
{
    private IAsyncSession? _session;
    private AccessMode _mode;

    public async Task<IOpenTransaction> BeginAsync(bool readOnly, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var session = await SessionAsync(readOnly ? AccessMode.Read : AccessMode.Write);
        // Not given up half-way: the session would keep a transaction that nobody has.
        var transaction = await Neo4jErrors.TranslateAsync(address, () => session.BeginTransactionAsync());
        return new Neo4jTransaction(address, transaction);
    }

    public async ValueTask DisposeAsync()
    {
        if (_session is not null)
        {
            await _session.CloseAsync();
            _session = null;
        }
    }

    private async Task<IAsyncSession> SessionAsync(AccessMode mode)
    {
        if (_session is not null && _mode == mode)
        {
            return _session;
        }

        var bookmarks = _session?.LastBookmarks;
        await DisposeAsync();
        _mode = mode;
        _session = driver.AsyncSession(options =>
        {
            options.WithDefaultAccessMode(mode);
            if (bookmarks is not null)
            {
                options.WithBookmarks(bookmarks);
            }
        });
        return _session;
    }
}

using KnowledgeGraph.Database.Sessions;
using Neo4j.Driver;

namespace KnowledgeGraph.Database.Neo4j;

/// <summary>Transactions of the official driver. Reads and writes have a session each, so that a cluster routes them.</summary>
internal sealed class Neo4jTransactionSource(IDriver driver, string address) : ITransactionSource
{
    private IAsyncSession? _reads;
    private IAsyncSession? _writes;

    public async Task<IOpenTransaction> BeginAsync(bool readOnly, CancellationToken cancellation)
    {
        var session = readOnly ? _reads ??= Open(AccessMode.Read) : _writes ??= Open(AccessMode.Write);
        var transaction = await Neo4jErrors.TranslateAsync(address, () => session.BeginTransactionAsync());
        return new Neo4jTransaction(address, transaction);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var session in new[] { _reads, _writes })
        {
            if (session is not null)
            {
                await session.CloseAsync();
            }
        }
    }

    // What a session of this source wrote, its other session is to see.
    private IAsyncSession Open(AccessMode mode) =>
        driver.AsyncSession(options =>
        {
            options.WithDefaultAccessMode(mode);
            if ((mode == AccessMode.Read ? _writes : _reads)?.LastBookmarks is { } bookmarks)
            {
                options.WithBookmarks(bookmarks);
            }
        });
}

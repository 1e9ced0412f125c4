using System.Collections.Concurrent;
using System.Security.Cryptography;
using KnowledgeGraph.Engine;

namespace KnowledgeGraph.Server.Http;

/// <summary>The transactions that clients of the Query API have open, each of which is rolled back when it is left alone.</summary>
internal sealed class OpenTransactions : IDisposable
{
    private readonly ServerContext _context;
    private readonly ConcurrentDictionary<string, HttpTransaction> _open = new(StringComparer.Ordinal);
    private readonly ITimer _sweep;

    public OpenTransactions(ServerContext context)
    {
        _context = context;
        var every = TimeSpan.FromSeconds(Math.Clamp(context.Options.HttpTransactionTimeout.TotalSeconds / 4, 0.05, 5));
        _sweep = context.Time.CreateTimer(_ => Sweep(), state: null, every, every);
    }

    /// <summary>Opens one; the caller has its turn.</summary>
    /// <exception cref="ApiException">Too many are open.</exception>
    public HttpTransaction Open(string owner, string database, TransactionMode mode)
    {
        if (_open.Count >= _context.Options.MaximumConnections)
        {
            throw new ApiException(503, ServerErrorCodes.TooManyTransactions, ServerErrorMessages.TooManyTransactions);
        }

        var id = RandomNumberGenerator.GetHexString(16, lowercase: true);
        var opened = new HttpTransaction(id, owner, database, new ServerTransaction(_context.Database, mode));
        opened.TryEnter();
        Prolong(opened);
        _open[id] = opened;
        return opened;
    }

    /// <summary>Finds one that is the caller's own and waits for its turn.</summary>
    /// <exception cref="ApiException">There is none of that id, or no more.</exception>
    public async Task<HttpTransaction> EnterAsync(
        string id,
        string owner,
        string database,
        CancellationToken cancellation
    )
    {
        var found = Find(id, owner, database);
        await found.EnterAsync(cancellation);
        if (_open.ContainsKey(id))
        {
            Prolong(found);
            return found;
        }

        found.Leave();
        throw NotFound(id);
    }

    /// <summary>Gives the turn back; the transaction lives on.</summary>
    public void Leave(HttpTransaction transaction)
    {
        Prolong(transaction);
        transaction.Leave();
    }

    /// <summary>Forgets one and rolls it back, unless it was committed. The caller has the turn.</summary>
    public void End(HttpTransaction transaction)
    {
        _open.TryRemove(transaction.Id, out _);
        transaction.Dispose();
        // Others who wait for the turn find that it is gone.
        transaction.Leave();
    }

    /// <summary>Ends what runs in a transaction, then the transaction.</summary>
    public async Task RollBackAsync(string id, string owner, string database, CancellationToken cancellation)
    {
        Find(id, owner, database).Interrupt();
        End(await EnterAsync(id, owner, database, cancellation));
    }

    /// <summary>Rolls back whatever is open.</summary>
    public void Dispose()
    {
        _sweep.Dispose();
        foreach (var transaction in _open.Values)
        {
            transaction.Interrupt();
            if (transaction.TryEnter())
            {
                End(transaction);
            }
        }
    }

    private void Sweep()
    {
        var now = _context.Time.GetUtcNow();
        foreach (var transaction in _open.Values)
        {
            if (transaction.Expires <= now && transaction.TryEnter())
            {
                Log.TransactionExpired(_context.Logger, transaction.Id);
                End(transaction);
            }
        }
    }

    private HttpTransaction Find(string id, string owner, string database) =>
        _open.TryGetValue(id, out var found)
        && string.Equals(found.Owner, owner, StringComparison.Ordinal)
        && string.Equals(found.Database, database, StringComparison.OrdinalIgnoreCase)
            ? found
            : throw NotFound(id);

    private void Prolong(HttpTransaction transaction) =>
        transaction.Expires = _context.Time.GetUtcNow() + _context.Options.HttpTransactionTimeout;

    private static ApiException NotFound(string id) =>
        new(404, ServerErrorCodes.InvalidRequest, ServerErrorMessages.NoSuchTransaction(id));
}

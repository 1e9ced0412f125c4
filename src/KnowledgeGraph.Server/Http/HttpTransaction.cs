namespace KnowledgeGraph.Server.Http;

/// <summary>A transaction that lives across requests. One request at a time has its turn.</summary>
internal sealed class HttpTransaction(string id, string owner, string database, ServerTransaction transaction)
    : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Unguessable; part of the transaction's address.</summary>
    public string Id => id;

    /// <summary>Who opened it: nobody else may use it.</summary>
    public string Owner => owner;

    /// <summary>The database's name in its address.</summary>
    public string Database => database;

    public ServerTransaction Transaction => transaction;

    /// <summary>When it is rolled back if no request comes before.</summary>
    public DateTimeOffset Expires { get; set; }

    /// <summary>Ends the statement that runs.</summary>
    public CancellationToken Stopped => _stop.Token;

    public Task EnterAsync(CancellationToken cancellation) => _turn.WaitAsync(cancellation);

    public bool TryEnter() => _turn.Wait(0);

    public void Leave() => _turn.Release();

    public void Interrupt() => _stop.Cancel();

    /// <summary>Rolls back, unless it was committed. Only for who has the turn, which is never given back.</summary>
    public void Dispose()
    {
        transaction.Dispose();
        _stop.Dispose();
    }
}

using KnowledgeGraph.Bolt.Client;
using KnowledgeGraph.Database.Sessions;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Database.Bolt;

/// <summary>An explicit transaction on a connection.</summary>
internal sealed class BoltTransaction(BoltDialer dialer, BoltConnection connection) : IOpenTransaction
{
    private bool _isOpen = true;

    public async Task<IGraphResult> RunAsync(
        string query,
        MapValue parameters,
        CancellationToken cancellation = default
    )
    {
        var result = await BoltErrors.TranslateAsync(
            dialer,
            () => connection.RunAsync(query, parameters, cancellation)
        );
        return new BoltGraphResult(dialer, result);
    }

    public async Task CommitAsync(CancellationToken cancellation)
    {
        // Whatever the commit answers, there is nothing to roll back after it.
        _isOpen = false;
        try
        {
            await connection.CommitAsync(cancellation);
        }
        catch (BoltUnavailableException lost)
        {
            // The server may have committed: to try again is the caller's decision.
            throw new DatabaseUnavailableException(DatabaseMessages.ConnectionLost(dialer.Address, lost.Message), lost);
        }
        catch (Exception exception) when (BoltErrors.IsOfTheClient(exception))
        {
            await ResetAsync();
            throw BoltErrors.Translate(dialer, exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_isOpen && !connection.IsBroken)
        {
            await ResetAsync();
        }

        _isOpen = false;
    }

    // RESET rolls back, clears a failure and throws away rows that nobody read.
    private async Task ResetAsync()
    {
        try
        {
            await connection.ResetAsync();
        }
        catch (BoltUnavailableException)
        {
            // Lost: the server rolls back by itself, and the next transaction dials anew.
            await connection.DisposeAsync();
        }
    }
}

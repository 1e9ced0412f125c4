using KnowledgeGraph.Bolt.Client;
using KnowledgeGraph.Database.Sessions;

namespace KnowledgeGraph.Database.Bolt;

/// <summary>One connection, kept between the transactions of a session and dialled anew when it is lost.</summary>
internal sealed class BoltTransactionSource(BoltDialer dialer) : ITransactionSource
{
    private BoltConnection? _connection;

    public async Task<IOpenTransaction> BeginAsync(bool readOnly, CancellationToken cancellation)
    {
        if (_connection is { IsBroken: true })
        {
            await DisposeAsync();
        }

        _connection ??= await dialer.DialAsync(cancellation);
        var connection = _connection;
        await BoltErrors.TranslateAsync(dialer, () => connection.BeginAsync(readOnly, database: null, cancellation));
        return new BoltTransaction(dialer, connection);
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
        {
            await _connection.DisposeAsync();
            _connection = null;
        }
    }
}

using KnowledgeGraph.Bolt.Client;
using KnowledgeGraph.Database.Sessions;

namespace KnowledgeGraph.Database.Bolt;

/// <summary>A server that speaks Bolt, through the project's own client: one server, no routing.</summary>
internal sealed class BoltGraphDatabase : IGraphDatabase
{
    private readonly BoltDialer _dialer;
    private readonly TimeProvider _time;

    private BoltGraphDatabase(BoltDialer dialer, string server, TimeProvider time)
    {
        _dialer = dialer;
        _time = time;
        Description = new DatabaseDescription(dialer.Address, server, "bolt");
    }

    public DatabaseDescription Description { get; }

    /// <summary>Connects once, so that a wrong address or password shows at once.</summary>
    public static async Task<BoltGraphDatabase> OpenAsync(
        string address,
        DatabaseCredentials? credentials,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var logon = credentials is null ? null : new BoltCredentials(credentials.User, credentials.Password);
        var dialer = new BoltDialer(address, logon);
        await using var connection = await dialer.DialAsync(cancellation);
        return new BoltGraphDatabase(dialer, connection.Server, time);
    }

    public IGraphSession OpenSession() => new RetryingSession(new BoltTransactionSource(_dialer), _time);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

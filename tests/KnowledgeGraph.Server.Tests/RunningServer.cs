using System.Net;
using KnowledgeGraph.Engine;
using KnowledgeGraph.Server.Security;

namespace KnowledgeGraph.Server.Tests;

/// <summary>A server over an in-memory database on free ports of the loopback.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private RunningServer(EmbeddedDatabase database, GraphServer server)
    {
        Database = database;
        Server = server;
    }

    public EmbeddedDatabase Database { get; }

    public GraphServer Server { get; }

    public int BoltPort => Server.Bolt.Port;

    public static async Task<RunningServer> StartAsync(
        IReadOnlyDictionary<string, ServerUser>? users = null,
        Func<ServerOptions, ServerOptions>? configure = null
    )
    {
        var options = new ServerOptions
        {
            Bolt = new IPEndPoint(IPAddress.Loopback, 0),
            Http = new IPEndPoint(IPAddress.Loopback, 0),
            AuthenticationTimeout = TimeSpan.FromSeconds(5),
        };
        var database = EmbeddedDatabase.InMemory();
        var server = await GraphServer.StartAsync(
            database,
            configure?.Invoke(options) ?? options,
            users ?? new Dictionary<string, ServerUser>(StringComparer.Ordinal)
        );
        return new RunningServer(database, server);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.StopAsync();
        await Server.DisposeAsync();
        Database.Dispose();
    }
}

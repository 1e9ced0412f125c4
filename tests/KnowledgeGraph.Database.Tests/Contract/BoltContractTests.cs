using System.Net;
using KnowledgeGraph.Engine;
using KnowledgeGraph.Server;
using KnowledgeGraph.Server.Security;

namespace KnowledgeGraph.Database.Tests.Contract;

/// <summary>The project's own client, to the project's own server.</summary>
public sealed class BoltContractTests : GraphDatabaseContract
{
    private readonly EmbeddedDatabase _served = EmbeddedDatabase.InMemory();
    private GraphServer? _server;

    protected override async Task<IGraphDatabase> OpenAsync()
    {
        var users = new Dictionary<string, ServerUser>(StringComparer.Ordinal)
        {
            ["anna"] = new("anna", PasswordHash.Create("geheim"), ServerRole.Writer),
        };
        var options = new ServerOptions { Bolt = new IPEndPoint(IPAddress.Loopback, 0) };
        _server = await GraphServer.StartAsync(_served, options, users);
        return await GraphDatabase.OpenAsync($"bolt://{_server.Bolt}", new DatabaseCredentials("anna", "geheim"));
    }

    protected override async ValueTask CloseAsync()
    {
        if (_server is not null)
        {
            await _server.StopAsync();
            await _server.DisposeAsync();
        }

        _served.Dispose();
    }
}

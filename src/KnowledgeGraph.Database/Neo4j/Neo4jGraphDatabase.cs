using KnowledgeGraph.Database.Sessions;
using Neo4j.Driver;
using OfficialDatabase = Neo4j.Driver.GraphDatabase;

namespace KnowledgeGraph.Database.Neo4j;

/// <summary>Neo4j through its official driver: one server, a cluster or the cloud. Compiled with -p:Neo4jDriver=official.</summary>
internal sealed class Neo4jGraphDatabase : IGraphDatabase
{
    private readonly IDriver _driver;
    private readonly TimeProvider _time;

    private Neo4jGraphDatabase(IDriver driver, string address, string agent, TimeProvider time)
    {
        _driver = driver;
        _time = time;
        Description = new DatabaseDescription(address, agent, "neo4j-official");
    }

    public DatabaseDescription Description { get; }

    public static async Task<Neo4jGraphDatabase> OpenAsync(
        string address,
        DatabaseCredentials? credentials,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var token = credentials is null ? AuthTokens.None : AuthTokens.Basic(credentials.User, credentials.Password);
        var driver = OfficialDatabase.Driver(address, token);
        try
        {
            var server = await driver.GetServerInfoAsync().WaitAsync(cancellation);
            return new Neo4jGraphDatabase(driver, address, server.Agent, time);
        }
        catch (Exception exception)
        {
            await driver.DisposeAsync();
            if (exception is AuthenticationException)
            {
                var user = credentials?.User ?? "nobody";
                throw new DatabaseUnavailableException(
                    DatabaseMessages.LogonRefused(address, user, exception.Message),
                    exception
                );
            }

            if (exception is Neo4jException or IOException)
            {
                throw new DatabaseUnavailableException(
                    DatabaseMessages.NotReachable(address, exception.Message),
                    exception
                );
            }

            throw;
        }
    }

    public IGraphSession OpenSession() =>
        new RetryingSession(new Neo4jTransactionSource(_driver, Description.Address), _time);

    public ValueTask DisposeAsync() => _driver.DisposeAsync();
}

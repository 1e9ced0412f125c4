namespace KnowledgeGraph.Database.Tests;

public sealed class GraphDatabaseTests
{
    [Theory]
    [InlineData(
        "http://localhost",
        "The database 'http://localhost' has the unknown scheme 'http'; "
            + "expected a folder, bolt://host:7687, neo4j://host:7687 or neo4j+s://host."
    )]
    [InlineData(
        "bolt://",
        "The database 'bolt://' cannot be used: 'bolt://' is not an address. Expected bolt://host:port."
    )]
    public async Task AWrongAddressSaysWhatWasExpected(string address, string message)
    {
        var exception = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => GraphDatabase.OpenAsync(address));

        Assert.Equal(message, exception.Message);
    }

    [Theory]
    [InlineData("neo4j://graph.example:7687", "'bolt://graph.example:7687'")]
    [InlineData("neo4j+s://cloud.example", "'bolt+s://cloud.example'")]
    public async Task RoutingNeedsTheOfficialDriverAndTheMessageSaysHowToGetIt(string address, string instead)
    {
        if (typeof(GraphDatabase).Assembly.GetReferencedAssemblies().Any(name => name.Name == "Neo4j.Driver"))
        {
            Assert.Skip("This build has the official driver: -p:Neo4jDriver=official.");
        }

        var exception = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => GraphDatabase.OpenAsync(address));

        Assert.Contains("-p:Neo4jDriver=official", exception.Message, StringComparison.Ordinal);
        Assert.Contains(instead, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AServerThatDoesNotAnswerIsNotReachable()
    {
        var exception = await Assert.ThrowsAsync<DatabaseUnavailableException>(() =>
            GraphDatabase.OpenAsync("bolt://127.0.0.1:1")
        );

        Assert.StartsWith(
            "The database 'bolt://127.0.0.1:1' is not reachable: ",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void APasswordIsNeverShown() => Assert.Equal("neo4j", new DatabaseCredentials("neo4j", "secret").ToString());
}

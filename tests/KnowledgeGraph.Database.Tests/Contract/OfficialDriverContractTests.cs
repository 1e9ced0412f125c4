namespace KnowledgeGraph.Database.Tests.Contract;

/// <summary>Neo4j's own driver, to a genuine Neo4j, where the build has the one and the machine the other.</summary>
public sealed class OfficialDriverContractTests : GraphDatabaseContract
{
    protected override Task<IGraphDatabase> OpenAsync()
    {
        var hasDriver = typeof(GraphDatabase)
            .Assembly.GetReferencedAssemblies()
            .Any(name => name.Name == "Neo4j.Driver");
        Assert.SkipUnless(hasDriver, "This build is without Neo4j's driver: -p:Neo4jDriver=official compiles it in.");
        var server = Environment.GetEnvironmentVariable("NEO4J_URI");
        Assert.SkipWhen(
            string.IsNullOrEmpty(server),
            "NEO4J_URI is not set: no genuine Neo4j to hold the driver against."
        );
        return GraphDatabase.OpenAsync($"neo4j{server!["bolt".Length..]}");
    }
}

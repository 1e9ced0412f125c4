namespace KnowledgeGraph.Database.Tests.Contract;

/// <summary>The project's own client, to a genuine Neo4j where there is one.</summary>
public sealed class GenuineContractTests : GraphDatabaseContract
{
    protected override Task<IGraphDatabase> OpenAsync()
    {
        var server = Environment.GetEnvironmentVariable("NEO4J_URI");
        Assert.SkipWhen(
            string.IsNullOrEmpty(server),
            "NEO4J_URI is not set: it names a throwaway Neo4j 5.26, which .ci/run starts where it is there."
        );
        return GraphDatabase.OpenAsync(server!);
    }
}

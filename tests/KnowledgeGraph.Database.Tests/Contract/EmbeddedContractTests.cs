namespace KnowledgeGraph.Database.Tests.Contract;

/// <summary>The embedded database in this process.</summary>
public sealed class EmbeddedContractTests : GraphDatabaseContract
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-contract-").FullName;

    protected override Task<IGraphDatabase> OpenAsync() => GraphDatabase.OpenAsync(_folder);

    protected override ValueTask CloseAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

using YamlDotNet.RepresentationModel;

namespace KnowledgeGraph.Architecture.Tests.Deployment;

/// <summary>docker-compose.yml and Dockerfile fit each other and the repository.</summary>
public sealed class ComposeTests
{
    private static readonly YamlMappingNode Compose = ReadCompose();
    private static readonly string Dockerfile = File.ReadAllText(Path.Combine(Repository.Root, "Dockerfile"));

    [Fact]
    public void Neo4jIsTheVersionThatTheScriptsAreHeldAgainst() =>
        Assert.StartsWith("neo4j:5.26", Text(Service("neo4j"), "image"), StringComparison.Ordinal);

    [Fact]
    public void Neo4jTellsWhenItAnswers()
    {
        var check = Map(Service("neo4j"), "healthcheck");

        Assert.Contains("cypher-shell", List(check, "test")[^1], StringComparison.Ordinal);
        Assert.True(int.Parse(Text(check, "retries"), null) > 1);
    }

    [Fact]
    public void TheLoaderWaitsUntilNeo4jIsHealthy() =>
        Assert.Equal("service_healthy", Text(Map(Map(Service("loader"), "depends_on"), "neo4j"), "condition"));

    [Fact]
    public void TheLoaderIsBuiltByTheDockerfileAndSpeaksToTheService()
    {
        var loader = Service("loader");
        var database = new Uri(Text(Map(loader, "environment"), "KG_DB"));

        Assert.True(File.Exists(Path.Combine(Repository.Root, Text(Map(loader, "build"), "dockerfile"))));
        Assert.Equal("neo4j", database.Scheme);
        Assert.Equal("neo4j", database.Host);
        Assert.Equal(7687, database.Port);
    }

    [Fact]
    public void BothServicesShareOnePassword()
    {
        var server = Text(Map(Service("neo4j"), "environment"), "NEO4J_AUTH");
        var client = Text(Map(Service("loader"), "environment"), "KG_PASSWORD");

        Assert.Equal(server, "neo4j/" + client);
    }

    [Fact]
    public void TheSeedsAreMountedWhereTheLoaderLooks()
    {
        var mounts = List(Service("loader"), "volumes").Select(mount => mount.Split(':')).ToList();
        var seeds = mounts.Single(mount => mount[0] == "./seeds");

        Assert.True(Directory.Exists(Path.Combine(Repository.Root, seeds[0])));
        Assert.Equal("ro", seeds[2]);
        Assert.Contains(seeds[1], List(Service("loader"), "command"));
    }

    [Fact]
    public void EveryNamedVolumeIsDeclared()
    {
        var declared = Map(Compose, "volumes").Children.Keys.Select(key => ((YamlScalarNode)key).Value);
        var used = new[] { "neo4j", "loader" }
            .SelectMany(service => List(Service(service), "volumes"))
            .Select(mount => mount.Split(':')[0])
            .Where(source => !source.StartsWith('.'));

        Assert.Empty(used.Except(declared));
    }

    [Fact]
    public void PortsAreOpenToThisMachineAlone() =>
        Assert.All(
            List(Service("neo4j"), "ports"),
            port => Assert.StartsWith("127.0.0.1:", port, StringComparison.Ordinal)
        );

    [Fact]
    public void TheImageIsBuiltWithTheOfficialDriver()
    {
        var project = File.ReadAllText(
            Path.Combine(Repository.Root, "src/KnowledgeGraph.Database/KnowledgeGraph.Database.csproj")
        );

        Assert.Contains("-p:Neo4jDriver=official", Dockerfile, StringComparison.Ordinal);
        Assert.Contains("'$(Neo4jDriver)' == 'official'", project, StringComparison.Ordinal);
        Assert.Contains("<PackageReference Include=\"Neo4j.Driver\" />", project, StringComparison.Ordinal);
        Assert.NotEmpty(Repository.SourceFiles("src/KnowledgeGraph.Database/Neo4j"));
    }

    [Fact]
    public void TheDockerfileCopiesWhatIsThereAndStartsTheCommand()
    {
        var copied = Dockerfile
            .Split('\n')
            .Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from"))
            .SelectMany(line => line.Split(' ')[1..^1]);
        var command = File.ReadAllText(
            Path.Combine(Repository.Root, "src/KnowledgeGraph.Cli/KnowledgeGraph.Cli.csproj")
        );

        Assert.All(copied, path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), path));
        Assert.Contains("<AssemblyName>kg</AssemblyName>", command, StringComparison.Ordinal);
        Assert.Contains("ENTRYPOINT [\"dotnet\", \"/app/kg.dll\"]", Dockerfile, StringComparison.Ordinal);
    }

    private static YamlMappingNode ReadCompose()
    {
        using var reader = new StreamReader(Path.Combine(Repository.Root, "docker-compose.yml"));
        var stream = new YamlStream();
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static YamlMappingNode Service(string name) => Map(Map(Compose, "services"), name);

    private static YamlMappingNode Map(YamlMappingNode node, string key) => (YamlMappingNode)node.Children[key];

    private static string Text(YamlMappingNode node, string key) => ((YamlScalarNode)node.Children[key]).Value!;

    private static List<string> List(YamlMappingNode node, string key) =>
        [.. ((YamlSequenceNode)node.Children[key]).Select(item => ((YamlScalarNode)item).Value!)];
}

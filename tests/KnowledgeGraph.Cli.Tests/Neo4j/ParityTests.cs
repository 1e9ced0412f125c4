using KnowledgeGraph.Timeline.Scripts;

namespace KnowledgeGraph.Cli.Tests.Neo4j;

/// <summary>Every script gives the same rows on the embedded database and on genuine Neo4j.</summary>
public sealed class ParityTests : IDisposable
{
    private readonly Kg _kg = new();

    [Fact]
    public async Task EveryScriptGivesTheSameRowsOnNeo4j()
    {
        var server = Environment.GetEnvironmentVariable("NEO4J_URI");
        if (string.IsNullOrEmpty(server))
        {
            Assert.Skip(
                "NEO4J_URI is not set: it names a throwaway Neo4j 5.26, which .ci/run starts where it is there."
            );
        }

        // A second article tells of the same call, so that shared events are among what is compared.
        _kg.Write("news/anruf.txt", Articles.Call);
        _kg.Write("news/anruf2.txt", Articles.Call);
        await _kg.RunAsync("query", "-e", "MATCH (n) DETACH DELETE n", "--db", server);
        foreach (var database in (string[])[_kg.Database, server])
        {
            var load = await _kg.RunAsync("load", Kg.Seeds, "news", "--db", database, "--quiet");
            Assert.Equal((0, ""), (load.ExitCode, load.Error));
        }

        foreach (var name in ScriptLibrary.Queries)
        {
            var here = await _kg.RunAsync("query", name, "--format", "json");
            var there = await _kg.RunAsync("query", name, "--format", "json", "--db", server);
            Assert.Equal(0, here.ExitCode);
            Assert.Equal((name, there.Output), (name, here.Output));
        }
    }

    public void Dispose() => _kg.Dispose();
}

using KnowledgeGraph.Timeline.Scripts;

namespace KnowledgeGraph.Cli.Tests.Commands;

public sealed class QueryTests : IDisposable
{
    private readonly Kg _kg = new();

    [Fact]
    public async Task EveryScriptAnswersOnTheSeeds()
    {
        await _kg.RunAsync("load", Kg.Seeds, "--quiet");

        foreach (var name in ScriptLibrary.Queries)
        {
            var run = await _kg.RunAsync(
                "query",
                Path.Combine(Kg.Root, "cypher", "queries", name + ".cypher"),
                "--format",
                "csv"
            );
            Assert.True(run.ExitCode == 0, $"{name}: {run.Error}");
            Assert.NotEmpty(run.Lines);
        }
    }

    [Fact]
    public async Task ParametersWinOverTheScriptsDefaults()
    {
        _kg.Write("anruf.txt", Articles.Call);
        await _kg.RunAsync("load", "anruf.txt");

        var run = await _kg.RunAsync("query", "actor-timeline", "--param", "actor=Putin", "--param", "limit=1");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Wladimir Putin", run.Output, StringComparison.Ordinal);
        Assert.Equal("1 row.", run.Error.Trim());
    }

    [Fact]
    public async Task WritesTellWhatTheyChanged()
    {
        await _kg.RunAsync("load", Kg.Seeds, "--quiet");

        var run = await _kg.RunAsync("query", "-e", "CREATE (n:Note {text: 'x'}) RETURN n.text AS text");

        Assert.Equal(["text", "x"], run.Lines);
        Assert.Contains("1 node created", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JsonAndCsvAreForPrograms()
    {
        await _kg.RunAsync("load", Kg.Seeds, "--quiet");
        const string Query = "RETURN 1 AS n, 'a,\"b\"' AS text, ['x', 'y'] AS list, null AS nothing";

        var csv = await _kg.RunAsync("query", "-e", Query, "--format", "csv", "--quiet");
        var json = await _kg.RunAsync("query", "-e", Query, "--format", "json", "--quiet");

        Assert.Equal("n,text,list,nothing\r\n1,\"a,\"\"b\"\"\",\"[\"\"x\"\",\"\"y\"\"]\",\r\n", csv.Output);
        Assert.Equal(
            """[{"n":1,"text":"a,\"b\"","list":["x","y"],"nothing":null}]""",
            json.Output.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal)
        );
        Assert.Empty(csv.Error);
    }

    [Fact]
    public async Task ProfileShowsThePlanWithItsRows()
    {
        await _kg.RunAsync("load", Kg.Seeds, "--quiet");

        var run = await _kg.RunAsync("query", "-e", "PROFILE MATCH (a:Article) RETURN a.file AS file");

        Assert.Contains("operator", run.Output, StringComparison.Ordinal);
        Assert.Contains("+", run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _kg.Dispose();
}

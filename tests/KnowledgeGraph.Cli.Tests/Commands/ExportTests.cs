using System.Text.Json;

namespace KnowledgeGraph.Cli.Tests.Commands;

public sealed class ExportTests : IDisposable
{
    private readonly Kg _kg = new();

    [Fact]
    public async Task EveryArticleBecomesAFileOfTheExchangeFormat()
    {
        await _kg.RunAsync("load", Kg.Seeds, "--quiet");

        var run = await _kg.RunAsync("export", "out");
        var files = Directory.GetFiles(Path.Combine(_kg.Folder, "out"));

        Assert.Equal((0, "5 files written."), (run.ExitCode, run.Error.Trim()));
        Assert.Equal(5, files.Length);
        foreach (var file in files)
        {
            using var json = JsonDocument.Parse(await File.ReadAllTextAsync(file));
            Assert.EndsWith(".txt", json.RootElement.GetProperty("article").GetString(), StringComparison.Ordinal);
            Assert.All(
                json.RootElement.GetProperty("events").EnumerateArray(),
                told => Assert.NotEqual(0, told.GetProperty("quotes").GetArrayLength())
            );
        }
    }

    [Fact]
    public async Task QuotesStandInTheArticleCharacterByCharacter()
    {
        _kg.Write("anruf.txt", Articles.Call);
        await _kg.RunAsync("load", "anruf.txt");
        await _kg.RunAsync("export", "out");

        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(_kg.Folder, "out", "anruf.json")));
        var quotes = json
            .RootElement.GetProperty("events")
            .EnumerateArray()
            .SelectMany(told => told.GetProperty("quotes").EnumerateArray())
            .Select(quote => quote.GetString()!)
            .ToList();

        Assert.NotEmpty(quotes);
        Assert.All(quotes, quote => Assert.Contains(quote, Articles.Call, StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheCypherExportBuildsTheGraphAnew()
    {
        await _kg.RunAsync("load", Kg.Seeds, "--quiet");
        await _kg.RunAsync("export", "out", "--cypher", "--csv", "--jsonld");
        var script = Path.Combine("out", "graph.cypher");
        Directory.CreateDirectory(Path.Combine(_kg.Folder, "copy"));

        var built = await _kg.RunAsync("query", script, "--db", "copy", "--quiet");

        Assert.Equal((0, ""), (built.ExitCode, built.Error));
        Assert.Equal(
            (await _kg.RunAsync("timeline", "--format", "csv")).Output,
            (await _kg.RunAsync("timeline", "--format", "csv", "--db", "copy")).Output
        );
        var nodes = await File.ReadAllLinesAsync(Path.Combine(_kg.Folder, "out", "nodes.csv"));
        Assert.StartsWith("id:ID,:LABEL,", nodes[0], StringComparison.Ordinal);
        using var json = JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(_kg.Folder, "out", "graph.jsonld"))
        );
        Assert.NotEqual(0, json.RootElement.GetProperty("@graph").GetArrayLength());
    }

    [Fact]
    public async Task StatusCountsWhatIsThere()
    {
        await _kg.RunAsync("load", Kg.Seeds, "--quiet");

        using var json = JsonDocument.Parse((await _kg.RunAsync("status", "--format", "json")).Output);
        var facts = json
            .RootElement.EnumerateArray()
            .ToDictionary(row => row.GetProperty("what").GetString()!, row => row.GetProperty("value").ToString());

        Assert.Equal("5", facts["articles"]);
        Assert.Equal("embedded", facts["driver"]);
        Assert.Equal("answers", facts["health"]);
        Assert.NotEqual("0", facts["events"]);
        Assert.NotEqual("never", facts["last load"]);
    }

    public void Dispose() => _kg.Dispose();
}

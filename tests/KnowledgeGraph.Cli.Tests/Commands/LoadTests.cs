using System.Text.Json;

namespace KnowledgeGraph.Cli.Tests.Commands;

public sealed class LoadTests : IDisposable
{
    private readonly Kg _kg = new();

    [Fact]
    public async Task TheSeedsAreLoadedAndTheNewestEventsShown()
    {
        var run = await _kg.RunAsync("load", Kg.Seeds);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("5 new articles: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("The newest events", run.Output, StringComparison.Ordinal);
        Assert.Contains("2023-09-", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task LoadingAgainChangesNothing()
    {
        await _kg.RunAsync("load", Kg.Seeds);
        var before = await _kg.RunAsync("timeline", "--format", "csv");

        var again = await _kg.RunAsync("load", Kg.Seeds);

        Assert.StartsWith("0 new articles, 5 unchanged: 0 new events", again.Output, StringComparison.Ordinal);
        Assert.Equal(before.Output, (await _kg.RunAsync("timeline", "--format", "csv")).Output);
    }

    [Fact]
    public async Task AChangedArticleIsReplaced()
    {
        _kg.Write("anruf.txt", Articles.Call);
        await _kg.RunAsync("load", "anruf.txt");
        _kg.Write(
            "anruf.txt",
            "Stand: 05.03.2021 10:00 Uhr\n\nDas Wetter in Paris ist schön, und die Sonne scheint.\n"
        );

        var run = await _kg.RunAsync("load", "anruf.txt");

        Assert.Contains("0 new articles, 1 changed", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            "0",
            (await _kg.RunAsync("query", "-e", "MATCH (e:Event) RETURN count(e)", "--format", "csv")).Lines[1]
        );
    }

    [Fact]
    public async Task TheOrderOfTheSeedsDoesNotMatter()
    {
        const string Nodes =
            "MATCH (n) RETURN n.id AS id, n.title, n.confidence, n.dateEvidence, n.claimedBy ORDER BY id";
        const string Relationships =
            "MATCH (x)-[r]->(y) RETURN x.id AS x, type(r) AS type, y.id AS y, r.event AS event, r.what, r.title, r.from, "
            + "r.article AS article, r.start AS start, r.confidence, r.claimedBy, r.office AS office "
            + "ORDER BY x, type, y, event, article, start, office";
        await _kg.RunAsync("load", Kg.Seeds, "--quiet");
        foreach (var file in Directory.GetFiles(Kg.Seeds, "*.txt").OrderDescending(StringComparer.Ordinal))
        {
            await _kg.RunAsync("load", file, "--quiet", "--db", "reversed");
        }

        foreach (var query in (string[])[Nodes, Relationships])
        {
            var forwards = await _kg.RunAsync("query", "-e", query, "--format", "csv");
            var backwards = await _kg.RunAsync("query", "-e", query, "--format", "csv", "--db", "reversed");
            Assert.Equal(forwards.Output, backwards.Output);
            Assert.True(forwards.Lines.Length > 100);
        }
    }

    [Fact]
    public async Task QuietSaysNothing()
    {
        var run = await _kg.RunAsync("load", Kg.Seeds, "--quiet");

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task TheTimelineIsFilteredAndComesInThreeFormats()
    {
        _kg.Write("anruf.txt", Articles.Call);
        await _kg.RunAsync("load", "anruf.txt");

        var table = await _kg.RunAsync("timeline", "--type", "called", "--actor", "Putin");
        var csv = await _kg.RunAsync("timeline", "--format", "csv");
        using var json = JsonDocument.Parse((await _kg.RunAsync("timeline", "--format", "json")).Output);
        var called = json.RootElement.EnumerateArray().Single(row => row.GetProperty("type").GetString() == "CALLED");

        Assert.Contains("Emmanuel Macron → Wladimir Putin", table.Output, StringComparison.Ordinal);
        Assert.Contains("(anruf.txt)", table.Output, StringComparison.Ordinal);
        Assert.Equal("from,to,type,who,whom,status,claimedBy,quote,source,articles", csv.Lines[0]);
        Assert.Equal("2021-03-04", called.GetProperty("from").GetString());
        Assert.Equal("anruf.txt", called.GetProperty("source").GetString());
    }

    [Fact]
    public async Task AsKnownOnLeavesOutLaterReports()
    {
        _kg.Write("anruf.txt", Articles.Call);
        await _kg.RunAsync("load", "anruf.txt");

        var before = await _kg.RunAsync("timeline", "--as-known-on", "2021-03-04", "--format", "csv");
        var after = await _kg.RunAsync("timeline", "--as-known-on", "2021-03-05", "--format", "csv");

        Assert.Single(before.Lines);
        Assert.True(after.Lines.Length > 1, after.Output);
    }

    [Fact]
    public async Task AGivenDateStandsInForAMissingOne()
    {
        _kg.Write(
            "ohne.txt",
            "Der Minister reist nach Paris. Er traf dort den französischen Präsidenten Emmanuel Macron.\n"
        );

        await _kg.RunAsync("load", "ohne.txt", "--date", "1994-05-16");

        Assert.Equal(
            "1994-05-16",
            (await _kg.RunAsync("query", "-e", "MATCH (a:Article) RETURN a.to", "--format", "csv")).Lines[1]
        );
    }

    public void Dispose() => _kg.Dispose();
}

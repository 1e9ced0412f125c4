using System.Text.RegularExpressions;

namespace KnowledgeGraph.Cli.Tests.Browser;

/// <summary>Neo4j Browser takes 'kg serve' for a Neo4j. Screenshots are left beside the test's results.</summary>
public sealed partial class Neo4jBrowserTests
{
    private const string Graph = "[data-testid=vizInspector]";
    private const string Table = "[data-testid=frame-loaded-contents] table";
    private const string Plan = "[data-testid=planSvg] .operator";

    [Fact]
    public async Task ItConnectsDrawsExplainsAndStyles()
    {
        var page = Environment.GetEnvironmentVariable("NEO4J_HTTP");
        Assert.SkipWhen(
            string.IsNullOrEmpty(page),
            "NEO4J_HTTP is not set: it names a genuine Neo4j that serves Neo4j Browser, which .ci/run starts."
        );
        Assert.SkipWhen(
            Neo4jBrowser.Chromium is null,
            "Chromium is missing: KG_CHROMIUM names it, or Debian's package 'chromium' installs it."
        );

        await using var graph = await ServedGraph.StartAsync();
        await using var browser = await Neo4jBrowser.OpenAsync($"{page}/browser/?dbms={graph.Bolt}");
        await browser.ConnectAsync();

        await TheSidebarNamesWhatIsThere(browser);
        await PathsAreDrawn(browser);
        await RowsAreATable(browser);
        await PlansAreDrawn(browser);
        await TheSchemaIsShown(browser);
        await TheStyleFileColours(browser);
        await TheGuideRuns(browser);
        await AnErrorIsExplained(browser);
    }

    private static async Task TheSidebarNamesWhatIsThere(Neo4jBrowser browser)
    {
        // Counts stand at the star, nodes first, then relationships; they come after the names.
        await browser.Page.GetByText(Count()).Nth(1).WaitForAsync();
        var items = await browser.Page.GetByTestId("sidebarMetaItem").AllInnerTextsAsync();
        Assert.Superset(
            new HashSet<string>(["Actor", "Article", "Event", "Sentence", "ACCUSED", "HAS", "name", "claimedBy"]),
            new HashSet<string>(items, StringComparer.Ordinal)
        );
        Assert.Equal(2, items.Count(Count().IsMatch));
        await browser.ShootAsync("1-sidebar");
    }

    private static async Task PathsAreDrawn(Neo4jBrowser browser)
    {
        var frame = await browser.RunAsync("MATCH p=()-[r]->() RETURN p LIMIT 50", Graph);
        Assert.Matches("Displaying [0-9]+ nodes, [0-9]+ relationships", await frame.InnerTextAsync());
        // The circles are drawn one after the other, some time behind the line that counts them.
        var circles = frame.Locator("circle.b-outline");
        await circles.Nth(10).WaitForAsync();
        Assert.True(await circles.CountAsync() > 10);
        await browser.ShootAsync("2-graph");
    }

    private static async Task RowsAreATable(Neo4jBrowser browser)
    {
        var frame = await browser.RunAsync(
            "MATCH (e:Event) RETURN e.type AS type, count(*) AS events ORDER BY events DESC, type LIMIT 5",
            Table
        );
        Assert.Contains("Started streaming 5 records", await frame.InnerTextAsync(), StringComparison.Ordinal);
        await browser.ShootAsync("3-table");
    }

    private static async Task PlansAreDrawn(Neo4jBrowser browser)
    {
        const string Query = "MATCH (p:Person)-[r]->(m) RETURN p.name, m LIMIT 5";
        var explained = await browser.RunAsync($"EXPLAIN {Query}", Plan);
        Assert.Contains("estimated rows", await explained.InnerTextAsync(), StringComparison.Ordinal);
        await browser.ShootAsync("4-explain");

        var profiled = await browser.RunAsync($"PROFILE {Query}", Plan);
        Assert.Matches("[0-9]+ total db hits in", await profiled.InnerTextAsync());
        await browser.ShootAsync("5-profile");
    }

    private static async Task TheSchemaIsShown(Neo4jBrowser browser)
    {
        var frame = await browser.RunAsync(":schema", "[data-testid=schemaFrameIndexesTable]");
        var shown = await frame.InnerTextAsync();
        Assert.Contains("actor_id", shown, StringComparison.Ordinal);
        Assert.Contains("ONLINE", shown, StringComparison.Ordinal);
        await browser.ShootAsync("6-schema");
    }

    private static async Task TheStyleFileColours(Neo4jBrowser browser)
    {
        await browser.DropAsync(Path.Combine(Kg.Root, "cypher", "browser", "style.grass"));
        var frame = await browser.RunAsync("MATCH p=(:Person)-[r]->(:State) RETURN p LIMIT 20", Graph);
        var colours = await frame
            .Locator("circle.b-outline")
            .EvaluateAllAsync<string[]>("all => all.map(c => c.getAttribute('fill'))");
        Assert.Equal(["#4C8EDA", "#DA7194"], colours.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        await browser.ShootAsync("7-style");
    }

    private static async Task TheGuideRuns(Neo4jBrowser browser)
    {
        var guide = await File.ReadAllTextAsync(Path.Combine(Kg.Root, "cypher", "browser", "guide.cypher"));
        var statements = guide.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.NotEmpty(statements);
        foreach (var (statement, number) in statements.Select((s, i) => (s, i + 1)))
        {
            await browser.RunAsync(statement, Graph);
            await browser.ShootAsync($"8-guide-{number}");
        }
    }

    private static async Task AnErrorIsExplained(Neo4jBrowser browser)
    {
        var frame = await browser.RunAsync("MATCH (n) RETRUN n", "[data-testid=frameContents]");
        await frame.GetByText("SyntaxError").First.WaitForAsync();
        await browser.ShootAsync("9-error");
    }

    [GeneratedRegex(@"^\*\([0-9,.]{3,}\)$")]
    private static partial Regex Count();
}

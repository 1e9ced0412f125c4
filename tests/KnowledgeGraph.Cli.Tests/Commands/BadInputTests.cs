using KnowledgeGraph.Database;

namespace KnowledgeGraph.Cli.Tests.Commands;

/// <summary>What users drop by mistake: a clear message, the right exit code, and the rest is loaded.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly Kg _kg = new();

    public static TheoryData<string, byte[], string> Refused =>
        new()
        {
            { "leer.txt", [], "refused (empty): 'leer.txt' is empty" },
            {
                "bild.txt",
                [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0, 1, 2, 3],
                "refused (binary)"
            },
            { "english.txt", System.Text.Encoding.UTF8.GetBytes(Articles.English), "refused (not-german)" },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task AFileThatIsNoArticleIsRefusedAndTheRestLoaded(string name, byte[] bytes, string message)
    {
        _kg.Write("news/" + name, bytes);
        _kg.Write("news/anruf.txt", Articles.Call);

        var run = await _kg.RunAsync("load", "news");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains("1 new article, 1 refused", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TruncatedUtf8IsReadUpToTheBreakWithARemark()
    {
        byte[] cut = [.. System.Text.Encoding.UTF8.GetBytes(Articles.Call + "Das sagte der Minister f"), 0xC3];
        _kg.Write("cut.txt", cut);

        var run = await _kg.RunAsync("load", "cut.txt");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            "remark: 'cut.txt': The text breaks off inside a character",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("1 new article", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwentyMegabytesOfHtmlAreRefusedAtOnce()
    {
        var page =
            "<html><body>" + string.Concat(Enumerable.Repeat("<p>Die Lage ist ruhig.</p>", 800_000)) + "</body></html>";
        _kg.Write("big.html", page);
        _kg.Write("anruf.txt", Articles.Call);

        var run = await _kg.RunAsync("load", "big.html", "anruf.txt");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "refused (too-large): 'big.html' has 19.8 MB; an article has at most 16 MB.",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("1 new article, 1 refused", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderWithoutArticlesSaysWhatWasExpected()
    {
        _kg.Write("folder/notes.pdf", "x");

        var run = await _kg.RunAsync("load", "folder");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "refused (no-articles): The folder 'folder' holds no articles; expected files that end in .txt, .html, .htm.",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AMissingPathIsNamedAndTheRestLoaded()
    {
        _kg.Write("anruf.txt", Articles.Call);

        var run = await _kg.RunAsync("load", "nirgends", "anruf.txt");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "refused (missing): There is no file or folder 'nirgends'.",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("1 new article", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoFilesOfOneNameAreToldApart()
    {
        _kg.Write("a/anruf.txt", Articles.Call);
        _kg.Write("b/anruf.txt", Articles.Call + "Und noch ein Satz.\n");

        var run = await _kg.RunAsync("load", "a", "b");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("refused (name-taken)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderHeldByAnotherProcessIsNotReachable()
    {
        await using (await GraphDatabase.OpenAsync(_kg.Database))
        {
            var run = await _kg.RunAsync("load", Kg.Seeds);

            Assert.Equal(3, run.ExitCode);
            Assert.Contains(_kg.Database, run.Error, StringComparison.Ordinal);
            Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    [Fact]
    public async Task ADatabaseThatIsNotThereYetSaysHowToMakeOne()
    {
        var run = await _kg.RunAsync("timeline");

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("There is no database in the folder '", run.Error, StringComparison.Ordinal);
        Assert.Contains("'kg load' makes one", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bolt://127.0.0.1:1", "is not reachable")]
    [InlineData("http://127.0.0.1:7474", "has the unknown scheme 'http'")]
    [InlineData("neo4j://127.0.0.1:1", "neo4j://127.0.0.1:1")]
    public async Task AServerThatIsNotThereIsNotReachable(string address, string message)
    {
        var run = await _kg.RunAsync("status", "--db", address);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("RETRUN 1", "SyntaxError")]
    [InlineData("RETURN sizze([1])", "sizze")]
    [InlineData("RETURN $missing", "missing")]
    [InlineData("// nothing here", "holds no statement")]
    [InlineData(":use neo4j\nRETURN 1", "expected ':param name => expression'")]
    public async Task AWrongScriptIsAQueryError(string text, string message)
    {
        await using (await GraphDatabase.OpenAsync(_kg.Database)) { }

        _kg.Write("mine.cypher", text);

        var run = await _kg.RunAsync("query", "mine.cypher");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task AScriptThatIsNotThereNamesThoseThatAre()
    {
        var run = await _kg.RunAsync("query", "whocalled");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("There is no file 'whocalled'", run.Error, StringComparison.Ordinal);
        Assert.Contains("who-called-whom", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _kg.Dispose();
}

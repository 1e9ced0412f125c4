namespace KnowledgeGraph.Cli.Tests.Commands;

public sealed class UsageTests : IDisposable
{
    private readonly Kg _kg = new();

    [Theory]
    [InlineData("load")]
    [InlineData("timeline")]
    [InlineData("query")]
    [InlineData("explain")]
    [InlineData("export")]
    [InlineData("status")]
    [InlineData("serve")]
    [InlineData("user")]
    [InlineData("user add")]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("check")]
    public async Task EveryCommandHasHelpWithExamples(string command)
    {
        var run = await _kg.RunAsync([.. command.Split(' '), "--help"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Examples:", run.Output, StringComparison.Ordinal);
        Assert.Contains($"  kg {command}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnknownCommandIsWrongUsage()
    {
        var run = await _kg.RunAsync("laod");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'laod'", run.Error, StringComparison.Ordinal);
        Assert.Contains("'kg --help' shows what is understood.", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("Option '--format' got 'xml'; expected table, json or csv.", "timeline", "--format", "xml")]
    [InlineData("Option '--from' got 'gestern'; expected a day such as 2023-09-20.", "timeline", "--from", "gestern")]
    [InlineData(
        "Option '--status' got 'vielleicht'; expected happened, planned, denied or possible.",
        "timeline",
        "--status",
        "vielleicht"
    )]
    [InlineData("Option '--date' got '31.12.2020'; expected a day such as 2023-09-20.", "load", "--date", "31.12.2020")]
    [InlineData("Give either a script's file or -e CYPHER, and not both.", "query")]
    public async Task AWrongOptionSaysWhatWasExpected(string message, params string[] arguments)
    {
        var run = await _kg.RunAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnknownTypeNamesTheTypes()
    {
        var run = await _kg.RunAsync("timeline", "--type", "TELEPHONED");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "Option '--type' got 'TELEPHONED'; expected one of CALLED, MET,",
            run.Error,
            StringComparison.Ordinal
        );
    }

    public void Dispose() => _kg.Dispose();
}

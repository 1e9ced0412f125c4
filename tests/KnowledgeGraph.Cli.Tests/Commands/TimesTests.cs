using System.Text.Json;

namespace KnowledgeGraph.Cli.Tests.Commands;

public sealed class TimesTests
{
    [Fact]
    public async Task EachTextGetsALineWithPositionsOfTheFile()
    {
        using var kg = new Kg();
        kg.Write("texte/b.txt", "date 2021-06-16\nGestern \uD83D\uDE00 und am 3. Mai 2019 kam er.");
        kg.Write("texte/a.txt", "Ohne Zeit.");

        var run = await kg.RunAsync("times", Path.Combine(kg.Folder, "texte"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("""{"file":"a.txt","times":[]}""", run.Lines[0]);
        using var line = JsonDocument.Parse(run.Lines[1]);
        var times = line.RootElement.GetProperty("times").EnumerateArray().ToList();
        Assert.Equal(["2021-06-15", "2019-05-03"], times.Select(t => t.GetProperty("value").GetString()));
        // The smiling face is one character.
        Assert.Equal([16, 33], times.Select(t => t.GetProperty("start").GetInt32()));
        Assert.Equal([23, 44], times.Select(t => t.GetProperty("end").GetInt32()));
    }

    [Fact]
    public async Task DateOptionDatesTextsWithoutAFirstLine()
    {
        using var kg = new Kg();
        kg.Write("texte/a.txt", "Gestern kam er.");

        var run = await kg.RunAsync("times", Path.Combine(kg.Folder, "texte"), "--date", "2020-03-01");

        Assert.Contains("\"value\":\"2020-02-29\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingFolderIsWrongUsage()
    {
        using var kg = new Kg();

        var run = await kg.RunAsync("times", "nirgendwo");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("There is no folder 'nirgendwo'.", run.Error, StringComparison.Ordinal);
    }
}

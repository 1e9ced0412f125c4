using System.Text.Json;

namespace KnowledgeGraph.Cli.Tests.Commands;

public sealed class ExplainTests : IDisposable
{
    private readonly Kg _kg = new();

    [Fact]
    public async Task TheTextShowsEachSentenceWithWhatWasFoundInIt()
    {
        _kg.Write("anruf.txt", Articles.Call);

        var run = await _kg.RunAsync("explain", "anruf.txt");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("date     2021-03-05", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "Der französische Präsident Emmanuel Macron hat am Donnerstag",
            run.Output,
            StringComparison.Ordinal
        );
        foreach (var layer in (string[])["clause", "role", "time", "mention", "frame", "event"])
        {
            Assert.Contains(run.Lines, line => line.StartsWith(layer + " ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task TheJsonHoldsTheNotesOfEverySentence()
    {
        _kg.Write("anruf.txt", Articles.Call);

        using var json = JsonDocument.Parse((await _kg.RunAsync("explain", "anruf.txt", "--format", "json")).Output);
        var labels = json
            .RootElement.GetProperty("sentences")
            .EnumerateArray()
            .SelectMany(sentence => sentence.GetProperty("notes").EnumerateArray())
            .Where(note => note.GetProperty("layer").GetString() == "event")
            .Select(note => note.GetProperty("label").GetString());

        Assert.Contains(labels, label => label!.Contains("CALLED", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ThePageStandsAlone()
    {
        _kg.Write("anruf.txt", Articles.Call);

        var run = await _kg.RunAsync("explain", "anruf.txt", "--html", "anruf.html");
        var page = await File.ReadAllTextAsync(Path.Combine(_kg.Folder, "anruf.html"));

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.Contains("<mark class=\"mention\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatIsNotThereIsWrongUsage()
    {
        var run = await _kg.RunAsync("explain", "nichts.txt");

        Assert.Equal((2, "There is no file 'nichts.txt'."), (run.ExitCode, run.Error.Trim()));
    }

    public void Dispose() => _kg.Dispose();
}

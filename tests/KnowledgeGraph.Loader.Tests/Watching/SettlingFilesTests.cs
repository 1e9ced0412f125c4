using KnowledgeGraph.Loader.Watching;

namespace KnowledgeGraph.Loader.Tests.Watching;

public sealed class SettlingFilesTests : IDisposable
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-settling-").FullName;
    private readonly ManualTime _time = new();
    private readonly SettlingFiles _files;

    public SettlingFilesTests() => _files = new SettlingFiles(Settling, _time);

    private string Path => System.IO.Path.Combine(_folder, "a.txt");

    [Fact]
    public void AFileIsTakenWhenItHasStoodStill()
    {
        File.WriteAllText(Path, "eins");
        _files.Touch(Path);

        Assert.Empty(_files.TakeSettled());
        _time.Advance(Settling);

        Assert.Equal([Path], _files.TakeSettled());
        Assert.True(_files.IsEmpty);
    }

    [Fact]
    public void AFileThatGrowsStartsAnew()
    {
        File.WriteAllText(Path, "eins");
        _files.Touch(Path);
        _time.Advance(Settling);
        File.AppendAllText(Path, " zwei");

        Assert.Empty(_files.TakeSettled());
        _time.Advance(Settling / 2);
        Assert.Empty(_files.TakeSettled());
        _time.Advance(Settling);

        Assert.Equal([Path], _files.TakeSettled());
    }

    [Fact]
    public void AFileThatIsGoneIsForgotten()
    {
        File.WriteAllText(Path, "eins");
        _files.Touch(Path);
        File.Delete(Path);
        _time.Advance(Settling);

        Assert.Empty(_files.TakeSettled());
        Assert.True(_files.IsEmpty);
    }

    [Fact]
    public void TouchingAgainStartsAnew()
    {
        File.WriteAllText(Path, "eins");
        _files.Touch(Path);
        _time.Advance(Settling);
        _files.Touch(Path);

        Assert.Empty(_files.TakeSettled());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

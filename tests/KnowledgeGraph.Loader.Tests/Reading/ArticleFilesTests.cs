using KnowledgeGraph.Loader.Reading;

namespace KnowledgeGraph.Loader.Tests.Reading;

public sealed class ArticleFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-files-").FullName;

    [Fact]
    public void AFolderStandsForTheArticlesInItAndBelow()
    {
        Write("b.txt");
        Write("sub/a.HTML");
        Write("notes.pdf");
        Write(".hidden.txt");

        var (files, refused) = ArticleFiles.Find([_folder]);

        Assert.Equal(["b.txt", "sub/a.HTML"], files.Select(file => Path.GetRelativePath(_folder, file)));
        Assert.Empty(refused);
    }

    [Fact]
    public void AFileIsTakenWhateverItsName()
    {
        var file = Write("article.md");

        Assert.Equal([file], ArticleFiles.Find([file]).Files);
    }

    [Fact]
    public void AFileThatIsNamedTwiceIsTakenOnce()
    {
        var file = Write("a.txt");

        Assert.Equal([file], ArticleFiles.Find([_folder, file]).Files);
    }

    [Fact]
    public void WhatStandsForNoArticleIsRefused()
    {
        var missing = Path.Combine(_folder, "nothing");

        var (files, refused) = ArticleFiles.Find([missing, _folder]);

        Assert.Empty(files);
        Assert.Equal(["missing", "no-articles"], refused.Select(refusal => refusal.Code));
        Assert.Equal($"There is no file or folder '{missing}'.", refused[0].Reason);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "Text");
        return path;
    }
}

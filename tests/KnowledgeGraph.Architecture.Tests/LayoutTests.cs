using System.Text.RegularExpressions;

namespace KnowledgeGraph.Architecture.Tests;

/// <summary>Sizes and places that the house style sets.</summary>
public sealed partial class LayoutTests
{
    private const int LinesPerFile = 400;
    private const int FilesPerFolder = 20;

    /// <summary>Projects whose business is not Cypher text: their queries stand in cypher/.</summary>
    private static readonly string[] WithoutQueries =
    [
        "Database",
        "German",
        "Extraction",
        "Timeline",
        "Loader",
        "Web",
        "Cli",
    ];

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void NoFileIsLongerThanFourHundredLines(string folder)
    {
        var tooLong = Repository
            .SourceFiles(folder)
            .Select(file => (File: Repository.Relative(file), Lines: File.ReadLines(file).Count()))
            .Where(entry => entry.Lines > LinesPerFile)
            .Select(entry => $"{entry.File}: {entry.Lines}");
        Assert.Empty(tooLong);
    }

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void NoFolderHoldsMoreThanTwentyFiles(string folder)
    {
        var tooFull = Repository
            .SourceFiles(folder)
            .GroupBy(file => Repository.Relative(Path.GetDirectoryName(file)!))
            .Where(group => group.Count() > FilesPerFolder)
            .Select(group => $"{group.Key}: {group.Count()}");
        Assert.Empty(tooFull);
    }

    [Fact]
    public void NoFolderHidesWhatItIsFor()
    {
        string[] empty = ["Helpers", "Common", "Models", "Interfaces", "Utils"];
        var folders = Repository.SourceFiles("src").SelectMany(file => Repository.Relative(file).Split('/')).Distinct();
        Assert.Empty(folders.Intersect(empty));
    }

    [Fact]
    public void NamespacesFollowFolders()
    {
        var strays = Repository.SourceFiles("src").Where(file => !NamespaceFits(file)).Select(Repository.Relative);
        Assert.Empty(strays);
    }

    [Fact]
    public void QueriesStandInCypherFilesOnly()
    {
        var found = WithoutQueries
            .SelectMany(project => Repository.SourceFiles($"src/KnowledgeGraph.{project}"))
            .Where(file => File.ReadLines(file).Any(HoldsQuery))
            .Select(Repository.Relative);
        Assert.Empty(found);
    }

    [Fact]
    public void SeedsAreFiveArticles() =>
        Assert.Equal(5, Directory.GetFiles(Path.Combine(Repository.Root, "seeds"), "*.txt").Length);

    // An example in a command's help is for the reader.
    private static bool HoldsQuery(string line) =>
        !line.TrimStart().StartsWith("\"kg ", StringComparison.Ordinal) && QueryInLiteral().IsMatch(line);

    private static bool NamespaceFits(string file)
    {
        var declared = Declaration().Match(File.ReadAllText(file));
        var folder = Path.GetDirectoryName(Repository.Relative(file))!.Replace('\\', '/')["src/".Length..];
        return !declared.Success || declared.Groups["name"].Value == folder.Replace('/', '.');
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();

    // A clause keyword followed by a pattern, inside a literal on one line or at the start of a raw literal's line.
    [GeneratedRegex(
        "(\"[^\"\\n]*|^\\s*)\\b(MATCH|MERGE|CREATE|DETACH DELETE|UNWIND)\\s+(\\(\\w*[:)]|\\$\\w+ AS)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex QueryInLiteral();
}

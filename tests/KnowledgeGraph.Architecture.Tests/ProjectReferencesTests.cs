namespace KnowledgeGraph.Architecture.Tests;

/// <summary>Who may know whom: the table of src/README.md.</summary>
public sealed class ProjectReferencesTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Values"] = [],
        ["Cypher"] = ["Values"],
        ["Storage"] = ["Values"],
        ["Engine"] = ["Cypher", "Storage", "Values"],
        ["Bolt"] = ["Values"],
        ["Server"] = ["Engine", "Bolt", "Values"],
        ["Database"] = ["Engine", "Bolt", "Values"],
        ["German"] = [],
        ["Extraction"] = ["German"],
        ["Timeline"] = ["Extraction", "Database"],
        ["Loader"] = ["Timeline"],
        ["Web"] = ["Timeline"],
        ["Cli"] =
        [
            "Values",
            "Cypher",
            "Storage",
            "Engine",
            "Bolt",
            "Server",
            "Database",
            "German",
            "Extraction",
            "Timeline",
            "Loader",
            "Web",
        ],
    };

    /// <summary>Packages outside of which a project would bring a foreign world into the inner layers.</summary>
    private static readonly Dictionary<string, string[]> AllowedPackages = new(StringComparer.Ordinal)
    {
        ["Values"] = ["NodaTime"],
        ["Bolt"] = ["NodaTime"],
        ["Database"] = ["Polly.Core", "Neo4j.Driver"],
        ["Extraction"] = ["AngleSharp", "System.Text.Encoding.CodePages"],
        ["Loader"] = ["Microsoft.Extensions.Hosting"],
        ["Cli"] =
        [
            "System.CommandLine",
            "Spectre.Console",
            "Humanizer.Core",
            "Microsoft.Extensions.Hosting",
            "Microsoft.Extensions.Logging.Console",
        ],
    };

    public static TheoryData<string> SourceProjects => [.. Repository.Projects("src").Select(Repository.Relative)];

    [Theory]
    [MemberData(nameof(SourceProjects))]
    public void ReferencesPointInwardsOnly(string project)
    {
        var name = ShortName(project);
        Assert.True(Allowed.ContainsKey(name), $"Project {name} is not in the table; give it a place there first.");
        var references = Repository.Items(Path.Combine(Repository.Root, project), "ProjectReference").Select(ShortName);
        var refused = references.Except(Allowed[name]).ToList();
        Assert.True(
            refused.Count == 0,
            $"{name} references {string.Join(", ", refused)}; it may reference {string.Join(", ", Allowed[name])} only."
        );
    }

    [Theory]
    [MemberData(nameof(SourceProjects))]
    public void PackagesStayAtTheEdge(string project)
    {
        var name = ShortName(project);
        var allowed = AllowedPackages.GetValueOrDefault(name, []);
        var refused = Repository
            .Items(Path.Combine(Repository.Root, project), "PackageReference")
            .Except(allowed)
            .ToList();
        Assert.True(refused.Count == 0, $"{name} takes the packages {string.Join(", ", refused)}, which it may not.");
    }

    [Fact]
    public void TheTableHasNoCycle()
    {
        var settled = new HashSet<string>(StringComparer.Ordinal);
        while (Allowed.FirstOrDefault(p => !settled.Contains(p.Key) && p.Value.All(settled.Contains)).Key is { } next)
        {
            settled.Add(next);
        }

        Assert.Equal(Allowed.Count, settled.Count);
    }

    [Fact]
    public void VersionsStandInOneFile()
    {
        foreach (var project in Repository.Projects("src").Concat(Repository.Projects("tests")))
        {
            Assert.DoesNotContain(" Version=\"", File.ReadAllText(project), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void EveryProjectIsInTheSolution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "KnowledgeGraph.sln"));
        foreach (var project in Repository.Projects("src").Concat(Repository.Projects("tests")))
        {
            Assert.Contains(Path.GetFileName(project), solution, StringComparison.Ordinal);
        }
    }

    /// <summary>Architecture looks at all projects, Differential at the Engine beside a genuine Neo4j.</summary>
    private static readonly string[] s_acrossProjects = ["Architecture", "Differential"];

    [Fact]
    public void TestProjectsTestTheProjectTheyAreNamedFor()
    {
        foreach (
            var project in Repository
                .Projects("tests")
                .Where(p => p.EndsWith(".Tests.csproj", StringComparison.Ordinal))
        )
        {
            var subject = ShortName(project).Replace(".Tests", "", StringComparison.Ordinal);
            if (!s_acrossProjects.Contains(subject, StringComparer.Ordinal))
            {
                Assert.Contains(subject, Repository.Items(project, "ProjectReference").Select(ShortName));
            }
        }
    }

    private static string ShortName(string path) =>
        Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))
            .Replace("KnowledgeGraph.", "", StringComparison.Ordinal);
}

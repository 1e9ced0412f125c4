using System.Xml.Linq;

namespace KnowledgeGraph.Architecture.Tests;

/// <summary>The files of the repository that these tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> SourceFiles(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !IsBuildOutput(file))
            .Order(StringComparer.Ordinal);

    public static IReadOnlyList<string> Projects(string folder) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The names of the items of one kind in a project file, e.g. of its package references.</summary>
    public static IReadOnlyList<string> Items(string project, string kind) =>
        [
            .. XDocument
                .Load(project)
                .Descendants(kind)
                .Select(item => (string?)item.Attribute("Include") ?? "")
                .Where(include => include.Length > 0),
        ];

    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static bool IsBuildOutput(string file)
    {
        var relative = "/" + Relative(file);
        return relative.Contains("/bin/", StringComparison.Ordinal)
            || relative.Contains("/obj/", StringComparison.Ordinal);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException(
            $"No folder above '{AppContext.BaseDirectory}' holds KnowledgeGraph.sln; run the tests inside the repository."
        );
    }
}

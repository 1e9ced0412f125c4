using KnowledgeGraph.Loader.Quarantine;

namespace KnowledgeGraph.Loader.Reading;

/// <summary>Finds the files that paths stand for.</summary>
internal static class ArticleFiles
{
    private static readonly string[] Extensions = [".txt", ".html", ".htm"];

    /// <summary>Whether a file in a folder is taken for an article.</summary>
    public static bool IsArticle(string path) =>
        Extensions.Contains(Path.GetExtension(path).ToLowerInvariant(), StringComparer.Ordinal)
        && !Path.GetFileName(path).StartsWith('.');

    /// <summary>The files, in a stable order; what stands for none is refused.</summary>
    public static (IReadOnlyList<string> Files, IReadOnlyList<RefusedFile> Refused) Find(IEnumerable<string> paths)
    {
        var files = new List<string>();
        var refused = new List<RefusedFile>();
        foreach (var path in paths)
        {
            if (File.Exists(path))
            {
                files.Add(path);
            }
            else if (!Directory.Exists(path))
            {
                refused.Add(new RefusedFile(path, RefusalCodes.Missing, LoaderMessages.Missing(path)));
            }
            else if (InFolder(path) is { Count: > 0 } found)
            {
                files.AddRange(found);
            }
            else
            {
                var reason = LoaderMessages.NoArticles(path, Extensions);
                refused.Add(new RefusedFile(path, RefusalCodes.NoArticles, reason));
            }
        }

        return (files.Distinct(StringComparer.Ordinal).ToList(), refused);
    }

    private static List<string> InFolder(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(IsArticle)
                .Order(StringComparer.Ordinal),
        ];
}

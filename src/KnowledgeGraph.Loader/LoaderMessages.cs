using System.Globalization;

namespace KnowledgeGraph.Loader;

/// <summary>The messages of this project.</summary>
internal static class LoaderMessages
{
    public static string Missing(string path) => $"There is no file or folder '{path}'.";

    public static string NoArticles(string folder, IEnumerable<string> extensions) =>
        $"The folder '{folder}' holds no articles; expected files that end in {string.Join(", ", extensions)}.";

    public static string Unreadable(string path, string why) => $"'{path}' cannot be read: {why}";

    public static string TooLarge(string path, long bytes, long limit) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"'{path}' has {bytes / 1048576.0:0.#} MB; an article has at most {limit / 1048576} MB."
        );

    public static string NameTaken(string path, string other) =>
        $"'{path}' has the same name as '{other}', and articles are told apart by their file's name. Rename one of them.";

    public static string Fault(string path, Exception exception) =>
        $"'{path}' was not read because of a fault in kg ({exception.GetType().Name}: {exception.Message}). "
        + "Please report it with the article.";
}

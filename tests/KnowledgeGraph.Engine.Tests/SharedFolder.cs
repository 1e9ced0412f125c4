namespace KnowledgeGraph.Engine.Tests;

/// <summary>Where the measuring material lies: the folder in KG_SHARED, else "shared" beside the repository.</summary>
internal static class SharedFolder
{
    public static string Find()
    {
        if (Environment.GetEnvironmentVariable("KG_SHARED") is { Length: > 0 } named)
        {
            return named;
        }

        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.Parent?.FullName ?? AppContext.BaseDirectory, "shared");
    }
}

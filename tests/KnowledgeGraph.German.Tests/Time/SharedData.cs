namespace KnowledgeGraph.German.Tests.Time;

/// <summary>Measuring data that is no part of the repository.</summary>
internal static class SharedData
{
    /// <summary>A folder of the measuring data; the test is skipped with a word where it is missing.</summary>
    public static string Folder(string name)
    {
        var root = Environment.GetEnvironmentVariable("KG_SHARED") ?? Beside(AppContext.BaseDirectory);
        var folder = root is null ? null : Path.Combine(root, name);
        if (folder is null || !Directory.Exists(folder))
        {
            Assert.Skip($"No folder '{name}' in the measuring data (KG_SHARED, else ../shared beside the repository).");
        }

        return folder;
    }

    private static string? Beside(string directory)
    {
        for (var at = new DirectoryInfo(directory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "KnowledgeGraph.sln")))
            {
                return at.Parent is { } parent ? Path.Combine(parent.FullName, "shared") : null;
            }
        }

        return null;
    }
}

namespace KnowledgeGraph.Tests.Shared;

/// <summary>Measuring data that is no part of the repository: the folder in KG_SHARED, else "shared" beside the repository.</summary>
internal static class MeasuringData
{
    /// <summary>A folder of the measuring data; the test is skipped with a line that says what is missing.</summary>
    public static string Folder(params string[] names)
    {
        var folder = Path.Combine([Root(), .. names]);
        if (!Directory.Exists(folder))
        {
            Assert.Skip(
                $"'{folder}' is missing: measuring data outside the project (KG_SHARED, else ../shared beside the repository)."
            );
        }

        return folder;
    }

    private static string Root()
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

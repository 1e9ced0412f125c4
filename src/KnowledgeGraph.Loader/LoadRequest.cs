namespace KnowledgeGraph.Loader;

/// <summary>What to load.</summary>
/// <param name="Paths">Files and folders; a folder stands for the articles in it and below it.</param>
/// <param name="Watch">Whether to stay, and load what is dropped into the folders.</param>
/// <param name="Date">The document date of articles whose text lacks one, or null.</param>
public sealed record LoadRequest(IReadOnlyList<string> Paths, bool Watch = false, DateOnly? Date = null)
{
    /// <summary>How many articles are written in one transaction.</summary>
    public int BatchSize { get; init; } = 50;

    /// <summary>How long a dropped file must stay as it is before it is taken for complete.</summary>
    public TimeSpan Settling { get; init; } = TimeSpan.FromMilliseconds(500);
}

using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Offices;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Pipeline;

/// <summary>
/// The word lists of all stages. Each is loaded at first use; a program that is going to read has them loaded beside its own
/// first steps.
/// </summary>
internal static class WordLists
{
    private static readonly Lazy<Task> s_loading = new(static () => Task.Run(Load));

    /// <summary>Begins to load what the stages need, in their order, on another thread. A fault shows at the first use.</summary>
    public static void Begin() => _ = s_loading.Value;

    private static void Load()
    {
        _ = Gazetteer.Default;
        GermanAnalyzer.Prepare();
        _ = OfficeLexicon.Default;
        _ = BodyLexicon.Default;
        _ = FrameLexicon.Instance;
    }
}

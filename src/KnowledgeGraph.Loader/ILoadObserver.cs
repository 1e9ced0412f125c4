using KnowledgeGraph.Loader.Quarantine;
using KnowledgeGraph.Timeline.Writing;

namespace KnowledgeGraph.Loader;

/// <summary>Is told how loading goes; called from several threads, one call at a time.</summary>
public interface ILoadObserver
{
    /// <summary>So many files have been found.</summary>
    void Found(int files);

    /// <summary>A file was refused.</summary>
    void Refused(RefusedFile file);

    /// <summary>A file was loaded, with a remark.</summary>
    void Warned(string warning);

    /// <summary>A batch is in the graph.</summary>
    void Written(IReadOnlyList<string> files, WriteReport report);

    /// <summary>All that was there has been loaded; folders are being watched.</summary>
    void Watching(IReadOnlyList<string> folders);
}

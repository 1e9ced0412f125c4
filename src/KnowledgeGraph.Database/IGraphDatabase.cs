namespace KnowledgeGraph.Database;

/// <summary>A graph database: the one seam between the timeline and what stores it. Safe to share between threads.</summary>
public interface IGraphDatabase : IAsyncDisposable
{
    /// <summary>Which database this is, for status and messages.</summary>
    DatabaseDescription Description { get; }

    /// <summary>Opens a session; a session is used by one thread at a time.</summary>
    IGraphSession OpenSession();
}

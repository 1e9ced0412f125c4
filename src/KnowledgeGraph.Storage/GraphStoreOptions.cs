namespace KnowledgeGraph.Storage;

/// <summary>How a store keeps its files.</summary>
public sealed record GraphStoreOptions
{
    /// <summary>
    /// Whether a commit returns only when it is on disk. Without, the last commits before a loss of power may be lost;
    /// the end of the process alone loses none.
    /// </summary>
    public bool FlushCommits { get; init; } = true;

    /// <summary>
    /// The size of the journal, in bytes, from which a snapshot is written in the background. It also waits until the
    /// journal is as large as the last snapshot, so that a large graph is not rewritten for little news.
    /// </summary>
    public long CheckpointJournalBytes { get; init; } = 64L << 20;

    /// <summary>
    /// The size of the journal, in bytes, from which closing writes a snapshot, so that the next opening has less to
    /// replay.
    /// </summary>
    public long CloseJournalBytes { get; init; } = 1L << 20;
}

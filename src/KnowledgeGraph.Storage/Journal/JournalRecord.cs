namespace KnowledgeGraph.Storage.Journal;

/// <summary>A commit as the journal has it.</summary>
/// <param name="Sequence">The number of the commit.</param>
/// <param name="Durable">The highest commit known to be flushed when it was written.</param>
/// <param name="Content">Its changes.</param>
/// <param name="Next">Where the next record stands.</param>
internal readonly record struct JournalRecord(long Sequence, long Durable, byte[] Content, long Next);

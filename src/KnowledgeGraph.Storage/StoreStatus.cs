namespace KnowledgeGraph.Storage;

/// <summary>The state of a store and its files.</summary>
/// <param name="Folder">The folder; null in memory.</param>
/// <param name="StoreId">The store's id, the same in all its files and in its backups.</param>
/// <param name="Sequence">The number of the last commit.</param>
/// <param name="JournalBytes">Bytes of journal since the last snapshot.</param>
/// <param name="SnapshotBytes">The size of the last snapshot; zero where there is none.</param>
/// <param name="SnapshotFault">Why the last snapshot could not be written; null where it could. Commits are safe in the journal.</param>
public sealed record StoreStatus(
    string? Folder,
    Guid StoreId,
    long Sequence,
    long JournalBytes,
    long SnapshotBytes,
    string? SnapshotFault
);

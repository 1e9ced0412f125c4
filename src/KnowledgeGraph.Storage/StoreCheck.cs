namespace KnowledgeGraph.Storage;

/// <summary>What a check of a store read and found right.</summary>
/// <param name="Sequence">The number of the last commit.</param>
/// <param name="Nodes">Nodes in the graph.</param>
/// <param name="Relationships">Relationships in the graph.</param>
/// <param name="Indexes">Indexes, all filled anew from the records.</param>
/// <param name="SnapshotBytes">Bytes of snapshot read.</param>
/// <param name="JournalBytes">Bytes of journal read.</param>
/// <param name="TornBytes">Bytes of a commit that was never acknowledged; the next opening cuts them.</param>
public sealed record StoreCheck(
    long Sequence,
    long Nodes,
    long Relationships,
    int Indexes,
    long SnapshotBytes,
    long JournalBytes,
    long TornBytes
);

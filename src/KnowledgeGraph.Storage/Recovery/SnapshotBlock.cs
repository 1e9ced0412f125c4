namespace KnowledgeGraph.Storage.Recovery;

/// <summary>The blocks of a snapshot, in the order in which they stand. The numbers are in the files.</summary>
internal enum SnapshotBlock : byte
{
    /// <summary>Names: count of labels, labels, count of types, types, count of keys, keys.</summary>
    Names = 1,

    /// <summary>Count of indexes, indexes, count of constraints, constraints, next id of either; since version 2 count of lookup indexes, these.</summary>
    Schema = 2,

    /// <summary>Nodes, ascending: for each its id less the one before, count of labels, labels, properties.</summary>
    Nodes = 3,

    /// <summary>Relationships, ascending: for each its id less the one before, type, start, end, properties.</summary>
    Relationships = 4,

    /// <summary>Next node id, next relationship id, count of nodes, count of relationships. The last block.</summary>
    End = 5,
}

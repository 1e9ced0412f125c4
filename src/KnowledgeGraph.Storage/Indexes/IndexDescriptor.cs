namespace KnowledgeGraph.Storage.Indexes;

/// <summary>What an index can answer.</summary>
public enum IndexKind
{
    /// <summary>Equality, ranges, prefixes and order, over one key or several.</summary>
    Range = 1,
}

/// <summary>An index as the catalogue lists it. Compare by <see cref="Id"/>.</summary>
/// <param name="Id">Its number in the store, never used again.</param>
/// <param name="Name">Its name, unique among indexes and constraints.</param>
/// <param name="Kind">What it can answer.</param>
/// <param name="EntityKind">Whether it covers nodes or relationships.</param>
/// <param name="Token">The label, or the relationship type, that it covers.</param>
/// <param name="Keys">The property keys, in the index's order. An entity that lacks one of them is not in the index.</param>
/// <param name="IsUnique">Whether no two entities may have the same values; then it belongs to the constraint of its name.</param>
public sealed record IndexDescriptor(
    int Id,
    string Name,
    IndexKind Kind,
    EntityKind EntityKind,
    int Token,
    IReadOnlyList<int> Keys,
    bool IsUnique
);

/// <summary>How much is in an index.</summary>
/// <param name="Entries">Entities indexed.</param>
/// <param name="DistinctKeys">Different values (of all keys together) among them.</param>
public readonly record struct IndexStatistics(long Entries, long DistinctKeys);

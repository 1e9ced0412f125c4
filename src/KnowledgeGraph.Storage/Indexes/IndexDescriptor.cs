using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>What an index can answer. The numbers are in the files.</summary>
public enum IndexKind
{
    /// <summary>Equality, ranges, prefixes and order, over one key or several.</summary>
    Range = 1,

    /// <summary>Strings of one key: equality, prefixes, suffixes, parts.</summary>
    Text = 2,

    /// <summary>Points of one key: equality and boxes.</summary>
    Point = 3,

    /// <summary>Words of the strings of several keys, for several labels or types.</summary>
    Fulltext = 4,

    /// <summary>All nodes by label, or all relationships by type.</summary>
    Lookup = 5,
}

/// <summary>A setting of an index, such as a full-text index's analyzer.</summary>
/// <param name="Name">Its name, e.g. <c>fulltext.analyzer</c>.</param>
/// <param name="Value">Its value.</param>
public readonly record struct IndexSetting(string Name, Value Value);

/// <summary>An index as the catalogue lists it. Compare by <see cref="Id"/>.</summary>
/// <param name="Id">Its number in the store, never used again.</param>
/// <param name="Name">Its name, unique among indexes and constraints.</param>
/// <param name="Kind">What it can answer.</param>
/// <param name="EntityKind">Whether it covers nodes or relationships.</param>
/// <param name="Token">The label, or the relationship type, that it covers; the first of several; -1 for lookup.</param>
/// <param name="Keys">
/// The property keys, in the index's order. An entity that lacks one of them is not in the index; in a full-text index it
/// is where it has one.
/// </param>
/// <param name="IsUnique">Whether no two entities may have the same values; then it belongs to the constraint of its name.</param>
public sealed record IndexDescriptor(
    int Id,
    string Name,
    IndexKind Kind,
    EntityKind EntityKind,
    int Token,
    IReadOnlyList<int> Keys,
    bool IsUnique
)
{
    /// <summary>All labels or types that it covers: more than one only in a full-text index, none for lookup.</summary>
    public IReadOnlyList<int> Tokens { get; init; } = Token < 0 ? [] : [Token];

    /// <summary>What else was asked for when it was made, by name.</summary>
    public IReadOnlyList<IndexSetting> Settings { get; init; } = [];

    /// <summary>The value of a setting; null where it was not given.</summary>
    public Value Setting(string name)
    {
        foreach (var setting in Settings)
        {
            if (string.Equals(setting.Name, name, StringComparison.Ordinal))
            {
                return setting.Value;
            }
        }

        return Value.Null;
    }
}

/// <summary>How much is in an index.</summary>
/// <param name="Entries">Entities indexed.</param>
/// <param name="DistinctKeys">Different values (of all keys together) among them.</param>
public readonly record struct IndexStatistics(long Entries, long DistinctKeys);

namespace KnowledgeGraph.Storage.Records;

/// <summary>How many relationships of a type there are, in all and by the labels of their ends; copied on write.</summary>
internal sealed class TypeCounts
{
    private readonly long _owner;
    private long[] _starts;
    private long[] _ends;

    private TypeCounts(long owner, IdSet relationships, long[] starts, long[] ends)
    {
        _owner = owner;
        Relationships = relationships;
        _starts = starts;
        _ends = ends;
    }

    /// <summary>The counts of a type without relationships.</summary>
    public static TypeCounts Empty { get; } = new(-1, IdSet.Empty, [], []);

    /// <summary>The relationships of the type.</summary>
    public IdSet Relationships { get; private set; }

    /// <summary>This version itself where the owner made it, else a version that the owner may change.</summary>
    public TypeCounts For(long owner) =>
        _owner == owner ? this : new TypeCounts(owner, Relationships, (long[])_starts.Clone(), (long[])_ends.Clone());

    /// <summary>The relationships of the type, for writing.</summary>
    public IdSet WritableRelationships() => Relationships = Relationships.For(_owner);

    /// <summary>Relationships whose start node has a label.</summary>
    public long WithStart(int label) => label < _starts.Length ? _starts[label] : 0;

    /// <summary>Relationships whose end node has a label.</summary>
    public long WithEnd(int label) => label < _ends.Length ? _ends[label] : 0;

    /// <summary>Counts relationships that come to start, or no longer start, at a node with a label.</summary>
    public void AddStart(int label, long change) => Slot(ref _starts, label) += change;

    /// <summary>Counts relationships that come to end, or no longer end, at a node with a label.</summary>
    public void AddEnd(int label, long change) => Slot(ref _ends, label) += change;

    private static ref long Slot(ref long[] counts, int label)
    {
        if (label >= counts.Length)
        {
            Array.Resize(ref counts, label + 4);
        }

        return ref counts[label];
    }
}

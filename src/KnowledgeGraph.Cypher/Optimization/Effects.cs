namespace KnowledgeGraph.Cypher.Optimization;

/// <summary>What operators read of the graph and what they change in it, coarsely.</summary>
internal sealed class Effects
{
    /// <summary>Whether all nodes are read, whatever their labels.</summary>
    public bool ReadsAllNodes { get; set; }

    public HashSet<string> ReadLabels { get; } = [];

    /// <summary>Whether relationships of any type are read.</summary>
    public bool ReadsAllTypes { get; set; }

    public HashSet<string> ReadTypes { get; } = [];

    /// <summary>Whether any property may be read, e.g. by a whole node that is returned.</summary>
    public bool ReadsAllProperties { get; set; }

    public HashSet<string> ReadProperties { get; } = [];

    /// <summary>Whether labels of a node in hand are asked for (a scan by label is in <see cref="ReadLabels"/>).</summary>
    public bool ReadsLabelsOfNodes { get; set; }

    public bool CreatesNodes { get; set; }

    public HashSet<string> CreatedLabels { get; } = [];

    public bool WritesUnknownLabels { get; set; }

    public HashSet<string> ChangedLabels { get; } = [];

    public HashSet<string> CreatedTypes { get; } = [];

    public bool CreatesUnknownTypes { get; set; }

    public bool WritesAllProperties { get; set; }

    public HashSet<string> WrittenProperties { get; } = [];

    public bool Deletes { get; set; }

    public bool WritesAnything =>
        CreatesNodes
        || WritesUnknownLabels
        || ChangedLabels.Count > 0
        || CreatedTypes.Count > 0
        || CreatesUnknownTypes
        || WritesAllProperties
        || WrittenProperties.Count > 0
        || Deletes;

    public bool ReadsAnything =>
        ReadsAllNodes
        || ReadLabels.Count > 0
        || ReadsAllTypes
        || ReadTypes.Count > 0
        || ReadsAllProperties
        || ReadProperties.Count > 0
        || ReadsLabelsOfNodes;

    public void Add(Effects other)
    {
        ReadsAllNodes |= other.ReadsAllNodes;
        ReadLabels.UnionWith(other.ReadLabels);
        ReadsAllTypes |= other.ReadsAllTypes;
        ReadTypes.UnionWith(other.ReadTypes);
        ReadsAllProperties |= other.ReadsAllProperties;
        ReadProperties.UnionWith(other.ReadProperties);
        ReadsLabelsOfNodes |= other.ReadsLabelsOfNodes;
        CreatesNodes |= other.CreatesNodes;
        CreatedLabels.UnionWith(other.CreatedLabels);
        WritesUnknownLabels |= other.WritesUnknownLabels;
        ChangedLabels.UnionWith(other.ChangedLabels);
        CreatedTypes.UnionWith(other.CreatedTypes);
        CreatesUnknownTypes |= other.CreatesUnknownTypes;
        WritesAllProperties |= other.WritesAllProperties;
        WrittenProperties.UnionWith(other.WrittenProperties);
        Deletes |= other.Deletes;
    }

    /// <summary>Why what one side writes could be seen by what the other side reads; null where it cannot.</summary>
    public static string? Conflict(Effects writes, Effects reads)
    {
        if (writes.Deletes && reads.ReadsAnything)
        {
            return "delete against read";
        }

        if (writes.CreatesNodes && (reads.ReadsAllNodes || writes.CreatedLabels.Overlaps(reads.ReadLabels)))
        {
            return "created nodes against read nodes";
        }

        var labelsChange = writes.WritesUnknownLabels || writes.ChangedLabels.Count > 0;
        if (
            (labelsChange && reads.ReadsLabelsOfNodes)
            || (writes.WritesUnknownLabels && reads.ReadLabels.Count > 0)
            || writes.ChangedLabels.Overlaps(reads.ReadLabels)
        )
        {
            return "changed labels against read labels";
        }

        var typesWritten = writes.CreatesUnknownTypes || writes.CreatedTypes.Count > 0;
        if (
            (typesWritten && reads.ReadsAllTypes)
            || (writes.CreatesUnknownTypes && reads.ReadTypes.Count > 0)
            || writes.CreatedTypes.Overlaps(reads.ReadTypes)
        )
        {
            return "created relationships against read relationships";
        }

        var propertiesWritten = writes.WritesAllProperties || writes.WrittenProperties.Count > 0;
        return
            (propertiesWritten && reads.ReadsAllProperties)
            || (writes.WritesAllProperties && reads.ReadProperties.Count > 0)
            || writes.WrittenProperties.Overlaps(reads.ReadProperties)
            ? "changed properties against read properties"
            : null;
    }
}

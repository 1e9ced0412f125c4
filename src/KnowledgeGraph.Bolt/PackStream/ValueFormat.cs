namespace KnowledgeGraph.Bolt.PackStream;

/// <summary>What a connection's version and patches say of the form of values.</summary>
/// <param name="ElementIds">Nodes, relationships and paths carry element ids (Bolt 5).</param>
/// <param name="UtcDateTimes">Datetimes count from the instant (Bolt 5, and 4.4 with the patch "utc"), not from the local clock.</param>
public readonly record struct ValueFormat(bool ElementIds, bool UtcDateTimes)
{
    /// <summary>Bolt 5.</summary>
    public static ValueFormat Bolt5 => new(ElementIds: true, UtcDateTimes: true);

    /// <summary>Bolt 4.4 with the patch "utc".</summary>
    public static ValueFormat Bolt44Utc => new(ElementIds: false, UtcDateTimes: true);

    /// <summary>Bolt 4.4 without patches.</summary>
    public static ValueFormat Bolt44 => new(ElementIds: false, UtcDateTimes: false);
}

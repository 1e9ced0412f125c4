using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// What to look up in an index: values that the first keys equal, then, on the next key, nothing more, a range or
/// a string prefix. <c>default</c> asks for every entry.
/// </summary>
/// <remarks>
/// A range holds values of the bounds' type only, as <c>&lt;</c> is null between types; NaN is in no range and equals
/// nothing. IN is one seek for each distinct item.
/// </remarks>
public readonly struct IndexQuery
{
    private IndexQuery(Value[] equal, Value from, bool fromIncluded, Value to, bool toIncluded, string? prefix)
    {
        Equal = equal;
        From = from;
        FromIncluded = fromIncluded;
        To = to;
        ToIncluded = toIncluded;
        Prefix = prefix;
    }

    /// <summary>Every entry.</summary>
    public static IndexQuery All => default;

    internal Value[]? Equal { get; }

    internal Value From { get; }

    internal bool FromIncluded { get; }

    internal Value To { get; }

    internal bool ToIncluded { get; }

    internal string? Prefix { get; }

    internal bool Descending { get; private init; }

    internal string? Part { get; private init; }

    internal bool AtEnd { get; private init; }

    internal bool IsBox { get; private init; }

    // Null and NaN equal nothing and lie in no range; bounds of two types enclose nothing.
    internal bool IsEmpty =>
        (Equal ?? []).Any(value => !CanEqual(value))
        || (!From.IsNull && !CanEqual(From))
        || (!To.IsNull && !CanEqual(To))
        || (!From.IsNull && !To.IsNull && KeyOrder.ClassOf(From) != KeyOrder.ClassOf(To));

    /// <summary>Entries whose first keys have these values. None matches null.</summary>
    public static IndexQuery EqualTo(params Value[] values) => new(values, default, false, default, false, null);

    /// <summary>
    /// Entries within bounds. A null bound is an open end; at least one is given, both are of one type.
    /// </summary>
    public static IndexQuery Between(Value from, bool fromIncluded, Value to, bool toIncluded) =>
        new([], from, fromIncluded, to, toIncluded, null);

    /// <summary>Entries whose string starts with a prefix.</summary>
    public static IndexQuery StartingWith(string prefix) => new([], default, false, default, false, prefix);

    /// <summary>Entries whose string holds a part. For text indexes.</summary>
    public static IndexQuery Containing(string part) => new([], default, false, default, false, null) { Part = part };

    /// <summary>Entries whose string ends with a suffix. For text indexes.</summary>
    public static IndexQuery EndingWith(string suffix) =>
        new([], default, false, default, false, null) { Part = suffix, AtEnd = true };

    /// <summary>Entries whose point lies in a box, its faces included. For point indexes.</summary>
    public static IndexQuery WithinBox(PointValue low, PointValue high) =>
        new([], low, true, high, true, null) { IsBox = true };

    /// <summary>Whether a stored value can equal this one.</summary>
    internal static bool CanEqual(in Value value) =>
        value.Kind
            is not (ValueKind.Null or ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path)
        && !(value.IsFloat && double.IsNaN(value.AsFloat));

    /// <summary>This query, after the values that the keys before equal.</summary>
    public IndexQuery After(params Value[] equal) =>
        new(equal, From, FromIncluded, To, ToIncluded, Prefix) { Descending = Descending };

    /// <summary>This query, highest value first.</summary>
    public IndexQuery Reversed() =>
        new(Equal ?? [], From, FromIncluded, To, ToIncluded, Prefix) { Descending = !Descending };
}

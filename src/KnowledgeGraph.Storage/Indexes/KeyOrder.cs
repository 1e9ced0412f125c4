using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Comparison;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>The order of an index: that of ORDER BY, so that a seek can take the place of a sort. 1 and 1.0 are equal.</summary>
internal static class KeyOrder
{
    /// <summary>
    /// The number of the values that a range can span, in their order among each other; NaN is by itself, behind the numbers.
    /// </summary>
    public static int ClassOf(in Value value) =>
        value.Kind switch
        {
            ValueKind.List => 1,
            ValueKind.Bytes => 2,
            ValueKind.Point => 3,
            ValueKind.DateTime => 4,
            ValueKind.LocalDateTime => 5,
            ValueKind.Date => 6,
            ValueKind.Time => 7,
            ValueKind.LocalTime => 8,
            ValueKind.Duration => 9,
            ValueKind.String => 10,
            ValueKind.Boolean => 11,
            ValueKind.Integer => 12,
            ValueKind.Float => double.IsNaN(value.AsFloat) ? 13 : 12,
            _ => throw new InvalidOperationException($"A {value.Kind} is not a property value."),
        };

    /// <summary>Compares two values that are not null.</summary>
    public static int Compare(in Value left, in Value right) =>
        left.IsInteger && right.IsInteger
            ? left.AsInteger.CompareTo(right.AsInteger)
            : ValueOrder.Instance.Compare(left, right);
}

namespace KnowledgeGraph.Values.Comparison;

/// <summary>What comparing two values found.</summary>
public enum Ordering
{
    /// <summary>The left one is less.</summary>
    Less = -1,

    /// <summary>They are the same.</summary>
    Equal = 0,

    /// <summary>The left one is greater.</summary>
    Greater = 1,

    /// <summary>One is NaN: every comparison is false.</summary>
    Unordered = 2,

    /// <summary>Null is involved, or types that do not compare: every comparison is null.</summary>
    Unknown = 3,
}

/// <summary>The operators <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c>, <c>&gt;=</c>.</summary>
public static class ValueComparison
{
    /// <summary>Compares two values.</summary>
    public static Ordering Compare(in Value left, in Value right)
    {
        var kind = left.Kind;
        var otherKind = right.Kind;
        if (kind != otherKind)
        {
            return kind switch
            {
                ValueKind.Integer when otherKind == ValueKind.Float => Mixed(left.AsInteger, right.AsFloat),
                ValueKind.Float when otherKind == ValueKind.Integer => Turned(Mixed(right.AsInteger, left.AsFloat)),
                _ => Ordering.Unknown,
            };
        }

        switch (kind)
        {
            case ValueKind.Integer:
                return Of(left.AsInteger.CompareTo(right.AsInteger));
            case ValueKind.String:
                return Of(string.CompareOrdinal(left.AsString, right.AsString));
            case ValueKind.Date:
                return Of(left.AsEpochDays.CompareTo(right.AsEpochDays));
            case ValueKind.Float:
                var (number, other) = (left.AsFloat, right.AsFloat);
                return double.IsNaN(number) || double.IsNaN(other)
                    ? Ordering.Unordered
                    : Of(Numbers.Compare(number, other));
            case ValueKind.Boolean
            or ValueKind.LocalTime
            or ValueKind.Time
            or ValueKind.LocalDateTime
            or ValueKind.DateTime:
                return Of(ValueOrder.Instance.Compare(left, right));
            case ValueKind.List:
                return CompareLists(left.As<ListValue>(), right.As<ListValue>());
            case ValueKind.Map when !HasNull(left.As<MapValue>()) && !HasNull(right.As<MapValue>()):
                return Of(ValueOrder.Instance.Compare(left, right));
            default:
                return Ordering.Unknown;
        }
    }

    /// <summary>The operator <c>&lt;</c>.</summary>
    public static bool? Less(in Value left, in Value right) => Is(Compare(left, right), Ordering.Less, null);

    /// <summary>The operator <c>&lt;=</c>.</summary>
    public static bool? LessOrEqual(in Value left, in Value right) =>
        SameDuration(left, right) ? true : Is(Compare(left, right), Ordering.Less, Ordering.Equal);

    /// <summary>The operator <c>&gt;</c>.</summary>
    public static bool? Greater(in Value left, in Value right) => Is(Compare(left, right), Ordering.Greater, null);

    /// <summary>The operator <c>&gt;=</c>.</summary>
    public static bool? GreaterOrEqual(in Value left, in Value right) =>
        SameDuration(left, right) ? true : Is(Compare(left, right), Ordering.Greater, Ordering.Equal);

    /// <summary>Durations have no order, as months differ in length; yet one is never more than itself.</summary>
    public static bool SameDuration(in Value left, in Value right) =>
        left.Kind == ValueKind.Duration
        && right.Kind == ValueKind.Duration
        && ValueEquivalence.Instance.Equals(left, right);

    private static bool? Is(Ordering found, Ordering wanted, Ordering? orElse) =>
        found == Ordering.Unknown ? null : found == wanted || found == orElse;

    private static Ordering Mixed(long integer, double other) =>
        double.IsNaN(other) ? Ordering.Unordered : Of(Numbers.Compare(integer, other));

    private static Ordering Turned(Ordering comparison) =>
        comparison switch
        {
            Ordering.Less => Ordering.Greater,
            Ordering.Greater => Ordering.Less,
            _ => comparison,
        };

    private static Ordering Of(int order) =>
        order < 0 ? Ordering.Less
        : order > 0 ? Ordering.Greater
        : Ordering.Equal;

    private static bool HasNull(MapValue map)
    {
        for (var i = 0; i < map.Count; i++)
        {
            if (map.ValueAt(i).IsNull)
            {
                return true;
            }
        }

        return false;
    }

    private static Ordering CompareLists(ListValue left, ListValue right)
    {
        for (var i = 0; i < left.Count && i < right.Count; i++)
        {
            if (ValueEquality.Equal(left[i], right[i]) != true)
            {
                return Compare(left[i], right[i]);
            }
        }

        return Of(left.Count.CompareTo(right.Count));
    }
}

using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>The order of values in an index: by type in Cypher's order of types, then within the type; 1 and 1.0 are equal.</summary>
internal static class KeyOrder
{
    /// <summary>The class of values that a range can span; NaN is a class of its own, behind the numbers.</summary>
    public static int ClassOf(in Value value) =>
        value.Kind switch
        {
            ValueKind.List => 1,
            ValueKind.Point => 2,
            ValueKind.DateTime => 3,
            ValueKind.LocalDateTime => 4,
            ValueKind.Date => 5,
            ValueKind.Time => 6,
            ValueKind.LocalTime => 7,
            ValueKind.Duration => 8,
            ValueKind.String => 9,
            ValueKind.Boolean => 10,
            ValueKind.Integer => 11,
            ValueKind.Float => double.IsNaN(value.AsFloat) ? 12 : 11,
            ValueKind.Bytes => 13,
            _ => throw new InvalidOperationException($"A {value.Kind} is not a property value."),
        };

    /// <summary>Compares two values that are not null.</summary>
    public static int Compare(in Value left, in Value right)
    {
        var leftKind = left.Kind;
        if (leftKind == right.Kind)
        {
            return leftKind switch
            {
                ValueKind.String => string.CompareOrdinal(left.AsString, right.AsString),
                ValueKind.Integer => left.AsInteger.CompareTo(right.AsInteger),
                ValueKind.Date => left.AsEpochDays.CompareTo(right.AsEpochDays),
                ValueKind.Boolean => left.AsBoolean.CompareTo(right.AsBoolean),
                ValueKind.Float => CompareFloats(left.AsFloat, right.AsFloat),
                ValueKind.List => CompareLists(left.As<ListValue>(), right.As<ListValue>()),
                ValueKind.Bytes => left.As<BytesValue>()
                    .Bytes.Span.SequenceCompareTo(right.As<BytesValue>().Bytes.Span),
                _ => CompareHeapValues(left, right),
            };
        }

        var classes = ClassOf(left).CompareTo(ClassOf(right));
        return classes != 0 ? classes
            : leftKind == ValueKind.Integer ? CompareIntegerToFloat(left.AsInteger, right.AsFloat)
            : -CompareIntegerToFloat(right.AsInteger, left.AsFloat);
    }

    // NaN is the highest here; double.CompareTo has it lowest, and tells -0.0 from 0.0 in no order.
    private static int CompareFloats(double left, double right) =>
        left < right ? -1
        : left > right ? 1
        : double.IsNaN(left).CompareTo(double.IsNaN(right));

    // Exact: casting 2^53 + 1 to a double would make it equal to 2^53.
    private static int CompareIntegerToFloat(long integer, double other)
    {
        if (other >= 9223372036854775808.0)
        {
            return -1;
        }

        if (other < -9223372036854775808.0)
        {
            return 1;
        }

        var whole = Math.Truncate(other);
        var order = integer.CompareTo((long)whole);
        return order != 0 ? order : whole.CompareTo(other);
    }

    private static int CompareLists(ListValue left, ListValue right)
    {
        for (var index = 0; index < left.Count && index < right.Count; index++)
        {
            var order = Compare(left[index], right[index]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Count.CompareTo(right.Count);
    }

    private static int CompareHeapValues(in Value left, in Value right)
    {
        switch (left.Kind)
        {
            case ValueKind.LocalTime:
                return left.As<LocalTimeValue>().NanoOfDay.CompareTo(right.As<LocalTimeValue>().NanoOfDay);
            case ValueKind.Time:
                var (time, otherTime) = (left.As<TimeValue>(), right.As<TimeValue>());
                return (time.NanoOfDay - time.OffsetSeconds * 1_000_000_000L, time.OffsetSeconds).CompareTo(
                    (otherTime.NanoOfDay - otherTime.OffsetSeconds * 1_000_000_000L, otherTime.OffsetSeconds)
                );
            case ValueKind.LocalDateTime:
                var (local, otherLocal) = (left.As<LocalDateTimeValue>(), right.As<LocalDateTimeValue>());
                return (local.EpochDays, local.NanoOfDay).CompareTo((otherLocal.EpochDays, otherLocal.NanoOfDay));
            case ValueKind.DateTime:
                return CompareDateTimes(left.As<DateTimeValue>(), right.As<DateTimeValue>());
            case ValueKind.Duration:
                return CompareDurations(left.As<DurationValue>(), right.As<DurationValue>());
            case ValueKind.Point:
                var (point, other) = (left.As<PointValue>(), right.As<PointValue>());
                return (point.Srid, point.X, point.Y, point.Z ?? 0).CompareTo(
                    (other.Srid, other.X, other.Y, other.Z ?? 0)
                );
            default:
                throw new InvalidOperationException($"A {left.Kind} is not a property value.");
        }
    }

    private static int CompareDateTimes(DateTimeValue left, DateTimeValue right)
    {
        var order = (left.EpochSeconds, left.Nanos, left.OffsetSeconds).CompareTo(
            (right.EpochSeconds, right.Nanos, right.OffsetSeconds)
        );
        return order != 0 ? order : string.CompareOrdinal(left.Zone, right.Zone);
    }

    // By average length first, as Cypher orders durations; the parts decide between equally long ones.
    private static int CompareDurations(DurationValue left, DurationValue right)
    {
        var order = AverageSeconds(left).CompareTo(AverageSeconds(right));
        return order != 0
            ? order
            : (left.Months, left.Days, left.Seconds, left.Nanos).CompareTo(
                (right.Months, right.Days, right.Seconds, right.Nanos)
            );

        static double AverageSeconds(DurationValue duration) =>
            duration.Months * 2_629_746.0 + duration.Days * 86_400.0 + duration.Seconds + duration.Nanos / 1e9;
    }
}

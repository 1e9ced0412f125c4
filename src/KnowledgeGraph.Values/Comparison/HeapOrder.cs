namespace KnowledgeGraph.Values.Comparison;

/// <summary>The order within times, durations and points.</summary>
internal static class HeapOrder
{
    /// <summary>Compares two values of one kind.</summary>
    public static int Compare(in Value left, in Value right)
    {
        switch (left.Kind)
        {
            case ValueKind.LocalTime:
                return left.As<LocalTimeValue>().NanoOfDay.CompareTo(right.As<LocalTimeValue>().NanoOfDay);
            case ValueKind.Time:
                var (time, otherTime) = (left.As<TimeValue>(), right.As<TimeValue>());
                return (NanosOfUtc(time), time.OffsetSeconds).CompareTo(
                    (NanosOfUtc(otherTime), otherTime.OffsetSeconds)
                );
            case ValueKind.LocalDateTime:
                var (local, otherLocal) = (left.As<LocalDateTimeValue>(), right.As<LocalDateTimeValue>());
                return (local.EpochDays, local.NanoOfDay).CompareTo((otherLocal.EpochDays, otherLocal.NanoOfDay));
            case ValueKind.DateTime:
                return Compare(left.As<DateTimeValue>(), right.As<DateTimeValue>());
            case ValueKind.Duration:
                return Compare(left.As<DurationValue>(), right.As<DurationValue>());
            case ValueKind.Point:
                return Compare(left.As<PointValue>(), right.As<PointValue>());
            default:
                throw new InvalidOperationException($"There is no order for a {left.Kind}.");
        }
    }

    /// <summary>Nanoseconds since midnight in UTC; may lie outside the day.</summary>
    public static long NanosOfUtc(TimeValue time) => time.NanoOfDay - time.OffsetSeconds * 1_000_000_000L;

    private static int Compare(DateTimeValue left, DateTimeValue right)
    {
        var order = (left.EpochSeconds, left.Nanos, left.OffsetSeconds).CompareTo(
            (right.EpochSeconds, right.Nanos, right.OffsetSeconds)
        );
        return order != 0 ? order : string.CompareOrdinal(left.Zone, right.Zone);
    }

    // By average length (a month is 30.436875 days); the parts decide between equally long ones.
    private static int Compare(DurationValue left, DurationValue right)
    {
        var order = AverageNanos(left).CompareTo(AverageNanos(right));
        return order != 0
            ? order
            : (left.Months, left.Days, left.Seconds, left.Nanos).CompareTo(
                (right.Months, right.Days, right.Seconds, right.Nanos)
            );

        static Int128 AverageNanos(DurationValue duration) =>
            ((Int128)duration.Months * 2_629_746 + (Int128)duration.Days * 86_400 + duration.Seconds) * 1_000_000_000
            + duration.Nanos;
    }

    private static int Compare(PointValue left, PointValue right)
    {
        var order = left.Srid.CompareTo(right.Srid);
        order = order != 0 ? order : Numbers.Compare(left.X, right.X);
        order = order != 0 ? order : Numbers.Compare(left.Y, right.Y);
        return order != 0 ? order : Numbers.Compare(left.Z ?? 0, right.Z ?? 0);
    }
}

namespace KnowledgeGraph.Values.Temporal;

/// <summary>The duration from one point in time to another.</summary>
/// <remarks>
/// What one of the two lacks it takes from the other: a date, a zone; a time that is missing is midnight. Two zoned values
/// are compared as instants, with the calendar of the first one's zone.
/// </remarks>
public static class DurationBetween
{
    /// <summary>In months, days and seconds.</summary>
    public static DurationValue Between(in Value from, in Value to)
    {
        var pair = Pair.Of(from, to);
        var months = pair.HasDates ? pair.Months() : 0;
        var start = pair.StartDay;
        if (months != 0)
        {
            start = CypherCalendar.AddMonths(start, months);
        }

        var days = pair.HasDates ? pair.DaysFrom(start) : 0;
        return Durations.Of(months, days, 0, pair.NanosFrom(start + days));
    }

    /// <summary>In whole months; nothing where one has no date.</summary>
    public static DurationValue InMonths(in Value from, in Value to)
    {
        var pair = Pair.Of(from, to);
        return Durations.Of(pair.BothDated ? pair.Months() : 0, 0, 0, 0);
    }

    /// <summary>In whole days; nothing where one has no date.</summary>
    public static DurationValue InDays(in Value from, in Value to)
    {
        var pair = Pair.Of(from, to);
        return Durations.Of(0, pair.BothDated ? pair.DaysFrom(pair.StartDay) : 0, 0, 0);
    }

    /// <summary>In seconds and nanoseconds.</summary>
    public static DurationValue InSeconds(in Value from, in Value to)
    {
        var pair = Pair.Of(from, to);
        return Durations.Of(0, 0, 0, pair.NanosFrom(pair.StartDay));
    }

    private readonly record struct Pair(
        long StartDay,
        long StartNano,
        Zone? Zone,
        int StartOffset,
        long EndDay,
        long EndNano,
        int EndOffset,
        bool HasDates,
        bool BothDated
    )
    {
        public static Pair Of(in Value from, in Value to)
        {
            var start = TemporalParts.Of(from);
            var end = TemporalParts.Of(to);
            var bothDated = start.Day is not null && end.Day is not null;
            var startDay = start.Day ?? end.Day ?? 0;
            var endDay = end.Day ?? start.Day ?? 0;
            var startNano = start.NanoOfDay ?? 0;
            var endNano = end.NanoOfDay ?? 0;
            var zone = start.Zone ?? end.Zone;
            var startOffset = 0;
            var endOffset = 0;
            if (zone is { } shared)
            {
                startOffset = start.Zone is null
                    ? Zones.OffsetAtLocal(shared, startDay, startNano)
                    : OffsetOf(start, startDay, startNano);
                endOffset = end.Zone is null
                    ? Zones.OffsetAtLocal(shared, endDay, endNano)
                    : OffsetOf(end, endDay, endNano);
                if (start.Zone is not null && end.Zone is not null && bothDated)
                {
                    (endDay, endNano, endOffset) = InZone(shared, endDay, endNano, endOffset);
                }
            }

            var hasDates = start.Day is not null && end.Day is not null;
            return new Pair(startDay, startNano, zone, startOffset, endDay, endNano, endOffset, hasDates, bothDated);
        }

        public long Months()
        {
            var first = CypherCalendar.FromEpochDays(StartDay);
            var last = CypherCalendar.FromEpochDays(EndDay);
            var months = ((last.Year - first.Year) * 12) + (last.Month - first.Month);
            var start = ((long)first.Day * CypherCalendar.NanosPerDay) + StartNano;
            var end = ((long)last.Day * CypherCalendar.NanosPerDay) + EndNano;
            return months > 0 && end < start ? months - 1
                : months < 0 && end > start ? months + 1
                : months;
        }

        public long DaysFrom(long start)
        {
            var days = EndDay - start;
            return days > 0 && EndNano < StartNano ? days - 1
                : days < 0 && EndNano > StartNano ? days + 1
                : days;
        }

        public Int128 NanosFrom(long start)
        {
            var startOffset =
                Zone is { Name: not null } zone && start != StartDay
                    ? Zones.OffsetAtLocal(zone, start, StartNano, StartOffset)
                    : StartOffset;
            return ((Int128)(EndDay - start) * CypherCalendar.NanosPerDay)
                + (EndNano - StartNano)
                - ((Int128)(EndOffset - startOffset) * CypherCalendar.NanosPerSecond);
        }

        private static int OffsetOf(in TemporalParts parts, long day, long nano) =>
            parts.Day is null ? Zones.OffsetAtLocal(parts.Zone!.Value, day, nano) : parts.OffsetSeconds;

        private static (long Day, long Nano, int Offset) InZone(Zone zone, long day, long nano, int offset)
        {
            var seconds = (day * 86_400) + (nano / CypherCalendar.NanosPerSecond) - offset;
            var moved = Instants.FromInstant(seconds, (int)(nano % CypherCalendar.NanosPerSecond), zone);
            var parts = TemporalParts.Of(moved);
            return (parts.Day!.Value, parts.NanoOfDay!.Value, parts.OffsetSeconds);
        }
    }
}

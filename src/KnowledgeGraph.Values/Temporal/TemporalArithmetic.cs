namespace KnowledgeGraph.Values.Temporal;

/// <summary>Adds durations to points in time.</summary>
public static class TemporalArithmetic
{
    /// <summary>Whether a type is a point in time.</summary>
    public static bool IsInstant(ValueKind kind) => kind is >= ValueKind.Date and <= ValueKind.DateTime;

    /// <summary>A point in time plus a duration: months first, then days, then seconds.</summary>
    public static Value Add(in Value moment, DurationValue duration)
    {
        ArgumentNullException.ThrowIfNull(duration);
        switch (moment.Kind)
        {
            case ValueKind.Date:
                return Value.OfEpochDays(AddDays(moment.AsEpochDays, duration, duration.Seconds / 86_400));
            case ValueKind.LocalTime:
                return new LocalTimeValue(AddClock(moment.As<LocalTimeValue>().NanoOfDay, duration));
            case ValueKind.Time:
                var time = moment.As<TimeValue>();
                return new TimeValue(AddClock(time.NanoOfDay, duration), time.OffsetSeconds);
            case ValueKind.LocalDateTime:
                var local = moment.As<LocalDateTimeValue>();
                var day = AddDays(local.EpochDays, duration, 0);
                return AddNanos(day, local.NanoOfDay, duration);
            case ValueKind.DateTime:
                return AddToInstant(moment, duration);
            default:
                throw new ValueException(ValueFault.Type, $"A duration cannot be added to {moment}.");
        }
    }

    private static long AddDays(long day, DurationValue duration, long more)
    {
        try
        {
            return CypherCalendar.Checked(
                checked(CypherCalendar.AddMonths(day, duration.Months) + duration.Days + more)
            );
        }
        catch (OverflowException)
        {
            throw new ValueException(
                ValueFault.Arithmetic,
                "The date is out of range: years go from -999999999 to 999999999."
            );
        }
    }

    private static long AddClock(long nanoOfDay, DurationValue duration)
    {
        var nanos = nanoOfDay + (duration.Seconds % 86_400 * CypherCalendar.NanosPerSecond) + duration.Nanos;
        return CypherCalendar.FloorMod(nanos, CypherCalendar.NanosPerDay);
    }

    private static LocalDateTimeValue AddNanos(long day, long nanoOfDay, DurationValue duration)
    {
        var nanos = ((Int128)duration.Seconds * CypherCalendar.NanosPerSecond) + duration.Nanos + nanoOfDay;
        var days = nanos / CypherCalendar.NanosPerDay;
        var rest = nanos - (days * CypherCalendar.NanosPerDay);
        if (rest < 0)
        {
            rest += CypherCalendar.NanosPerDay;
            days--;
        }

        return new LocalDateTimeValue(CypherCalendar.Checked((long)(day + days)), (long)rest);
    }

    private static DateTimeValue AddToInstant(in Value moment, DurationValue duration)
    {
        var parts = TemporalParts.Of(moment);
        var zone = parts.Zone!.Value;
        var shifted = moment.As<DateTimeValue>();
        if (duration.Months != 0 || duration.Days != 0)
        {
            shifted = Instants.FromLocal(
                AddDays(parts.Day!.Value, duration, 0),
                parts.NanoOfDay!.Value,
                zone,
                parts.OffsetSeconds
            );
        }

        var nanos = shifted.Nanos + duration.Nanos;
        var carry = nanos / (int)CypherCalendar.NanosPerSecond;
        var seconds = (Int128)shifted.EpochSeconds + duration.Seconds + carry;
        CypherCalendar.Checked((long)(seconds / 86_400));
        return Instants.FromInstant((long)seconds, nanos % (int)CypherCalendar.NanosPerSecond, zone);
    }
}

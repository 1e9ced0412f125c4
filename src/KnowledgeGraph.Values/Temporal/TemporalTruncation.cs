namespace KnowledgeGraph.Values.Temporal;

/// <summary>Sets a point in time back to the beginning of a unit.</summary>
public static class TemporalTruncation
{
    /// <summary>Truncates and makes a value of a type.</summary>
    /// <param name="kind">The type of the result.</param>
    /// <param name="unit">millennium, century, decade, year, weekYear, quarter, month, week, day, hour, minute, second, millisecond, microsecond.</param>
    /// <param name="value">The point in time.</param>
    /// <param name="fields">Components to set afterwards; may be null.</param>
    public static Value Truncate(ValueKind kind, string unit, in Value value, MapValue? fields)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var parts = TemporalParts.Of(value);
        var (day, nano) = Apply(unit.ToLowerInvariant(), unit, parts);
        var needsDay = kind is ValueKind.Date or ValueKind.LocalDateTime or ValueKind.DateTime;
        if ((needsDay && day is null) || (kind == ValueKind.Date && IsTimeUnit(unit)))
        {
            throw new ValueException(ValueFault.Type, $"'{unit}' cannot truncate {value} to this type.");
        }

        var truncated = new TemporalParts(day, nano ?? 0, parts.Zone, parts.OffsetSeconds);
        return fields is null || fields.Count == 0
            ? truncated.To(kind)
            : TemporalBuilder.Override(kind, truncated, fields);
    }

    private static bool IsTimeUnit(string unit) =>
        unit.ToLowerInvariant() is "hour" or "minute" or "second" or "millisecond" or "microsecond";

    private static (long? Day, long? Nano) Apply(string unit, string written, in TemporalParts parts)
    {
        var nanoUnit = unit switch
        {
            "hour" => 3600 * CypherCalendar.NanosPerSecond,
            "minute" => 60 * CypherCalendar.NanosPerSecond,
            "second" => CypherCalendar.NanosPerSecond,
            "millisecond" => 1_000_000L,
            "microsecond" => 1000L,
            _ => 0L,
        };
        if (nanoUnit > 0)
        {
            var nano = parts.NanoOfDay ?? 0;
            return (parts.Day, nano - (nano % nanoUnit));
        }

        if (string.Equals(unit, "day", StringComparison.Ordinal))
        {
            return (parts.Day, 0);
        }

        if (parts.Day is not { } day)
        {
            throw new ValueException(ValueFault.Type, $"'{written}' needs a date, and the value has none.");
        }

        return (TruncateDay(unit, written, day), 0);
    }

    private static long TruncateDay(string unit, string written, long day)
    {
        var date = CypherCalendar.FromEpochDays(day);
        return unit switch
        {
            "millennium" => YearOf(date.Year, 1000),
            "century" => YearOf(date.Year, 100),
            "decade" => YearOf(date.Year, 10),
            "year" => YearOf(date.Year, 1),
            "weekyear" => CypherCalendar.FirstMonday(CypherCalendar.WeekOf(day).WeekYear),
            "quarter" => CypherCalendar.ToEpochDays(date.Year, ((date.Month - 1) / 3 * 3) + 1, 1),
            "month" => CypherCalendar.ToEpochDays(date.Year, date.Month, 1),
            "week" => day - CypherCalendar.DayOfWeek(day) + 1,
            _ => throw new ValueException(ValueFault.Unknown, $"'{written}' is not a unit to truncate to."),
        };
    }

    private static long YearOf(long year, long multiple) =>
        CypherCalendar.ToEpochDays(CypherCalendar.FloorDiv(year, multiple) * multiple, 1, 1);
}

using KnowledgeGraph.Values.Text;

namespace KnowledgeGraph.Values.Temporal;

/// <summary>The components of points in time, as <c>value.name</c> gives them.</summary>
public static class TemporalFields
{
    /// <summary>A component of a date, time or datetime.</summary>
    public static Value Get(in Value value, string name)
    {
        var parts = TemporalParts.Of(value);
        if (parts.Day is { } day && TryDate(day, name, out var field))
        {
            return field;
        }

        if (parts.NanoOfDay is { } nano && TryTime(nano, name, out field))
        {
            return field;
        }

        if (parts.Zone is { } zone && TryZone(value, parts.OffsetSeconds, zone, name, out field))
        {
            return field;
        }

        throw DurationFields.Unknown(
            value.Kind switch
            {
                ValueKind.Date => "DATE",
                ValueKind.LocalTime => "LOCAL TIME",
                ValueKind.Time => "ZONED TIME",
                ValueKind.LocalDateTime => "LOCAL DATETIME",
                _ => "ZONED DATETIME",
            },
            name
        );
    }

    private static bool TryDate(long day, string name, out Value field)
    {
        var date = CypherCalendar.FromEpochDays(day);
        field = name switch
        {
            "year" => date.Year,
            "quarter" => ((date.Month - 1) / 3) + 1,
            "month" => date.Month,
            "week" => CypherCalendar.WeekOf(day).Week,
            "weekYear" => CypherCalendar.WeekOf(day).WeekYear,
            "day" => date.Day,
            "ordinalDay" or "dayOfYear" => CypherCalendar.DayOfYear(day),
            "dayOfQuarter" => CypherCalendar.DayOfQuarter(day),
            "dayOfWeek" or "weekDay" => CypherCalendar.DayOfWeek(day),
            _ => Value.Null,
        };
        return !field.IsNull;
    }

    private static bool TryTime(long nano, string name, out Value field)
    {
        var second = nano / CypherCalendar.NanosPerSecond;
        var rest = nano % CypherCalendar.NanosPerSecond;
        field = name switch
        {
            "hour" => second / 3600,
            "minute" => second / 60 % 60,
            "second" => second % 60,
            "millisecond" => rest / 1_000_000,
            "microsecond" => rest / 1000,
            "nanosecond" => rest,
            _ => Value.Null,
        };
        return !field.IsNull;
    }

    private static bool TryZone(in Value value, int offset, Zone zone, string name, out Value field)
    {
        value.TryAs<DateTimeValue>(out var instant);
        field = name switch
        {
            "timezone" => zone.Name ?? TemporalText.FormatOffset(offset),
            "offset" => TemporalText.FormatOffset(offset),
            "offsetMinutes" => offset / 60,
            "offsetSeconds" => offset,
            "epochSeconds" when instant is not null => instant.EpochSeconds,
            "epochMillis" when instant is not null => (instant.EpochSeconds * 1000) + (instant.Nanos / 1_000_000),
            _ => Value.Null,
        };
        return !field.IsNull;
    }
}

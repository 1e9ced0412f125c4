namespace KnowledgeGraph.Values.Temporal;

/// <summary>Makes points in time of maps such as <c>{year: 2020, week: 40, dayOfWeek: 1}</c>.</summary>
public static class TemporalBuilder
{
    private static readonly string[] DateKeys =
    [
        "year",
        "quarter",
        "month",
        "week",
        "day",
        "dayOfWeek",
        "ordinalDay",
        "dayOfQuarter",
    ];

    private static readonly string[] TimeKeys =
    [
        "hour",
        "minute",
        "second",
        "millisecond",
        "microsecond",
        "nanosecond",
    ];

    /// <summary>Makes a value of a type; the map may select from others under <c>date</c>, <c>time</c>, <c>datetime</c>.</summary>
    /// <param name="defaultZone">The zone where none is given.</param>
    public static Value Build(ValueKind kind, MapValue fields, Zone defaultZone)
    {
        ArgumentNullException.ThrowIfNull(fields);
        RefuseUnknown(kind, fields);
        Zone? zone = fields.TryGetValue("timezone", out var name) ? ZoneOf(name) : null;
        if (kind == ValueKind.DateTime && TryEpoch(fields, zone ?? defaultZone, out var instant))
        {
            return instant;
        }

        var parts = Select(kind, fields, zone);
        var day = HasDate(kind) ? DateFields.Resolve(fields, parts.Day) : parts.Day;
        long? nano =
            kind == ValueKind.Date
                ? null
                : TimeFields.Resolve(fields, parts.NanoOfDay, strict: kind is ValueKind.LocalTime or ValueKind.Time);
        var offset = zone is null ? parts.OffsetSeconds : zone.Value.OffsetSeconds;
        return new TemporalParts(day, nano, zone ?? parts.Zone ?? defaultZone, offset).To(kind);
    }

    /// <summary>A point in time as another type: what is missing is midnight and UTC, what is too much is dropped.</summary>
    public static Value Convert(ValueKind kind, in Value value)
    {
        if (value.Kind == kind)
        {
            return value;
        }

        return value.Kind == ValueKind.Date
            ? throw new ValueException(ValueFault.Type, $"A time cannot be taken from the date {value}.")
            : TemporalParts.Of(value).To(kind);
    }

    /// <summary>Sets components of a value that was truncated; a time zone is attached, not converted to.</summary>
    internal static Value Override(ValueKind kind, in TemporalParts parts, MapValue fields)
    {
        RefuseUnknown(kind, fields);
        Zone? zone = fields.TryGetValue("timezone", out var name) ? ZoneOf(name) : null;
        var day = HasDate(kind) ? DateFields.Resolve(fields, parts.Day) : parts.Day;
        long? nano = kind == ValueKind.Date ? null : TimeFields.Resolve(fields, parts.NanoOfDay ?? 0, strict: false);
        return new TemporalParts(day, nano, zone ?? parts.Zone, zone?.OffsetSeconds ?? parts.OffsetSeconds).To(kind);
    }

    private static bool HasDate(ValueKind kind) =>
        kind is ValueKind.Date or ValueKind.LocalDateTime or ValueKind.DateTime;

    private static Zone ZoneOf(in Value name) =>
        name.IsString
            ? Zones.Parse(name.AsString)
            : throw new ValueException(ValueFault.Argument, $"A time zone is a STRING; found {name}.");

    // A zoned value that is selected from is converted to the zone asked for; a local one is taken to be in it.
    private static TemporalParts Select(ValueKind kind, MapValue fields, Zone? zone)
    {
        if (fields.TryGetValue("datetime", out var both))
        {
            var parts = TemporalParts.Of(both);
            return zone is { } wanted && both.TryAs<DateTimeValue>(out var instant)
                ? TemporalParts.Of(Instants.FromInstant(instant.EpochSeconds, instant.Nanos, wanted))
                : parts;
        }

        TemporalParts? date = fields.TryGetValue("date", out var dateValue) ? TemporalParts.Of(dateValue) : null;
        TemporalParts? time = fields.TryGetValue("time", out var timeValue) ? TemporalParts.Of(timeValue) : null;
        if (date is { Day: null })
        {
            throw new ValueException(ValueFault.Argument, $"A date cannot be selected from {dateValue}.");
        }

        if (time is null)
        {
            return new TemporalParts(date?.Day, null, null, 0);
        }

        var nano =
            time.Value.NanoOfDay
            ?? throw new ValueException(ValueFault.Argument, $"A time cannot be selected from {timeValue}.");
        if (zone is { } target && time.Value.Zone is not null)
        {
            // A named zone has the offset that it has on the day of the result.
            var day = HasDate(kind) ? DateFields.Resolve(fields, date?.Day) : time.Value.Day ?? 0;
            var offset = Zones.OffsetAtLocal(time.Value.Zone.Value, day, nano, time.Value.OffsetSeconds);
            var seconds = (day * 86_400) + (nano / CypherCalendar.NanosPerSecond) - offset;
            var shift = Zones.OffsetAt(target, seconds) - offset;
            nano = CypherCalendar.FloorMod(nano + (shift * CypherCalendar.NanosPerSecond), CypherCalendar.NanosPerDay);
            return new TemporalParts(date?.Day, nano, target, target.OffsetSeconds);
        }

        return new TemporalParts(date?.Day, nano, time.Value.Zone, time.Value.OffsetSeconds);
    }

    private static bool TryEpoch(MapValue fields, Zone zone, out Value instant)
    {
        instant = default;
        long seconds;
        var nanos = 0L;
        if (fields.TryGetValue("epochSeconds", out var given))
        {
            seconds = TimeFields.Integer("epochSeconds", given);
        }
        else if (fields.TryGetValue("epochMillis", out given))
        {
            var millis = TimeFields.Integer("epochMillis", given);
            seconds = CypherCalendar.FloorDiv(millis, 1000);
            nanos = CypherCalendar.FloorMod(millis, 1000) * 1_000_000;
        }
        else
        {
            return false;
        }

        nanos += TimeFields.SubSecond(fields, null);
        seconds += nanos / CypherCalendar.NanosPerSecond;
        instant = Instants.FromInstant(seconds, (int)(nanos % CypherCalendar.NanosPerSecond), zone);
        return true;
    }

    private static void RefuseUnknown(ValueKind kind, MapValue fields)
    {
        foreach (var key in fields.Keys)
        {
            var known =
                (HasDate(kind) && (DateKeys.Contains(key, StringComparer.Ordinal) || key is "date"))
                || (kind != ValueKind.Date && (TimeKeys.Contains(key, StringComparer.Ordinal) || key is "time"))
                || (kind is ValueKind.LocalDateTime or ValueKind.DateTime && key is "datetime")
                || (kind is ValueKind.Time or ValueKind.DateTime && key is "timezone")
                || (kind == ValueKind.DateTime && key is "epochSeconds" or "epochMillis")
                || key is "timezone";
            if (!known)
            {
                var fault = key is "datetime" ? ValueFault.Type : ValueFault.Argument;
                throw new ValueException(fault, $"'{key}' is not a component of this temporal type.");
            }
        }
    }
}

namespace KnowledgeGraph.Values.Temporal;

/// <summary>What a point in time is made of; what it lacks is null.</summary>
internal readonly record struct TemporalParts(long? Day, long? NanoOfDay, Zone? Zone, int OffsetSeconds)
{
    public static TemporalParts Of(in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Date:
                return new TemporalParts(value.AsEpochDays, null, null, 0);
            case ValueKind.LocalTime:
                return new TemporalParts(null, value.As<LocalTimeValue>().NanoOfDay, null, 0);
            case ValueKind.Time:
                var time = value.As<TimeValue>();
                return new TemporalParts(null, time.NanoOfDay, new Zone(null, time.OffsetSeconds), time.OffsetSeconds);
            case ValueKind.LocalDateTime:
                var local = value.As<LocalDateTimeValue>();
                return new TemporalParts(local.EpochDays, local.NanoOfDay, null, 0);
            case ValueKind.DateTime:
                var instant = value.As<DateTimeValue>();
                var seconds = instant.EpochSeconds + instant.OffsetSeconds;
                var day = CypherCalendar.FloorDiv(seconds, 86_400);
                return new TemporalParts(
                    day,
                    ((seconds - (day * 86_400)) * CypherCalendar.NanosPerSecond) + instant.Nanos,
                    new Zone(instant.Zone, instant.OffsetSeconds),
                    instant.OffsetSeconds
                );
            default:
                throw new ValueException(ValueFault.Type, $"Expected a temporal instant, found {value}.");
        }
    }

    /// <summary>The value of a type made of these parts; parts missing are taken as midnight and UTC.</summary>
    public Value To(ValueKind kind) =>
        kind switch
        {
            ValueKind.Date => Value.OfEpochDays(RequireDay()),
            ValueKind.LocalTime => new LocalTimeValue(NanoOfDay ?? 0),
            ValueKind.Time => new TimeValue(NanoOfDay ?? 0, OffsetForTime()),
            ValueKind.LocalDateTime => new LocalDateTimeValue(RequireDay(), NanoOfDay ?? 0),
            ValueKind.DateTime => Instants.FromLocal(
                RequireDay(),
                NanoOfDay ?? 0,
                Zone ?? Temporal.Zone.Utc,
                OffsetSeconds
            ),
            _ => throw new InvalidOperationException($"A {kind} is not a temporal instant."),
        };

    private long RequireDay() =>
        Day ?? throw new ValueException(ValueFault.Type, "The value has no date, and a date is needed.");

    private int OffsetForTime() =>
        Zone is not { } zone ? 0
        : zone.Name is null ? zone.OffsetSeconds
        : Zones.OffsetAtLocal(zone, Day ?? 0, NanoOfDay ?? 0, OffsetSeconds);
}

using KnowledgeGraph.Values;
using Neo4j.Driver;
using Duration = Neo4j.Driver.Duration;

namespace KnowledgeGraph.Database.Neo4j;

/// <summary>The project's values as the official driver takes them.</summary>
internal static class ToDriver
{
    private const long NanosPerSecond = 1_000_000_000;
    private static readonly DateOnly Epoch = new(1970, 1, 1);

    public static IDictionary<string, object?> Map(MapValue map) =>
        map.ToDictionary(entry => entry.Key, entry => Value(entry.Value), StringComparer.Ordinal);

    private static object? Value(Value value) =>
        value.Kind switch
        {
            ValueKind.Null => null,
            ValueKind.Boolean => value.AsBoolean,
            ValueKind.Integer => value.AsInteger,
            ValueKind.Float => value.AsFloat,
            ValueKind.String => value.AsString,
            ValueKind.List => value.As<ListValue>().Select(item => Value(item)).ToList(),
            ValueKind.Map => Map(value.As<MapValue>()),
            ValueKind.Bytes => value.As<BytesValue>().Bytes.ToArray(),
            ValueKind.Date => Date(value.AsEpochDays),
            ValueKind.LocalTime => Time(value.As<LocalTimeValue>().NanoOfDay),
            ValueKind.Time => OffsetTime(value.As<TimeValue>()),
            ValueKind.LocalDateTime => LocalDateTime(value.As<LocalDateTimeValue>()),
            ValueKind.DateTime => ZonedDateTime(value.As<DateTimeValue>()),
            ValueKind.Duration => Duration(value.As<DurationValue>()),
            ValueKind.Point => Point(value.As<PointValue>()),
            _ => throw new ArgumentException($"A {value.Kind} cannot be a parameter.", nameof(value)),
        };

    private static LocalDate Date(long epochDays)
    {
        var day = Epoch.AddDays((int)epochDays);
        return new LocalDate(day.Year, day.Month, day.Day);
    }

    private static (int Hour, int Minute, int Second, int Nano) Split(long nanoOfDay)
    {
        var seconds = nanoOfDay / NanosPerSecond;
        return (
            (int)(seconds / 3600),
            (int)(seconds / 60 % 60),
            (int)(seconds % 60),
            (int)(nanoOfDay % NanosPerSecond)
        );
    }

    private static LocalTime Time(long nanoOfDay)
    {
        var (hour, minute, second, nano) = Split(nanoOfDay);
        return new LocalTime(hour, minute, second, nano);
    }

    private static OffsetTime OffsetTime(TimeValue time)
    {
        var (hour, minute, second, nano) = Split(time.NanoOfDay);
        return new OffsetTime(hour, minute, second, nano, time.OffsetSeconds);
    }

    private static LocalDateTime LocalDateTime(LocalDateTimeValue instant)
    {
        var day = Epoch.AddDays((int)instant.EpochDays);
        var (hour, minute, second, nano) = Split(instant.NanoOfDay);
        return new LocalDateTime(day.Year, day.Month, day.Day, hour, minute, second, nano);
    }

    private static ZonedDateTime ZonedDateTime(DateTimeValue instant) =>
        new(
            instant.EpochSeconds,
            instant.Nanos,
            instant.Zone is { } zone ? Zone.Of(zone) : Zone.Of(instant.OffsetSeconds)
        );

    private static Duration Duration(DurationValue duration) =>
        new(duration.Months, duration.Days, duration.Seconds, duration.Nanos);

    private static Point Point(PointValue point) =>
        point.Z is { } z ? new Point(point.Srid, point.X, point.Y, z) : new Point(point.Srid, point.X, point.Y);
}

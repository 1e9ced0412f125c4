namespace KnowledgeGraph.Values;

/// <summary>A LOCAL TIME.</summary>
/// <param name="nanoOfDay">Nanoseconds since midnight, 0 to 86,399,999,999,999.</param>
public sealed class LocalTimeValue(long nanoOfDay) : ReferenceValue
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.LocalTime;

    /// <summary>Nanoseconds since midnight.</summary>
    public long NanoOfDay => nanoOfDay;
}

/// <summary>A ZONED TIME.</summary>
/// <param name="nanoOfDay">Nanoseconds since local midnight.</param>
/// <param name="offsetSeconds">Seconds east of UTC, −64,800 to 64,800.</param>
public sealed class TimeValue(long nanoOfDay, int offsetSeconds) : ReferenceValue
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Time;

    /// <summary>Nanoseconds since local midnight.</summary>
    public long NanoOfDay => nanoOfDay;

    /// <summary>Seconds east of UTC.</summary>
    public int OffsetSeconds => offsetSeconds;
}

/// <summary>A LOCAL DATETIME.</summary>
/// <param name="epochDays">Days since 1970-01-01.</param>
/// <param name="nanoOfDay">Nanoseconds since midnight.</param>
public sealed class LocalDateTimeValue(long epochDays, long nanoOfDay) : ReferenceValue
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.LocalDateTime;

    /// <summary>Days since 1970-01-01.</summary>
    public long EpochDays => epochDays;

    /// <summary>Nanoseconds since midnight.</summary>
    public long NanoOfDay => nanoOfDay;
}

/// <summary>A ZONED DATETIME: an instant, with the offset and, where given, the zone's name.</summary>
/// <param name="epochSeconds">Seconds of the instant since 1970-01-01T00:00:00Z.</param>
/// <param name="nanos">Nanoseconds within the second, 0 to 999,999,999.</param>
/// <param name="offsetSeconds">Seconds east of UTC at that instant.</param>
/// <param name="zone">The IANA zone name, or null where only an offset was given.</param>
public sealed class DateTimeValue(long epochSeconds, int nanos, int offsetSeconds, string? zone) : ReferenceValue
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.DateTime;

    /// <summary>Seconds of the instant since the epoch.</summary>
    public long EpochSeconds => epochSeconds;

    /// <summary>Nanoseconds within the second.</summary>
    public int Nanos => nanos;

    /// <summary>Seconds east of UTC at that instant.</summary>
    public int OffsetSeconds => offsetSeconds;

    /// <summary>The IANA zone name, or null.</summary>
    public string? Zone => zone;
}

/// <summary>A DURATION; its four parts are kept apart, as a month has no fixed number of days.</summary>
public sealed class DurationValue(long months, long days, long seconds, int nanos) : ReferenceValue
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Duration;

    /// <summary>Months, may be negative.</summary>
    public long Months => months;

    /// <summary>Days, may be negative.</summary>
    public long Days => days;

    /// <summary>Seconds, may be negative.</summary>
    public long Seconds => seconds;

    /// <summary>Nanoseconds, 0 to 999,999,999, added to the seconds.</summary>
    public int Nanos => nanos;
}

/// <summary>A POINT.</summary>
/// <param name="srid">7203 (cartesian), 9157 (cartesian-3d), 4326 (wgs-84) or 4979 (wgs-84-3d).</param>
public sealed class PointValue(int srid, double x, double y, double? z) : ReferenceValue
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Point;

    /// <summary>The coordinate reference system's number.</summary>
    public int Srid => srid;

    /// <summary>x, or longitude in degrees.</summary>
    public double X => x;

    /// <summary>y, or latitude in degrees.</summary>
    public double Y => y;

    /// <summary>z, or height in metres; null in two dimensions.</summary>
    public double? Z => z;
}

/// <summary>A byte array.</summary>
public sealed class BytesValue(byte[] bytes) : ReferenceValue
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Bytes;

    /// <summary>The bytes; not to be changed.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes;
}

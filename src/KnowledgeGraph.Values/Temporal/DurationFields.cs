namespace KnowledgeGraph.Values.Temporal;

/// <summary>The components of durations and points, as <c>value.name</c> gives them.</summary>
public static class DurationFields
{
    /// <summary>A component of a duration.</summary>
    public static Value Get(DurationValue duration, string name)
    {
        ArgumentNullException.ThrowIfNull(duration);
        var (seconds, nanos) = (duration.Seconds, duration.Nanos);
        return name switch
        {
            "years" => duration.Months / 12,
            "quarters" => duration.Months / 3,
            "months" => duration.Months,
            "weeks" => duration.Days / 7,
            "days" => duration.Days,
            "hours" => seconds / 3600,
            "minutes" => seconds / 60,
            "seconds" => seconds,
            "milliseconds" => Whole(((Int128)seconds * 1000) + (nanos / 1_000_000)),
            "microseconds" => Whole(((Int128)seconds * 1_000_000) + (nanos / 1000)),
            "nanoseconds" => Whole(((Int128)seconds * 1_000_000_000) + nanos),
            "quartersOfYear" => duration.Months / 3 % 4,
            "monthsOfQuarter" => duration.Months % 3,
            "monthsOfYear" => duration.Months % 12,
            "daysOfWeek" => duration.Days % 7,
            "minutesOfHour" => seconds / 60 % 60,
            "secondsOfMinute" => seconds % 60,
            "millisecondsOfSecond" => (long)nanos / 1_000_000,
            "microsecondsOfSecond" => (long)nanos / 1000,
            "nanosecondsOfSecond" => (long)nanos,
            _ => throw Unknown("DURATION", name),
        };
    }

    internal static ValueException Unknown(string type, string name) =>
        new(ValueFault.Type, $"A {type} has no component '{name}'.");

    private static long Whole(Int128 number) =>
        number >= long.MinValue && number <= long.MaxValue
            ? (long)number
            : throw new ValueException(ValueFault.Arithmetic, "The component does not fit into an INTEGER.");
}

/// <summary>The components of points.</summary>
public static class PointFields
{
    /// <summary>A component of a point.</summary>
    public static Value Get(PointValue point, string name)
    {
        ArgumentNullException.ThrowIfNull(point);
        var geographic = point.Srid is 4326 or 4979;
        return name switch
        {
            "x" => point.X,
            "y" => point.Y,
            "z" when point.Z is { } z => z,
            "longitude" when geographic => point.X,
            "latitude" when geographic => point.Y,
            "height" when geographic && point.Z is { } height => height,
            "srid" => (long)point.Srid,
            "crs" => point.Srid switch
            {
                4326 => "wgs-84",
                4979 => "wgs-84-3d",
                9157 => "cartesian-3d",
                _ => "cartesian",
            },
            _ => throw new ValueException(
                ValueFault.Argument,
                $"A POINT of this coordinate system has no component '{name}'."
            ),
        };
    }
}

namespace KnowledgeGraph.Values.Temporal;

/// <summary>Finds the time of day that the time components of a map name.</summary>
internal static class TimeFields
{
    private static readonly string[] Order = ["hour", "minute", "second", "millisecond", "microsecond", "nanosecond"];

    public static long Resolve(MapValue fields, long? selected, bool strict)
    {
        if (selected is null)
        {
            RequireOrder(fields, strict);
        }

        var second = (selected ?? 0) / CypherCalendar.NanosPerSecond;
        var hour = InRange("hour", Get(fields, "hour") ?? second / 3600, 23);
        var minute = InRange("minute", Get(fields, "minute") ?? second / 60 % 60, 59);
        var secondOfMinute = InRange("second", Get(fields, "second") ?? second % 60, 59);
        return (((hour * 3600) + (minute * 60) + secondOfMinute) * CypherCalendar.NanosPerSecond)
            + SubSecond(fields, selected % CypherCalendar.NanosPerSecond);
    }

    /// <summary>Nanoseconds of the second; what is not given stays as it was.</summary>
    public static long SubSecond(MapValue fields, long? selected)
    {
        var millis = Get(fields, "millisecond");
        var micros = Get(fields, "microsecond");
        var nanos = Get(fields, "nanosecond");
        var before = selected ?? 0;
        InRange("millisecond", millis ?? 0, 999);
        InRange("microsecond", micros ?? 0, millis is null ? 999_999 : 999);
        InRange(
            "nanosecond",
            nanos ?? 0,
            micros is not null ? 999
                : millis is not null ? 999_999
                : 999_999_999
        );
        if (millis is null && micros is null && nanos is null)
        {
            return before;
        }

        var result = 0L;
        result +=
            millis is { } ms ? ms * 1_000_000
            : micros is > 999 || nanos is > 999_999 ? 0
            : before / 1_000_000 * 1_000_000;
        result +=
            micros is { } us ? us * 1000
            : millis is not null && selected is null || nanos is > 999 ? 0
            : before / 1000 % 1000 * 1000;
        return result
            + (
                nanos
                ?? (
                    micros is null && millis is null ? before % 1000
                    : selected is null ? 0
                    : before % 1000
                )
            );
    }

    public static long Integer(string key, in Value value) =>
        value.IsInteger
            ? value.AsInteger
            : throw new ValueException(ValueFault.Argument, $"'{key}' is an INTEGER; found {value}.");

    private static long? Get(MapValue fields, string key) =>
        fields.TryGetValue(key, out var value) ? Integer(key, value) : null;

    private static long InRange(string key, long value, long most) =>
        value >= 0 && value <= most
            ? value
            : throw new ValueException(ValueFault.Argument, $"'{key}' lies between 0 and {most}; found {value}.");

    // A minute without an hour says nothing.
    private static void RequireOrder(MapValue fields, bool strict)
    {
        if (strict && !fields.ContainsKey("hour"))
        {
            throw new ValueException(ValueFault.Argument, "'hour' must be specified.");
        }

        for (var i = 1; i < Order.Length; i++)
        {
            var needed = Math.Min(i, 3) - 1;
            if (fields.ContainsKey(Order[i]) && !fields.ContainsKey(Order[needed]))
            {
                throw new ValueException(ValueFault.Argument, $"'{Order[needed]}' must be specified.");
            }
        }
    }
}

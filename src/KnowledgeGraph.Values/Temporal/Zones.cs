using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace KnowledgeGraph.Values.Temporal;

/// <summary>A time zone: a name of the IANA database, or an offset alone.</summary>
/// <param name="Name">The name; null for an offset.</param>
/// <param name="OffsetSeconds">Seconds east of UTC, where there is no name.</param>
public readonly record struct Zone(string? Name, int OffsetSeconds)
{
    /// <summary>Coordinated universal time, as an offset.</summary>
    public static Zone Utc => new(null, 0);
}

/// <summary>The time zone database, asked for the years that it knows and, by the 400-year cycle, for all others.</summary>
public static class Zones
{
    private const int MaxOffset = 18 * 3600;
    private const long SecondsPerCycle = CypherCalendar.DaysPerCycle * 86_400;

    /// <summary>Finds a zone by name or offset text (<c>Europe/Berlin</c>, <c>+01:00</c>, <c>Z</c>).</summary>
    public static Zone Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (TryParseOffset(text, out var offset))
        {
            return new Zone(null, offset);
        }

        var zone =
            DateTimeZoneProviders.Tzdb.GetZoneOrNull(text)
            ?? DateTimeZoneProviders.Tzdb.GetZoneOrNull(text.Replace(' ', '_'))
            ?? throw new ValueException(
                ValueFault.Format,
                $"'{text}' is not a time zone: expected a name such as 'Europe/Berlin' or an offset such as '+01:00'."
            );
        return new Zone(zone.Id, 0);
    }

    /// <summary>Reads <c>Z</c>, <c>+HH</c>, <c>+HHMM</c>, <c>+HH:MM</c>, <c>+HHMMSS</c> or <c>+HH:MM:SS</c>.</summary>
    public static bool TryParseOffset(ReadOnlySpan<char> text, out int offsetSeconds)
    {
        offsetSeconds = 0;
        if (text is "Z" or "z")
        {
            return true;
        }

        if (text.Length < 2 || text[0] is not ('+' or '-'))
        {
            return false;
        }

        Span<char> digits = stackalloc char[6];
        var count = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == ':' && i % 3 == 0)
            {
                continue;
            }

            if (!char.IsAsciiDigit(text[i]) || count == 6)
            {
                return false;
            }

            digits[count++] = text[i];
        }

        if (count is not (2 or 4 or 6) && count != 1)
        {
            return false;
        }

        var hours = int.Parse(digits[..Math.Min(2, count)], CultureInfo.InvariantCulture);
        var minutes = count >= 4 ? int.Parse(digits[2..4], CultureInfo.InvariantCulture) : 0;
        var seconds = count == 6 ? int.Parse(digits[4..6], CultureInfo.InvariantCulture) : 0;
        if (minutes > 59 || seconds > 59)
        {
            return false;
        }

        offsetSeconds = (hours * 3600) + (minutes * 60) + seconds;
        if (offsetSeconds > MaxOffset)
        {
            throw new ValueException(ValueFault.Argument, $"The offset '{text}' is out of range: at most ±18:00.");
        }

        offsetSeconds = text[0] == '-' ? -offsetSeconds : offsetSeconds;
        return true;
    }

    /// <summary>The offset of a zone at an instant.</summary>
    public static int OffsetAt(Zone zone, long epochSeconds) =>
        zone.Name is null
            ? zone.OffsetSeconds
            : Database(zone.Name).GetUtcOffset(Instant.FromUnixTimeSeconds(WithinDatabase(epochSeconds))).Seconds;

    /// <summary>
    /// The offset of a zone at a local time. In a gap the offset before it counts (and the local time moves on); in an
    /// overlap the earlier one does, or <paramref name="preferred"/> where that is one of the two.
    /// </summary>
    public static int OffsetAtLocal(Zone zone, long epochDays, long nanoOfDay, int? preferred = null)
    {
        if (zone.Name is null)
        {
            return zone.OffsetSeconds;
        }

        var localSeconds = WithinDatabase((epochDays * 86_400) + (nanoOfDay / CypherCalendar.NanosPerSecond));
        var local = Instant.FromUnixTimeSeconds(localSeconds).InUtc().LocalDateTime;
        var mapping = Database(zone.Name).MapLocal(local);
        return mapping.Count == 2 && preferred == mapping.LateInterval.WallOffset.Seconds
            ? mapping.LateInterval.WallOffset.Seconds
            : mapping.EarlyInterval.WallOffset.Seconds;
    }

    private static DateTimeZone Database(string name) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(name)
        ?? throw new ValueException(ValueFault.Argument, $"'{name}' is not a time zone of the database.");

    // Years behind 2400 behave as the same years of a cycle before; years before 1600 all have the first offset known.
    private static long WithinDatabase(long epochSeconds)
    {
        const long year2400 = 13_569_465_600;
        const long year1600 = -11_676_096_000;
        if (epochSeconds >= year2400)
        {
            return year2400 - SecondsPerCycle + CypherCalendar.FloorMod(epochSeconds - year2400, SecondsPerCycle);
        }

        return Math.Max(epochSeconds, year1600);
    }
}

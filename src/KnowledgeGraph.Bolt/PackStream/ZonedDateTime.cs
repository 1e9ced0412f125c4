using KnowledgeGraph.Values;
using NodaTime;
using NodaTime.TimeZones;

namespace KnowledgeGraph.Bolt.PackStream;

/// <summary>Datetimes that arrive with a zone's name: the offset comes from the time zone database.</summary>
internal static class ZonedDateTime
{
    public static DateTimeValue OfInstant(long epochSeconds, int nanos, string zone) =>
        new(epochSeconds, nanos, Zone(zone).GetUtcOffset(InstantOf(epochSeconds)).Seconds, zone);

    /// <summary>A local clock that stood still or ran twice takes the earlier reading, as Neo4j does.</summary>
    public static DateTimeValue OfLocal(long localSeconds, int nanos, string zone)
    {
        var local = LocalDateTime.FromDateTime(InstantOf(localSeconds).ToDateTimeUtc());
        var zoned = local.InZone(Zone(zone), Resolvers.LenientResolver);
        return new DateTimeValue(zoned.ToInstant().ToUnixTimeSeconds(), nanos, zoned.Offset.Seconds, zone);
    }

    private static DateTimeZone Zone(string zone) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone)
        ?? throw new BoltProtocolException(BoltErrorMessages.UnknownZone(zone));

    private static Instant InstantOf(long epochSeconds)
    {
        try
        {
            return Instant.FromUnixTimeSeconds(epochSeconds);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new BoltProtocolException(BoltErrorMessages.InstantOutOfRange(epochSeconds), e);
        }
    }
}

namespace KnowledgeGraph.Values.Temporal;

/// <summary>Makes zoned datetimes.</summary>
public static class Instants
{
    /// <summary>The instant of a local time in a zone.</summary>
    /// <param name="preferredOffset">Which offset counts where the local time comes twice; null for the earlier.</param>
    public static DateTimeValue FromLocal(long epochDays, long nanoOfDay, Zone zone, int? preferredOffset = null)
    {
        var offset = Zones.OffsetAtLocal(zone, epochDays, nanoOfDay, preferredOffset);
        var seconds = (epochDays * 86_400) + (nanoOfDay / CypherCalendar.NanosPerSecond) - offset;
        return FromInstant(seconds, (int)(nanoOfDay % CypherCalendar.NanosPerSecond), zone);
    }

    /// <summary>An instant as a zone shows it.</summary>
    public static DateTimeValue FromInstant(long epochSeconds, int nanos, Zone zone) =>
        new(epochSeconds, nanos, Zones.OffsetAt(zone, epochSeconds), zone.Name);

    /// <summary>An instant of .NET as a zone shows it.</summary>
    public static DateTimeValue From(DateTimeOffset moment, Zone zone)
    {
        var ticks = moment.UtcTicks - DateTimeOffset.UnixEpoch.Ticks;
        var seconds = CypherCalendar.FloorDiv(ticks, TimeSpan.TicksPerSecond);
        return FromInstant(seconds, (int)(ticks - (seconds * TimeSpan.TicksPerSecond)) * 100, zone);
    }
}

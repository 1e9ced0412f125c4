using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Timeline.Writing;

/// <summary>Builds the maps that the scripts unwind.</summary>
internal static class Row
{
    private static readonly int EpochDay = new DateOnly(1970, 1, 1).DayNumber;

    public static MapValue Of(params ReadOnlySpan<(string Key, Value Value)> entries)
    {
        var pairs = new KeyValuePair<string, Value>[entries.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            pairs[i] = new KeyValuePair<string, Value>(entries[i].Key, entries[i].Value);
        }

        return new MapValue(pairs);
    }

    public static Value Date(DateOnly? day) =>
        day is { } known ? Value.OfEpochDays(known.DayNumber - EpochDay) : Value.Null;

    public static Value From(DayInterval? interval) => Date(interval?.From);

    public static Value To(DayInterval? interval) => Date(interval?.To);

    public static Value List(IEnumerable<string> items) => ListOf(items);

    public static ListValue ListOf(IEnumerable<string> items) => new([.. items.Select(item => Value.Of(item))]);

    public static Value Instant(DateTimeOffset instant) =>
        new DateTimeValue(
            instant.ToUnixTimeSeconds(),
            (int)(instant.UtcTicks % TimeSpan.TicksPerSecond * TimeSpan.NanosecondsPerTick),
            0,
            null
        );
}

using KnowledgeGraph.Values;
using Neo4j.Driver;
using Duration = Neo4j.Driver.Duration;
using IPath = Neo4j.Driver.IPath;

namespace KnowledgeGraph.Database.Neo4j;

/// <summary>The official driver's values as the project's.</summary>
internal static class FromDriver
{
    private const long NanosPerSecond = 1_000_000_000;
    private static readonly int EpochDay = new DateOnly(1970, 1, 1).DayNumber;

    public static Value Value(object? value) =>
        value switch
        {
            null => Values.Value.Null,
            bool truth => truth,
            long number => number,
            int number => number,
            double number => number,
            string text => text,
            byte[] bytes => new BytesValue(bytes),
            INode node => Node(node),
            IRelationship relationship => Relationship(relationship),
            IPath path => new PathValue([.. path.Nodes.Select(Node)], [.. path.Relationships.Select(Relationship)]),
            LocalDate date => Values.Value.OfEpochDays(Days(date.Year, date.Month, date.Day)),
            LocalTime time => new LocalTimeValue(Nanos(time.Hour, time.Minute, time.Second, time.Nanosecond)),
            OffsetTime time => new TimeValue(
                Nanos(time.Hour, time.Minute, time.Second, time.Nanosecond),
                time.OffsetSeconds
            ),
            LocalDateTime instant => new LocalDateTimeValue(
                Days(instant.Year, instant.Month, instant.Day),
                Nanos(instant.Hour, instant.Minute, instant.Second, instant.Nanosecond)
            ),
            ZonedDateTime instant => new DateTimeValue(
                instant.UtcSeconds,
                instant.Nanosecond,
                instant.OffsetSeconds,
                (instant.Zone as ZoneId)?.Id
            ),
            Duration duration => new DurationValue(duration.Months, duration.Days, duration.Seconds, duration.Nanos),
            Point point => new PointValue(point.SrId, point.X, point.Y, double.IsNaN(point.Z) ? null : point.Z),
            IReadOnlyDictionary<string, object> map => Map(map),
            IDictionary<string, object> map => Map(map),
            IEnumerable<object> list => new ListValue([.. list.Select(Value)]),
            _ => throw new NotSupportedException($"The driver handed over a {value.GetType()}, which is not known."),
        };

    private static MapValue Map(IEnumerable<KeyValuePair<string, object>> map) =>
        new(map.Select(entry => new KeyValuePair<string, Value>(entry.Key, Value(entry.Value))));

    // The numeric ids are deprecated in the driver and all that the seam's values need is that they are distinct.
#pragma warning disable CS0618 // The seam's values carry both ids, as Bolt does.
    private static NodeValue Node(INode node) => new(node.Id, node.ElementId, [.. node.Labels], Map(node.Properties));

    private static RelationshipValue Relationship(IRelationship relationship) =>
        new(
            relationship.Id,
            relationship.ElementId,
            relationship.Type,
            relationship.StartNodeId,
            relationship.StartNodeElementId,
            relationship.EndNodeId,
            relationship.EndNodeElementId,
            Map(relationship.Properties)
        );
#pragma warning restore CS0618

    private static long Days(int year, int month, int day) => new DateOnly(year, month, day).DayNumber - EpochDay;

    private static long Nanos(int hour, int minute, int second, int nano) =>
        (((hour * 60L) + minute) * 60 + second) * NanosPerSecond + nano;
}

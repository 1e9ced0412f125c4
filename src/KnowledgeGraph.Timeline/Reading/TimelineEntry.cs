using KnowledgeGraph.Database;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Timeline.Reading;

/// <summary>An event as the timeline shows it (a row of timeline.cypher).</summary>
/// <param name="From">The first day, or null where nothing dates it.</param>
/// <param name="To">The last day, or null.</param>
/// <param name="Who">Who did it.</param>
/// <param name="Whom">To whom.</param>
/// <param name="ClaimedBy">On whose word.</param>
/// <param name="Quote">The first sentence that tells it.</param>
/// <param name="Source">The file of that sentence.</param>
/// <param name="Articles">How many articles tell it.</param>
public sealed record TimelineEntry(
    DateOnly? From,
    DateOnly? To,
    string Type,
    IReadOnlyList<string> Who,
    IReadOnlyList<string> Whom,
    string Status,
    IReadOnlyList<string> ClaimedBy,
    string Quote,
    string Source,
    long Articles
)
{
    private static readonly int EpochDay = new DateOnly(1970, 1, 1).DayNumber;

    internal static TimelineEntry Read(GraphRecord record) =>
        new(
            Day(record["from"]),
            Day(record["to"]),
            record["type"].AsString,
            Texts(record["who"]),
            Texts(record["whom"]),
            record["status"].AsString,
            Texts(record["claimedBy"]),
            record["quote"].AsString,
            record["source"].AsString,
            record["articles"].AsInteger
        );

    private static DateOnly? Day(Value value) =>
        value.IsNull ? null : DateOnly.FromDayNumber(EpochDay + (int)value.AsEpochDays);

    private static List<string> Texts(Value value) => [.. value.As<ListValue>().Select(item => item.AsString)];
}

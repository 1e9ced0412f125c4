using KnowledgeGraph.Database;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Timeline.Sameness;

/// <summary>What is compared of an event when contradictions are looked for (a row of candidates.cypher).</summary>
internal sealed record EventFacts(
    string Id,
    string Type,
    string Who,
    string Whom,
    string Status,
    long From,
    long To,
    IReadOnlyList<CountedCasualties> Casualties,
    IReadOnlyList<string> Claimants
)
{
    public static EventFacts Read(GraphRecord record)
    {
        var parties = record["parties"].AsString.Split('|');
        return new(
            record["id"].AsString,
            parties[0],
            parties[1],
            parties[2],
            record["status"].AsString,
            record["from"].AsEpochDays,
            record["to"].AsEpochDays,
            [
                .. record["casualties"]
                    .As<ListValue>()
                    .Select(item => item.As<MapValue>())
                    .Where(map => map.GetOrNull("kind") is { IsNull: false })
                    .Select(CountedCasualties.Read),
            ],
            [.. record["claimants"].As<ListValue>().Select(item => item.AsString)]
        );
    }
}

/// <summary>A count of casualties.</summary>
internal sealed record CountedCasualties(string Kind, long? Count, string Bound, string? Who)
{
    public static CountedCasualties Read(MapValue map) =>
        new(
            map["kind"].AsString,
            map.GetOrNull("count") is { IsNull: false } count ? count.AsInteger : null,
            map["bound"].AsString,
            map.GetOrNull("who") is { IsNull: false } who ? who.AsString : null
        );
}

using KnowledgeGraph.Values;

namespace KnowledgeGraph.Database.Bolt;

/// <summary>Reads the metadata that ends a result.</summary>
internal static class BoltSummary
{
    public static GraphSummary Read(MapValue summary) =>
        new(
            Counters(Map(summary, "stats")),
            Map(summary, "profile") is { } profile ? Plan(profile)
                : Map(summary, "plan") is { } plan ? Plan(plan)
                : null,
            [.. Maps(summary, "notifications").Select(Notification)]
        );

    private static GraphCounters Counters(MapValue? stats) =>
        stats is null
            ? default
            : new GraphCounters(
                Number(stats, "nodes-created"),
                Number(stats, "nodes-deleted"),
                Number(stats, "relationships-created"),
                Number(stats, "relationships-deleted"),
                Number(stats, "properties-set"),
                Number(stats, "labels-added"),
                Number(stats, "labels-removed"),
                Number(stats, "indexes-added"),
                Number(stats, "constraints-added")
            );

    private static GraphPlan Plan(MapValue plan)
    {
        var arguments = Map(plan, "args") ?? MapValue.Empty;
        return new GraphPlan(
            Text(plan, "operatorType"),
            Text(arguments, "Details"),
            arguments.GetOrNull("EstimatedRows") is { Kind: ValueKind.Float } estimate ? estimate.AsFloat : null,
            OptionalNumber(plan, "rows"),
            OptionalNumber(plan, "dbHits"),
            [.. Maps(plan, "children").Select(Plan)]
        );
    }

    private static GraphNotification Notification(MapValue notification) =>
        new(
            Text(notification, "code"),
            Text(notification, "severity"),
            Text(notification, "title"),
            Text(notification, "description")
        );

    private static MapValue? Map(MapValue map, string key) =>
        map.GetOrNull(key) is { Kind: ValueKind.Map } value ? value.As<MapValue>() : null;

    private static IEnumerable<MapValue> Maps(MapValue map, string key) =>
        map.GetOrNull(key) is { Kind: ValueKind.List } list
            ? list.As<ListValue>().Where(item => item.Kind == ValueKind.Map).Select(item => item.As<MapValue>())
            : [];

    private static long Number(MapValue map, string key) => OptionalNumber(map, key) ?? 0;

    private static long? OptionalNumber(MapValue map, string key) =>
        map.GetOrNull(key) is { IsInteger: true } value ? value.AsInteger : null;

    private static string Text(MapValue map, string key) =>
        map.GetOrNull(key) is { Kind: ValueKind.String } value ? value.AsString : "";
}

using System.Globalization;
using KnowledgeGraph.Database;
using KnowledgeGraph.Timeline.Scripts;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Timeline.Reading;

/// <summary>Reads the timeline.</summary>
public sealed class TimelineReader(IGraphDatabase database)
{
    private readonly QueryRunner _queries = new(database);

    /// <summary>The rows of timeline.cypher, oldest first.</summary>
    public async Task<QueryRun> QueryAsync(TimelineFilter filter, CancellationToken cancellation = default)
    {
        var given = new Dictionary<string, Value>(StringComparer.Ordinal)
        {
            ["actor"] = filter.Actor,
            ["with"] = filter.With,
            ["type"] = filter.Type,
            ["from"] = Day(filter.From),
            ["to"] = Day(filter.To),
            ["status"] = filter.Status,
            ["asKnownOn"] = Day(filter.AsKnownOn),
            ["limit"] = filter.Limit,
        };
        var runs = await _queries.RunAsync(
            ScriptLibrary.Get("queries", "timeline"),
            given,
            readOnly: true,
            cancellation
        );
        return runs[0];
    }

    /// <summary>The newest events, oldest of them first.</summary>
    public async Task<IReadOnlyList<TimelineEntry>> NewestAsync(int limit, CancellationToken cancellation = default)
    {
        var given = new Dictionary<string, Value>(StringComparer.Ordinal) { ["limit"] = limit };
        var runs = await _queries.RunAsync(ScriptLibrary.Get("report", "newest"), given, readOnly: true, cancellation);
        return Entries(runs[0]);
    }

    /// <summary>The rows as entries.</summary>
    public static IReadOnlyList<TimelineEntry> Entries(QueryRun run) => [.. run.Rows.Select(TimelineEntry.Read)];

    private static Value Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Runtime.CompilerServices;
using Neo4j.Driver;

namespace KnowledgeGraph.Database.Neo4j;

/// <summary>The rows of a query, fetched as they are read.</summary>
internal sealed class Neo4jGraphResult(string address, IResultCursor cursor, string[] columns) : IGraphResult
{
    public IReadOnlyList<string> Columns => columns;

    public async IAsyncEnumerable<GraphRecord> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        while (await Neo4jErrors.TranslateAsync(address, () => cursor.FetchAsync().WaitAsync(cancellation)))
        {
            var row = cursor.Current;
            yield return new GraphRecord(columns, [.. columns.Select(column => FromDriver.Value(row[column]))]);
        }
    }

    public async Task<GraphSummary> ConsumeAsync(CancellationToken cancellation = default)
    {
        var summary = await Neo4jErrors.TranslateAsync(address, () => cursor.ConsumeAsync().WaitAsync(cancellation));
        var counters = summary.Counters;
        return new GraphSummary(
            new GraphCounters(
                counters.NodesCreated,
                counters.NodesDeleted,
                counters.RelationshipsCreated,
                counters.RelationshipsDeleted,
                counters.PropertiesSet,
                counters.LabelsAdded,
                counters.LabelsRemoved,
                counters.IndexesAdded,
                counters.ConstraintsAdded
            ),
            summary.HasProfile ? Profile(summary.Profile)
                : summary.HasPlan ? Plan(summary.Plan)
                : null,
            [
                .. (summary.Notifications ?? []).Select(note => new GraphNotification(
                    note.Code,
                    note.RawSeverityLevel ?? "",
                    note.Title,
                    note.Description
                )),
            ]
        );
    }

    private static GraphPlan Plan(IPlan plan) =>
        new(plan.OperatorType, Details(plan), Estimate(plan), null, null, [.. plan.Children.Select(Plan)]);

    private static GraphPlan Profile(IProfiledPlan plan) =>
        new(
            plan.OperatorType,
            Details(plan),
            Estimate(plan),
            plan.Records,
            plan.DbHits,
            [.. plan.Children.Select(Profile)]
        );

    private static string Details(IPlan plan) =>
        plan.Arguments.TryGetValue("Details", out var details) ? details as string ?? "" : "";

    private static double? Estimate(IPlan plan) =>
        plan.Arguments.TryGetValue("EstimatedRows", out var rows) && rows is double estimate ? estimate : null;
}

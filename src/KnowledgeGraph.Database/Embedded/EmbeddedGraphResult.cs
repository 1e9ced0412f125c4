using System.Runtime.CompilerServices;
using KnowledgeGraph.Engine;

namespace KnowledgeGraph.Database.Embedded;

/// <summary>The rows of a query, made as they are read.</summary>
internal sealed class EmbeddedGraphResult(QueryResult result) : IGraphResult
{
    public IReadOnlyList<string> Columns => result.Columns;

    public async IAsyncEnumerable<GraphRecord> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        await Task.CompletedTask;
        while (EmbeddedErrors.Translate(result.Read))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return new GraphRecord(Columns, result.Current);
        }
    }

    public Task<GraphSummary> ConsumeAsync(CancellationToken cancellation = default)
    {
        var summary = EmbeddedErrors.Translate(result.Consume);
        var counters = summary.Counters;
        return Task.FromResult(
            new GraphSummary(
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
                summary.Plan is null ? null : Plan(summary.Plan),
                [
                    .. summary.Notifications.Select(n => new GraphNotification(
                        n.Code,
                        n.Severity,
                        n.Title,
                        n.Description
                    )),
                ]
            )
        );
    }

    private static GraphPlan Plan(PlanDescription plan) =>
        new(
            plan.OperatorType,
            plan.Details,
            plan.EstimatedRows,
            plan.Rows,
            plan.DatabaseHits,
            [.. plan.Children.Select(Plan)]
        );
}

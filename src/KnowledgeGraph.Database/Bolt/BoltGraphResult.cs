using System.Runtime.CompilerServices;
using KnowledgeGraph.Bolt.Client;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Database.Bolt;

/// <summary>The rows of a query, pulled in batches.</summary>
internal sealed class BoltGraphResult(BoltDialer dialer, BoltResult result) : IGraphResult
{
    public IReadOnlyList<string> Columns => result.Columns;

    public async IAsyncEnumerable<GraphRecord> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        await using var rows = result.ReadAsync(cancellation).GetAsyncEnumerator(cancellation);
        while (await BoltErrors.TranslateAsync(dialer, async () => await rows.MoveNextAsync()))
        {
            yield return new GraphRecord(Columns, rows.Current);
        }
    }

    public async Task<GraphSummary> ConsumeAsync(CancellationToken cancellation = default)
    {
        var summary =
            result.Summary ?? await BoltErrors.TranslateAsync(dialer, () => result.ConsumeAsync(cancellation));
        return BoltSummary.Read(summary);
    }
}

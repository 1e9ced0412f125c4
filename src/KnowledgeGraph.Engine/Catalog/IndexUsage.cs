using System.Collections.Concurrent;

namespace KnowledgeGraph.Engine.Catalog;

/// <summary>How often each index was asked since the database was opened, for SHOW INDEXES. Safe for any number of threads.</summary>
internal sealed class IndexUsage(TimeProvider clock)
{
    private readonly ConcurrentDictionary<int, Reads> _reads = new();
    private readonly DateTimeOffset _opened = clock.GetUtcNow();

    /// <summary>Begins to count the reads of a new index.</summary>
    public void Made(int index) => _reads[index] = new Reads(clock.GetUtcNow(), null, 0);

    /// <summary>Counts a read.</summary>
    public void Read(int index)
    {
        var now = clock.GetUtcNow();
        _reads.AddOrUpdate(
            index,
            _ => new Reads(_opened, now, 1),
            (_, reads) => reads with { Last = now, Count = reads.Count + 1 }
        );
    }

    /// <summary>What was counted for an index.</summary>
    public Reads Of(int index) => _reads.GetValueOrDefault(index) ?? new Reads(_opened, null, 0);

    /// <summary>The reads of an index.</summary>
    /// <param name="Since">When counting began.</param>
    /// <param name="Last">The last read; null where there was none.</param>
    public sealed record Reads(DateTimeOffset Since, DateTimeOffset? Last, long Count);
}

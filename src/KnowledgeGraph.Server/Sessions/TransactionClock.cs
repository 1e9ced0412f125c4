using KnowledgeGraph.Values;

namespace KnowledgeGraph.Server.Sessions;

/// <summary>The time that a client gives its transaction (<c>tx_timeout</c>, in milliseconds).</summary>
internal sealed class TransactionClock(TimeProvider? time, DateTimeOffset ends)
{
    /// <summary>A transaction without a limit of its own.</summary>
    public static TransactionClock Endless { get; } = new(null, DateTimeOffset.MaxValue);

    /// <summary>Whether the time is up.</summary>
    public bool HasEnded => time is not null && time.GetUtcNow() >= ends;

    /// <summary>What is left for a statement, or null for no limit.</summary>
    public TimeSpan? Limit => time is null ? null : Remaining(time);

    public static TransactionClock Start(MapValue extra, TimeProvider time) =>
        extra.GetOrNull("tx_timeout") is { IsInteger: true, AsInteger: > 0 } limit
            ? new TransactionClock(
                time,
                time.GetUtcNow() + TimeSpan.FromMilliseconds(Math.Min(limit.AsInteger, int.MaxValue))
            )
            : Endless;

    /// <summary>The shorter of what is left and another limit.</summary>
    public TimeSpan Left(TimeSpan otherwise) =>
        time is null || Remaining(time) > otherwise ? otherwise : Remaining(time);

    private TimeSpan Remaining(TimeProvider clock)
    {
        var left = ends - clock.GetUtcNow();
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}

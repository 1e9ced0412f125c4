using Polly;
using Polly.Retry;

namespace KnowledgeGraph.Database.Sessions;

/// <summary>The session of every adapter: begin, work, commit; the whole again after a transient error.</summary>
internal sealed class RetryingSession : IGraphSession
{
    private const int Attempts = 5;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(50);

    private readonly ITransactionSource _source;
    private readonly ResiliencePipeline _retries;

    public RetryingSession(ITransactionSource source, TimeProvider time)
    {
        _source = source;
        _retries = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(
                new RetryStrategyOptions
                {
                    ShouldHandle = new PredicateBuilder().Handle<GraphQueryException>(failure => failure.IsTransient),
                    MaxRetryAttempts = Attempts,
                    Delay = FirstDelay,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                }
            )
            .Build();
    }

    public Task<T> ReadAsync<T>(
        Func<IGraphTransaction, CancellationToken, Task<T>> work,
        CancellationToken cancellation = default
    ) => RunAsync(readOnly: true, work, cancellation);

    public Task<T> WriteAsync<T>(
        Func<IGraphTransaction, CancellationToken, Task<T>> work,
        CancellationToken cancellation = default
    ) => RunAsync(readOnly: false, work, cancellation);

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task<T> RunAsync<T>(
        bool readOnly,
        Func<IGraphTransaction, CancellationToken, Task<T>> work,
        CancellationToken cancellation
    ) =>
        await _retries.ExecuteAsync(
            async token =>
            {
                await using var transaction = await _source.BeginAsync(readOnly, token);
                var result = await work(transaction, token);
                await transaction.CommitAsync(token);
                return result;
            },
            cancellation
        );
}

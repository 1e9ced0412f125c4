using KnowledgeGraph.Database.Sessions;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Database.Tests.Sessions;

public sealed class RetryingSessionTests
{
    private const string Deadlock = "Neo.TransientError.Transaction.DeadlockDetected";
    private const string Syntax = "Neo.ClientError.Statement.SyntaxError";

    [Fact]
    public async Task WorkIsTriedAgainAfterATransientError()
    {
        var source = new ScriptedSource();
        await using var session = new RetryingSession(source, TimeProvider.System);
        var attempts = 0;

        var result = await session.WriteAsync(
            (_, _) => ++attempts < 3 ? throw new GraphQueryException(Deadlock, "again") : Task.FromResult(42)
        );

        Assert.Equal((42, 3), (result, attempts));
        Assert.Equal(["begin w", "dispose", "begin w", "dispose", "begin w", "commit", "dispose"], source.Calls);
    }

    [Fact]
    public async Task AWrongQueryIsNotTriedAgain()
    {
        var source = new ScriptedSource();
        await using var session = new RetryingSession(source, TimeProvider.System);

        var exception = await Assert.ThrowsAsync<GraphQueryException>(() =>
            session.ReadAsync<int>((_, _) => throw new GraphQueryException(Syntax, "no"))
        );

        Assert.Equal(Syntax, exception.Code);
        Assert.Equal(["begin r", "dispose"], source.Calls);
    }

    [Fact]
    public async Task ADatabaseThatIsGoneIsNotTriedAgain()
    {
        var source = new ScriptedSource { Unavailable = true };
        await using var session = new RetryingSession(source, TimeProvider.System);

        await Assert.ThrowsAsync<DatabaseUnavailableException>(() => session.ReadAsync((_, _) => Task.FromResult(1)));

        Assert.Equal(["begin r"], source.Calls);
    }

    [Fact]
    public async Task TransientErrorsThatDoNotEndAreReported()
    {
        var source = new ScriptedSource();
        await using var session = new RetryingSession(source, TimeProvider.System);

        var exception = await Assert.ThrowsAsync<GraphQueryException>(() =>
            session.WriteAsync<int>((_, _) => throw new GraphQueryException(Deadlock, "again"))
        );

        Assert.True(exception.IsTransient);
        Assert.Equal(6, source.Calls.Count(call => call == "begin w"));
    }

    private sealed class ScriptedSource : ITransactionSource
    {
        public List<string> Calls { get; } = [];

        public bool Unavailable { get; init; }

        public Task<IOpenTransaction> BeginAsync(bool readOnly, CancellationToken cancellation)
        {
            Calls.Add(readOnly ? "begin r" : "begin w");
            return Unavailable
                ? throw new DatabaseUnavailableException("gone")
                : Task.FromResult<IOpenTransaction>(new Transaction(Calls));
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class Transaction(List<string> calls) : IOpenTransaction
    {
        public Task<IGraphResult> RunAsync(
            string query,
            MapValue parameters,
            CancellationToken cancellation = default
        ) => throw new NotSupportedException();

        public Task CommitAsync(CancellationToken cancellation)
        {
            calls.Add("commit");
            return Task.CompletedTask;
        }

        public ValueTask DisposeAsync()
        {
            calls.Add("dispose");
            return ValueTask.CompletedTask;
        }
    }
}

namespace KnowledgeGraph.Engine.Tests.Fuzzing;

/// <summary>A few thousand mutated queries; the benchmarks run a million: <c>fuzz-cypher --queries 1000000</c>.</summary>
public sealed class CypherFuzzTests
{
    [Fact]
    public void MutatedQueriesRunOrAreRefused()
    {
        using var fuzzer = new CypherFuzzer(seed: 20201005);
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var outcome = fuzzer.Run(0, 5_000, enough.Token);
        Assert.True(outcome.Faults.Count == 0, string.Join('\n', outcome.Faults.Take(10)));
        Assert.True(outcome.Queries > 500, $"Only {outcome.Queries} queries were sent.");
        Assert.True(outcome.Ran > outcome.Queries / 100, $"Only {outcome.Ran} of {outcome.Queries} ran.");
    }
}

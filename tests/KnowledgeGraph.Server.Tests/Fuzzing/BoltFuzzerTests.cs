namespace KnowledgeGraph.Server.Tests.Fuzzing;

public sealed class BoltFuzzerTests
{
    [Fact]
    public async Task MutatedTrafficLeavesTheServerAnsweringOthersWithBoundedMemory()
    {
        await using var server = await RunningServer.StartAsync(configure: options =>
            options with
            {
                AuthenticationTimeout = TimeSpan.FromSeconds(2),
                TransactionIdleTimeout = TimeSpan.FromSeconds(2),
            }
        );
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var report = await new BoltFuzzer(server.BoltPort, seed: 4711, bytes: 500_000).RunAsync(patience.Token);

        Assert.True(report.BytesSent >= 500_000, report.ToString());
        Assert.True(report.BytesReceived > 10_000 && report.Honest.Count > 5, report.ToString());
        Assert.True(report.Memory.After - report.Memory.Before < 64 << 20, report.ToString());
        await using var client = await RawClient.LoggedOnAsync(server.BoltPort);
        Assert.Equal(7, (await client.RunAsync("RETURN 7 AS x")).Rows[0][0].AsInteger);
    }
}

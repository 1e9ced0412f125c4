namespace KnowledgeGraph.Server.Tests.Clients;

public sealed class JavaScriptDriverTests
{
    [Fact]
    public async Task TheOfficialDriverForJavaScriptIsServed()
    {
        var folder = Path.Combine(ClientProcess.Root, "tests", "KnowledgeGraph.Server.Tests", "Clients", "javascript");
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(folder, "node_modules", "neo4j-driver")),
            $"neo4j-driver is not installed: 'npm install' in {folder} does it."
        );
        await using var server = await RunningServer.StartAsync();
        var (code, output) = await ClientProcess.RunAsync(
            "node",
            folder,
            "driver.mjs",
            ClientProcess.Number(server.BoltPort)
        );
        Assert.True(code == 0, output);
        Assert.Equal(12, output.Split('\n').Count(line => line.StartsWith("ok ", StringComparison.Ordinal)));
    }
}

namespace KnowledgeGraph.Server.Tests.Clients;

public sealed class CypherShellTests
{
    [Theory]
    [InlineData("bolt", "RETURN 1.0 / 4 AS x, date('2020-10-22') AS d;", "x, d\n0.25, 2020-10-22\n")]
    [InlineData("neo4j", "CREATE (n:Shell {name: 'ß'}) RETURN n;", "n\n(:Shell {name: \"ß\"})\n")]
    [InlineData("bolt", "UNWIND [3, 1, 2] AS n RETURN n ORDER BY n DESC;", "n\n3\n2\n1\n")]
    public async Task RowsAreShownAsNeo4jShowsThem(string scheme, string query, string shown)
    {
        await using var server = await RunningServer.StartAsync();
        var (code, output) = await RunAsync(server, scheme, query);
        Assert.Equal((0, shown), (code, output));
    }

    [Fact]
    public async Task AnErrorIsShownWithItsPlace()
    {
        await using var server = await RunningServer.StartAsync();
        var (code, output) = await RunAsync(server, "bolt", "MATCH (n) RETRUN n;");
        Assert.NotEqual(0, code);
        Assert.Contains("line 1, column 11", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AUserLogsOnOverTls()
    {
        using var authority = new TestCertificate();
        await using var server = await RunningServer.StartAsync(
            Security.LogonTests.Users,
            options => options with { Certificate = authority.Load() }
        );
        var (code, output) = await RunAsync(server, "bolt+ssc", "RETURN 7 AS x;", "-u", "bert", "-p", "schreiben");
        Assert.Equal((0, "x\n7\n"), (code, output));
        var (wrong, said) = await RunAsync(server, "bolt+ssc", "RETURN 7 AS x;", "-u", "bert", "-p", "raten");
        Assert.NotEqual(0, wrong);
        Assert.Contains("unauthorized", said, StringComparison.Ordinal);
    }

    private static Task<(int Code, string Output)> RunAsync(
        RunningServer server,
        string scheme,
        string query,
        params string[] more
    )
    {
        Assert.SkipWhen(ClientProcess.Neo4j is null, "../shared/neo4j is missing: no cypher-shell to try.");
        var shell = Path.Combine(ClientProcess.Neo4j!, "bin", "cypher-shell");
        string[] arguments =
        [
            "--format",
            "plain",
            "-a",
            $"{scheme}://127.0.0.1:{ClientProcess.Number(server.BoltPort)}",
            .. more,
            query,
        ];
        return ClientProcess.RunAsync(shell, ClientProcess.Root, arguments);
    }
}

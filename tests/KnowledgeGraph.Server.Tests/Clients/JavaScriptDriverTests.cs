namespace KnowledgeGraph.Server.Tests.Clients;

public sealed class JavaScriptDriverTests
{
    private static readonly string Folder = Path.Combine(
        ClientProcess.Root,
        "tests",
        "KnowledgeGraph.Server.Tests",
        "Clients",
        "javascript"
    );

    [Fact]
    public async Task TheOfficialDriverForJavaScriptIsServed()
    {
        SkipWithoutDriver();
        await using var server = await RunningServer.StartAsync();
        var (code, output) = await ClientProcess.RunAsync(
            "node",
            Folder,
            "driver.mjs",
            ClientProcess.Number(server.BoltPort)
        );
        Assert.True(code == 0, output);
        Assert.Equal(
            2 * ChecksPerScheme,
            output.Split('\n').Count(line => line.StartsWith("ok ", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task TheOfficialDriverForJavaScriptIsServedOverTls()
    {
        SkipWithoutDriver();
        using var certificate = new TestCertificate();
        await using var server = await RunningServer.StartAsync(
            Security.LogonTests.Users,
            options => options with { Certificate = certificate.Load() }
        );
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            // Node trusts this authority; bolt+s then checks the certificate and the name in it.
            ["NODE_EXTRA_CA_CERTS"] = certificate.CertificateFile,
        };
        var (code, output) = await ClientProcess.RunAsync(
            "node",
            Folder,
            environment,
            "driver.mjs",
            ClientProcess.Number(server.BoltPort),
            "bolt+ssc,bolt+s,neo4j+s",
            "bert",
            "schreiben"
        );
        Assert.True(code == 0, output);
        Assert.Equal(
            3 * ChecksPerScheme,
            output.Split('\n').Count(line => line.StartsWith("ok ", StringComparison.Ordinal))
        );
    }

    private const int ChecksPerScheme = 10;

    private static void SkipWithoutDriver() =>
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Folder, "node_modules", "neo4j-driver")),
            $"neo4j-driver is not installed: 'npm install' in {Folder} does it."
        );
}

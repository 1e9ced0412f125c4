using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Cli.Tests.Browser;

/// <summary>The seeds, loaded and served by processes of their own, as a user would start them.</summary>
internal sealed class ServedGraph : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Kg _kg;
    private readonly Process _server;

    private ServedGraph(Kg kg, Process server, int bolt, int http)
    {
        _kg = kg;
        _server = server;
        Bolt = $"bolt://{Local(bolt)}";
        Http = $"http://{Local(http)}";
    }

    public string Bolt { get; }

    public string Http { get; }

    public static async Task<ServedGraph> StartAsync()
    {
        var kg = new Kg();
        var load = await kg.RunAsync("load", Kg.Seeds, "--quiet");
        Assert.True(load.ExitCode == 0, load.Error);

        var (bolt, http) = (FreePort(), FreePort());
        var server = kg.Start("serve", "--bolt", Local(bolt), "--http", Local(http));
        using var patience = new CancellationTokenSource(Patience);
        var ready = await server.StandardError.ReadLineAsync(patience.Token);
        Assert.StartsWith("Serving at", ready, StringComparison.Ordinal);
        return new(kg, server, bolt, http);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_server.HasExited)
        {
            _server.Kill();
        }

        await _server.WaitForExitAsync();
        _server.Dispose();
        _kg.Dispose();
    }

    private static string Local(int port) => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

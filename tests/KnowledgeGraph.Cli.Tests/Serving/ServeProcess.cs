using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using KnowledgeGraph.Bolt.Client;

namespace KnowledgeGraph.Cli.Tests.Serving;

/// <summary><c>kg serve</c> as a process of its own, and signals to it.</summary>
internal sealed class ServeProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private readonly Process _process;
    private readonly Task<string> _errors;

    private ServeProcess(Process process, int bolt, int http)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
        Bolt = bolt;
        Http = http;
    }

    public int Bolt { get; }

    public int Http { get; }

    public BoltAddress Address => new("127.0.0.1", Bolt);

    public static async Task<ServeProcess> StartAsync(Kg kg, params string[] arguments)
    {
        var (bolt, http) = (FreePort(), FreePort());
        var process = kg.Start(["serve", "--bolt", Local(bolt), "--http", Local(http), .. arguments]);
        using var patience = new CancellationTokenSource(Patience);
        var ready = await process.StandardError.ReadLineAsync(patience.Token);
        Assert.StartsWith("Serving at", ready, StringComparison.Ordinal);
        return new ServeProcess(process, bolt, http);
    }

    /// <summary>Sends a signal: TERM asks to stop, KILL ends at once.</summary>
    public async Task SignalAsync(string signal)
    {
        var id = _process.Id.ToString(CultureInfo.InvariantCulture);
        using var kill = Process.Start("kill", [$"-{signal}", id]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits for the end; what was said on the way is in the answer.</summary>
    public async Task<(int Code, string Errors)> ExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return (_process.ExitCode, await _errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static string Local(int port) => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

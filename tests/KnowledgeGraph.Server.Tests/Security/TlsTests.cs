using System.Net.Sockets;
using System.Net.WebSockets;
using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Client;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Server.Tests.Http;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Server.Tests.Security;

/// <summary>A server with a certificate: TCP, WebSocket and HTTP over TLS, and nothing without.</summary>
public sealed class TlsTests : IAsyncLifetime
{
    private readonly TestCertificate _certificate = new();
    private RunningServer _server = null!;

    public async ValueTask InitializeAsync() =>
        _server = await RunningServer.StartAsync(configure: options =>
            options with
            {
                Certificate = _certificate.Load(),
            }
        );

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _certificate.Dispose();
    }

    [Fact]
    public async Task BoltIsServedOverTls()
    {
        await using var client = await (await RawClient.ConnectSecurelyAsync(_server.BoltPort)).LogOnAsync();
        Assert.Equal(7, (await client.RunAsync("RETURN 7 AS x")).Rows[0][0].AsInteger);
    }

    [Fact]
    public async Task WebSocketIsServedOverTls()
    {
        var address = new Uri($"wss://localhost:{_server.Server.Bolt.Port}/");
        await using var client = await (await RawClient.ConnectByWebSocketAsync(address)).LogOnAsync();
        Assert.Equal(7, (await client.RunAsync("RETURN 7 AS x")).Rows[0][0].AsInteger);
    }

    [Fact]
    public async Task DiscoveryAndQueryApiAreServedOverTls()
    {
#pragma warning disable MA0039 // The test's own certificate is the only one that is taken.
        using var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (_, shown, _, _) => TestCertificate.IsOurs(shown),
        };
#pragma warning restore MA0039
        using var http = new HttpClient(handler)
        {
            BaseAddress = new Uri($"https://localhost:{_server.Server.Http!.Port}"),
        };
        var discovery = await http.GetStringAsync(new Uri("/", UriKind.Relative));
        Assert.Contains(
            $"\"bolt_direct\":\"bolt+s://localhost:{_server.BoltPort}\"",
            discovery,
            StringComparison.Ordinal
        );
        Assert.Contains("\"query\":\"https://localhost:", discovery, StringComparison.Ordinal);
        using var content = new StringContent("""{"statement":"RETURN 7 AS x"}""", null, "application/json");
        using var answer = await http.PostAsync(new Uri(ApiClient.Root, UriKind.Relative), content);
        Assert.Contains("[[7]]", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OurClientAcceptsTheCertificateWhenTheSchemeSaysSo()
    {
        var address = BoltAddress.Parse($"bolt+ssc://localhost:{_server.BoltPort}");
        await using var client = await BoltConnection.OpenAsync(address, credentials: null);
        var result = await client.RunAsync("RETURN 7 AS x", MapValue.Empty);
        Assert.Equal("r", (await result.ConsumeAsync())["type"].AsString);
    }

    [Fact]
    public async Task OurClientRefusesACertificateThatNobodyVouchesFor()
    {
        var address = BoltAddress.Parse($"bolt+s://localhost:{_server.BoltPort}");
        var e = await Assert.ThrowsAsync<BoltUnavailableException>(() =>
            BoltConnection.OpenAsync(address, credentials: null)
        );
        Assert.StartsWith($"TLS with localhost:{_server.BoltPort} failed: ", e.Message, StringComparison.Ordinal);
        Assert.Contains("UntrustedRoot", e.Message, StringComparison.Ordinal);
        Assert.Contains("Use bolt+ssc:// where the certificate is self-signed", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutTlsOurClientIsToldWhatIsWanted()
    {
        var address = BoltAddress.Parse($"bolt://localhost:{_server.BoltPort}");
        var e = await Assert.ThrowsAnyAsync<Exception>(() => BoltConnection.OpenAsync(address, credentials: null));
        Assert.True(e is BoltUnavailableException or BoltProtocolException, e.ToString());
        Assert.Contains("bolt+s://", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TlsToAServerWithoutItSaysSo()
    {
        await using var plain = await RunningServer.StartAsync();
        var address = BoltAddress.Parse($"bolt+ssc://localhost:{plain.BoltPort}");
        var e = await Assert.ThrowsAsync<BoltUnavailableException>(() =>
            BoltConnection.OpenAsync(address, credentials: null)
        );
        Assert.Contains("bolt:// where the server has no TLS", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APlainPeerIsCutOffAndOthersAreServed()
    {
        using (var plain = new TcpClient("127.0.0.1", _server.BoltPort))
        {
            await plain.GetStream().WriteAsync("GET / HTTP/1.1\r\n\r\n"u8.ToArray());
            var answer = new byte[256];
            var length = await plain.GetStream().ReadAsync(answer);
            Assert.DoesNotContain(
                "HTTP/1.1 200",
                System.Text.Encoding.ASCII.GetString(answer, 0, length),
                StringComparison.Ordinal
            );
        }

        await BoltIsServedOverTls();
    }

    [Fact]
    public async Task AForeignPageCannotOpenAWebSocketWithoutPassword()
    {
        var address = new Uri($"wss://localhost:{_server.BoltPort}/");
        await Assert.ThrowsAsync<WebSocketException>(() =>
            RawClient.ConnectByWebSocketAsync(address, "https://example.org")
        );
        await using var own = await RawClient.ConnectByWebSocketAsync(address, "http://127.0.0.1:7474");
        Assert.Equal("S S", await own.TalkAsync(2, new HelloMessage(MapValue.Empty), new LogonMessage(MapValue.Empty)));
    }
}

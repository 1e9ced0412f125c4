using System.Net;
using System.Net.WebSockets;
using KnowledgeGraph.Bolt.Handshake;
using KnowledgeGraph.Server.Tests.Http;

namespace KnowledgeGraph.Server.Tests.Connections;

/// <summary>Bolt over WebSocket, and the HTTP that a page sends to the same port before.</summary>
public sealed class WebSocketTests
{
    [Fact]
    public async Task BoltIsServedOverWebSocketOnTheSamePort()
    {
        await using var server = await RunningServer.StartAsync();
        var address = new Uri($"ws://127.0.0.1:{server.BoltPort}/");
        await using var client = await (await RawClient.ConnectByWebSocketAsync(address)).LogOnAsync();
        var (rows, _) = await client.RunAsync("UNWIND range(1, 20000) AS i RETURN i");
        Assert.Equal(200_010_000, rows.Sum(row => row[0].AsInteger));
    }

    [Fact]
    public async Task AFrameIsJustBytesAndGoodbyeClosesTheSocket()
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{server.BoltPort}/"), CancellationToken.None);
        byte[] opening = [.. BoltHandshake.Magic, 0, 4, 4, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        foreach (var one in opening)
        {
            await socket.SendAsync(new[] { one }, WebSocketMessageType.Binary, true, CancellationToken.None);
        }

        var answer = new byte[64];
        var received = await socket.ReceiveAsync(answer, CancellationToken.None);
        Assert.Equal([0, 0, 4, 5], answer[..received.Count]);
        await socket.SendAsync(
            new byte[] { 0, 2, 0xB0, 0x02, 0, 0 },
            WebSocketMessageType.Binary,
            true,
            CancellationToken.None
        );
        var close = await socket.ReceiveAsync(answer, CancellationToken.None);
        Assert.Equal(
            (WebSocketMessageType.Close, WebSocketCloseStatus.NormalClosure, "Bye"),
            (close.MessageType, close.CloseStatus, close.CloseStatusDescription)
        );
    }

    [Theory]
    [InlineData("GET", "/", HttpStatusCode.OK)]
    [InlineData("OPTIONS", "/", HttpStatusCode.NoContent)]
    [InlineData("POST", "/db/neo4j/query/v2", HttpStatusCode.NotFound)]
    public async Task WhatAPageAsksTheBoltPortIsAnsweredAtOnce(string method, string path, HttpStatusCode status)
    {
        await using var server = await RunningServer.StartAsync();
        using var client = new ApiClient(new Uri($"http://127.0.0.1:{server.BoltPort}"));
        var reply = await client.SendAsync(new HttpMethod(method), path);
        Assert.Equal(status, reply.Status);
        Assert.Equal(status == HttpStatusCode.NotFound, reply.Body is not null);
    }
}

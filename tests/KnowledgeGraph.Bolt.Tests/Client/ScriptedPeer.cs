using System.Net;
using System.Net.Sockets;
using KnowledgeGraph.Bolt.Client;
using KnowledgeGraph.Bolt.Framing;
using KnowledgeGraph.Bolt.Handshake;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Bolt.Tests.Client;

/// <summary>A server on loopback that plays a script: for each request the answers to give.</summary>
internal sealed class ScriptedPeer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _play;

    public ScriptedPeer(Func<RequestMessage, IEnumerable<ResponseMessage>?> script)
    {
        _listener.Start();
        Address = new BoltAddress("127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port);
        _play = PlayAsync(script);
    }

    public BoltAddress Address { get; }

    public List<RequestMessage> Received { get; } = [];

    public void Dispose() => _listener.Stop();

    /// <summary>Waits until the client has left.</summary>
    public Task FinishedAsync() => _play;

    private async Task PlayAsync(Func<RequestMessage, IEnumerable<ResponseMessage>?> script)
    {
        using var client = await _listener.AcceptTcpClientAsync();
        var stream = client.GetStream();
        var opening = new byte[BoltHandshake.RequestLength];
        await stream.ReadExactlyAsync(opening);
        await stream.WriteAsync(BoltHandshake.Response(BoltHandshake.Choose(opening.AsSpan(4))));
        var (reader, writer, scratch) = (
            new ChunkedReader(stream, 1 << 20),
            new ChunkedWriter(stream),
            new PackStreamWriter()
        );
        while (await reader.ReadMessageAsync(CancellationToken.None) is { } bytes)
        {
            var request = RequestCodec.Decode(bytes.Span);
            Received.Add(request);
            if (request is GoodbyeMessage || script(request) is not { } answers)
            {
                return;
            }

            foreach (var answer in answers)
            {
                scratch.Clear();
                ResponseCodec.Encode(answer, scratch, ValueFormat.Bolt5);
                writer.Add(scratch.Written.Span);
            }

            await writer.FlushAsync(CancellationToken.None);
        }
    }
}

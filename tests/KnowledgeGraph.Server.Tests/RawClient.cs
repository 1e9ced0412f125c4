using System.Net;
using System.Net.Sockets;
using KnowledgeGraph.Bolt.Framing;
using KnowledgeGraph.Bolt.Handshake;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Server.Tests;

/// <summary>A client that says just what a test tells it to, message by message.</summary>
internal sealed class RawClient : IAsyncDisposable
{
    private static readonly CancellationToken Patience = CancellationToken.None;
    private readonly TcpClient _client;
    private readonly ChunkedReader _reader;
    private readonly ChunkedWriter _writer;
    private readonly PackStreamWriter _scratch = new();

    private RawClient(TcpClient client, BoltVersion version)
    {
        _client = client;
        Version = version;
        _reader = new ChunkedReader(client.GetStream(), 1 << 26);
        _writer = new ChunkedWriter(client.GetStream());
    }

    public BoltVersion Version { get; }

    public static async Task<RawClient> ConnectAsync(int port, byte major = 5, byte minor = 4)
    {
        var client = new TcpClient { ReceiveTimeout = 10_000 };
        await client.ConnectAsync(IPAddress.Loopback, port);
        var stream = client.GetStream();
        byte[] opening = [.. BoltHandshake.Magic, 0, 0, minor, major, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        await stream.WriteAsync(opening);
        var answer = new byte[4];
        await stream.ReadExactlyAsync(answer);
        return new RawClient(client, new BoltVersion(answer[3], answer[2]));
    }

    public static async Task<RawClient> LoggedOnAsync(int port)
    {
        var client = await ConnectAsync(port);
        await client.SendAsync(new HelloMessage(MapValue.Empty), new LogonMessage(MapValue.Empty));
        Assert.IsType<SuccessMessage>(await client.ReceiveAsync());
        Assert.IsType<SuccessMessage>(await client.ReceiveAsync());
        return client;
    }

    public async Task SendAsync(params RequestMessage[] messages)
    {
        foreach (var message in messages)
        {
            _scratch.Clear();
            RequestCodec.Encode(message, _scratch, ValueFormat.Bolt5);
            _writer.Add(_scratch.Written.Span);
        }

        await _writer.FlushAsync(Patience);
    }

    public Task SendBytesAsync(byte[] bytes) => _client.GetStream().WriteAsync(bytes).AsTask();

    public async Task<ResponseMessage?> ReceiveAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var bytes = await _reader.ReadMessageAsync(patience.Token);
        return bytes is { } message ? ResponseCodec.Decode(message.Span) : null;
    }

    /// <summary>The answers to the messages sent, each as one word: S, F:code, I, or the row.</summary>
    public async Task<string> TalkAsync(int answers, params RequestMessage[] messages)
    {
        await SendAsync(messages);
        var said = new List<string>();
        while (answers > 0)
        {
            var answer = await ReceiveAsync();
            said.Add(
                answer switch
                {
                    RecordMessage record => $"[{string.Join(' ', record.Values.Select(value => value.AsInteger))}]",
                    FailureMessage failure => $"F:{failure.Code}",
                    SuccessMessage { Metadata: var metadata } => metadata.ContainsKey("has_more") ? "S+" : "S",
                    IgnoredMessage => "I",
                    _ => "closed",
                }
            );
            answers -= answer is RecordMessage ? 0 : 1;
        }

        return string.Join(' ', said);
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }
}

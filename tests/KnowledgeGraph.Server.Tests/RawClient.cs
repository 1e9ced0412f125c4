using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Net.WebSockets;
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
    private readonly Stream _stream;
    private readonly ChunkedReader _reader;
    private readonly ChunkedWriter _writer;
    private readonly PackStreamWriter _scratch = new();
    private readonly IDisposable _connection;

    private RawClient(IDisposable connection, Stream stream, BoltVersion version)
    {
        _connection = connection;
        _stream = stream;
        Version = version;
        _reader = new ChunkedReader(stream, 1 << 26);
        _writer = new ChunkedWriter(stream);
    }

    public BoltVersion Version { get; }

    private ValueFormat Format => Version.HasElementIds ? ValueFormat.Bolt5 : ValueFormat.Bolt44;

    public static async Task<RawClient> ConnectAsync(int port, byte major = 5, byte minor = 4)
    {
        var client = new TcpClient { ReceiveTimeout = 10_000 };
        await client.ConnectAsync(IPAddress.Loopback, port);
        return await NegotiateAsync(client, client.GetStream(), major, minor);
    }

    /// <summary>Over TLS, whatever certificate the server shows.</summary>
    public static async Task<RawClient> ConnectSecurelyAsync(int port)
    {
        var client = new TcpClient { ReceiveTimeout = 10_000 };
        await client.ConnectAsync(IPAddress.Loopback, port);
        var secure = new SslStream(client.GetStream());
        await secure.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = "localhost",
                RemoteCertificateValidationCallback = (_, shown, _, _) => TestCertificate.IsOurs(shown),
            }
        );
        return await NegotiateAsync(client, secure, 5, 4);
    }

    /// <summary>Over WebSocket, with TLS where the scheme is wss.</summary>
    public static async Task<RawClient> ConnectByWebSocketAsync(Uri server, string? origin = null)
    {
        var socket = new ClientWebSocket();
        socket.Options.RemoteCertificateValidationCallback = (_, shown, _, _) => TestCertificate.IsOurs(shown);
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await socket.ConnectAsync(server, Patience);
        return await NegotiateAsync(socket, WebSocketStream.Create(socket, WebSocketMessageType.Binary), 5, 4);
    }

    public static async Task<RawClient> LoggedOnAsync(
        int port,
        byte major = 5,
        byte minor = 4,
        MapValue? hello = null,
        MapValue? logon = null
    )
    {
        var client = await ConnectAsync(port, major, minor);
        return await client.LogOnAsync(hello, logon);
    }

    public async Task<RawClient> LogOnAsync(MapValue? hello = null, MapValue? logon = null)
    {
        await SendAsync(new HelloMessage(hello ?? MapValue.Empty));
        Hello = Assert.IsType<SuccessMessage>(await ReceiveAsync()).Metadata;
        if (Version.HasLogon)
        {
            await SendAsync(new LogonMessage(logon ?? MapValue.Empty));
            Assert.IsType<SuccessMessage>(await ReceiveAsync());
        }

        return this;
    }

    /// <summary>What the server answered to HELLO.</summary>
    public MapValue Hello { get; private set; } = MapValue.Empty;

    private static async Task<RawClient> NegotiateAsync(IDisposable connection, Stream stream, byte major, byte minor)
    {
        byte[] opening = [.. BoltHandshake.Magic, 0, 0, minor, major, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        await stream.WriteAsync(opening);
        await stream.FlushAsync();
        var answer = new byte[4];
        await stream.ReadExactlyAsync(answer);
        return new RawClient(connection, stream, new BoltVersion(answer[3], answer[2]));
    }

    public async Task SendAsync(params RequestMessage[] messages)
    {
        foreach (var message in messages)
        {
            _scratch.Clear();
            RequestCodec.Encode(message, _scratch, Format);
            _writer.Add(_scratch.Written.Span);
        }

        await _writer.FlushAsync(Patience);
    }

    public async Task SendBytesAsync(byte[] bytes)
    {
        await _stream.WriteAsync(bytes);
        await _stream.FlushAsync();
    }

    public async Task<ResponseMessage?> ReceiveAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var bytes = await _reader.ReadMessageAsync(patience.Token);
        return bytes is { } message ? ResponseCodec.Decode(message.Span) : null;
    }

    /// <summary>The next message as it came.</summary>
    public async Task<byte[]> ReceiveBytesAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return (await _reader.ReadMessageAsync(patience.Token) ?? default).ToArray();
    }

    /// <summary>Reads chunks until the connection ends or the second message has come, and counts the empty ones between.</summary>
    public async Task<int> CountNoOperationsAsync()
    {
        var (messages, empty, inMessage) = (0, 0, false);
        var header = new byte[2];
        while (messages < 2 && await _stream.ReadAtLeastAsync(header, 2, throwOnEndOfStream: false) == 2)
        {
            var length = (header[0] << 8) | header[1];
            empty += length == 0 && !inMessage ? 1 : 0;
            messages += length == 0 && inMessage ? 1 : 0;
            inMessage = length > 0;
            await _stream.ReadExactlyAsync(new byte[length]);
        }

        return empty;
    }

    /// <summary>Rows and the metadata that ended them, for one request after others were answered.</summary>
    public async Task<(List<Value[]> Rows, MapValue Summary)> PullAsync(RequestMessage pull)
    {
        await SendAsync(pull);
        var rows = new List<Value[]>();
        while (true)
        {
            switch (await ReceiveAsync())
            {
                case RecordMessage record:
                    rows.Add(record.Values);
                    break;
                case SuccessMessage success:
                    return (rows, success.Metadata);
                case var other:
                    Assert.Fail($"Expected rows, found {other}.");
                    break;
            }
        }
    }

    /// <summary>Runs a query and pulls all of its rows.</summary>
    public async Task<(List<Value[]> Rows, MapValue Summary)> RunAsync(
        string query,
        MapValue? parameters = null,
        MapValue? extra = null
    )
    {
        await SendAsync(new RunMessage(query, parameters ?? MapValue.Empty, extra ?? MapValue.Empty));
        Assert.IsType<SuccessMessage>(await ReceiveAsync());
        return await PullAsync(new PullMessage(-1, -1));
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
        _connection.Dispose();
        return ValueTask.CompletedTask;
    }
}

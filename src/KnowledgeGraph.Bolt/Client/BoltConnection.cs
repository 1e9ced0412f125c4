using KnowledgeGraph.Bolt.Framing;
using KnowledgeGraph.Bolt.Handshake;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Bolt.Client;

/// <summary>
/// One connection to a Bolt server, for one caller at a time: at most one transaction and one open result.
/// </summary>
public sealed class BoltConnection : IAsyncDisposable
{
    private const int MaximumMessageLength = 256 * 1024 * 1024;
    private const int FetchSize = 1000;

    private readonly BoltAddress _address;
    private readonly Stream _stream;
    private readonly ChunkedReader _reader;
    private readonly ChunkedWriter _writer;
    private readonly PackStreamWriter _scratch = new();
    private readonly ValueFormat _format;
    private BoltResult? _open;
    private bool _failed;

    private BoltConnection(BoltAddress address, Stream stream, BoltVersion version)
    {
        _address = address;
        _stream = stream;
        _reader = new ChunkedReader(stream, MaximumMessageLength);
        _writer = new ChunkedWriter(stream);
        _format = version.HasElementIds ? ValueFormat.Bolt5 : ValueFormat.Bolt44Utc;
        Version = version;
    }

    /// <summary>The version spoken.</summary>
    public BoltVersion Version { get; }

    /// <summary>What the server calls itself, e.g. <c>Neo4j/5.26.0</c>.</summary>
    public string Server { get; private set; } = string.Empty;

    /// <summary>Whether the connection is lost: every further call fails.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Connects and logs on.</summary>
    /// <param name="credentials">Null where the server asks for none.</param>
    /// <exception cref="BoltUnavailableException">No server answers.</exception>
    /// <exception cref="BoltFailureException">The server refuses the credentials.</exception>
    /// <exception cref="BoltProtocolException">What answers is not a Bolt server of a version spoken here.</exception>
    public static async Task<BoltConnection> OpenAsync(
        BoltAddress address,
        BoltCredentials? credentials,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(address);
        var (stream, version) = await BoltTransport.OpenAsync(address, cancellation);
        var connection = new BoltConnection(address, stream, version);
        try
        {
            await connection.LogOnAsync(credentials, cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Begins a transaction.</summary>
    /// <param name="database">The database's name, or null for the user's home database.</param>
    public Task BeginAsync(bool readOnly, string? database, CancellationToken cancellation = default) =>
        RequestAsync(new BeginMessage(Extra(readOnly, database)), cancellation);

    /// <summary>Commits the transaction; when this returns, the server has it. Rows that nobody read are thrown away.</summary>
    public async Task CommitAsync(CancellationToken cancellation = default)
    {
        await AbandonOpenAsync(cancellation);
        await RequestAsync(new CommitMessage(), cancellation);
    }

    /// <summary>Rolls the transaction back. Rows that nobody read are thrown away.</summary>
    public async Task RollbackAsync(CancellationToken cancellation = default)
    {
        await AbandonOpenAsync(cancellation);
        await RequestAsync(new RollbackMessage(), cancellation);
    }

    /// <summary>Ends whatever is open and clears a failure.</summary>
    public async Task ResetAsync(CancellationToken cancellation = default)
    {
        await SendAsync(cancellation, new ResetMessage());
        // Answers to what was under way come first: failures, ignored messages, rows.
        while (await ReceiveAsync(cancellation) is not SuccessMessage { Metadata.Count: 0 }) { }

        _open?.Drop();
        _open = null;
        _failed = false;
    }

    /// <summary>
    /// Runs a query in the open transaction, or in one of its own where none is open. Rows of the query before that
    /// nobody has read yet are fetched first, and kept.
    /// </summary>
    public async Task<BoltResult> RunAsync(string query, MapValue parameters, CancellationToken cancellation = default)
    {
        if (_open is { } before && !_failed)
        {
            await before.KeepRestAsync(cancellation);
        }

        await SendAsync(
            cancellation,
            new RunMessage(query, parameters, MapValue.Empty),
            new PullMessage(FetchSize, -1)
        );
        MapValue header;
        try
        {
            header = Expect(await ReceiveAsync(cancellation), "RUN");
        }
        catch (BoltFailureException)
        {
            // The PULL that went with it is answered with IGNORED.
            await ReceiveAsync(cancellation);
            throw;
        }

        var columns = header.GetOrNull("fields") is { Kind: ValueKind.List } fields
            ? fields.As<ListValue>().Select(field => field.AsString).ToList()
            : [];
        _open = new BoltResult(this, columns);
        return _open;
    }

    /// <summary>Says goodbye and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!IsBroken)
        {
            try
            {
                await SendAsync(CancellationToken.None, new GoodbyeMessage());
            }
            catch (BoltUnavailableException)
            {
                // The peer has gone already; there is nobody to take leave of.
                IsBroken = true;
            }
        }

        await _stream.DisposeAsync();
    }

    internal async Task<(Value[]? Row, MapValue? Summary)> ReceiveRowAsync(CancellationToken cancellation)
    {
        var response = await ReceiveAsync(cancellation);
        return response is RecordMessage record ? (record.Values, null) : (null, Expect(response, "PULL"));
    }

    internal async Task<MapValue> DiscardAsync(CancellationToken cancellation)
    {
        await SendAsync(cancellation, new DiscardMessage(-1, -1));
        return Expect(await ReceiveAsync(cancellation), "DISCARD");
    }

    internal void Completed(BoltResult result) => _open = ReferenceEquals(_open, result) ? null : _open;

    internal Task PullMoreAsync(CancellationToken cancellation) =>
        SendAsync(cancellation, new PullMessage(FetchSize, -1));

    private async Task AbandonOpenAsync(CancellationToken cancellation)
    {
        if (_open is { } open && !_failed)
        {
            await open.AbandonAsync(cancellation);
        }
    }

    private static MapValue Extra(bool readOnly, string? database)
    {
        var entries = new List<KeyValuePair<string, Value>>();
        if (readOnly)
        {
            entries.Add(new("mode", "r"));
        }

        if (database is not null)
        {
            entries.Add(new("db", database));
        }

        return new MapValue(entries);
    }

    private async Task LogOnAsync(BoltCredentials? credentials, CancellationToken cancellation)
    {
        List<KeyValuePair<string, Value>> hello =
        [
            new("user_agent", "KnowledgeGraph/1.0"),
            new("bolt_agent", new MapValue([new("product", "KnowledgeGraph/1.0")])),
        ];
        List<KeyValuePair<string, Value>> auth = credentials is null
            ? [new("scheme", "none")]
            : [new("scheme", "basic"), new("principal", credentials.User), new("credentials", credentials.Password)];
        if (!Version.HasElementIds)
        {
            hello.Add(new("patch_bolt", new ListValue(["utc"])));
        }

        if (!Version.HasLogon)
        {
            hello.AddRange(auth);
        }

        var answer = await RequestAsync(new HelloMessage(new MapValue(hello)), cancellation);
        Server = answer.GetOrNull("server") is { Kind: ValueKind.String } server ? server.AsString : string.Empty;
        if (Version.HasLogon)
        {
            await RequestAsync(new LogonMessage(new MapValue(auth)), cancellation);
        }
    }

    private async Task<MapValue> RequestAsync(RequestMessage request, CancellationToken cancellation)
    {
        await SendAsync(cancellation, request);
        return Expect(await ReceiveAsync(cancellation), request.GetType().Name);
    }

    private MapValue Expect(ResponseMessage response, string request)
    {
        switch (response)
        {
            case SuccessMessage success:
                return success.Metadata;
            case FailureMessage failure:
                _failed = true;
                throw new BoltFailureException(failure.Code, failure.Message);
            default:
                IsBroken = true;
                throw new BoltProtocolException(BoltErrorMessages.UnexpectedResponse(response.GetType().Name, request));
        }
    }

    private async Task SendAsync(CancellationToken cancellation, params RequestMessage[] requests)
    {
        if (_failed && requests is not [ResetMessage or GoodbyeMessage])
        {
            await ResetAsync(cancellation);
        }

        foreach (var request in requests)
        {
            _scratch.Clear();
            RequestCodec.Encode(request, _scratch, _format);
            _writer.Add(_scratch.Written.Span);
        }

        try
        {
            await _writer.FlushAsync(cancellation);
        }
        catch (IOException e)
        {
            throw Lost(e);
        }
    }

    private async Task<ResponseMessage> ReceiveAsync(CancellationToken cancellation)
    {
        try
        {
            var message =
                await _reader.ReadMessageAsync(cancellation)
                ?? throw new BoltProtocolException(BoltErrorMessages.ConnectionClosed);
            return ResponseCodec.Decode(message.Span);
        }
        catch (OperationCanceledException)
        {
            // Half a message may have been read: the stream cannot be used any more.
            IsBroken = true;
            throw;
        }
        catch (IOException e)
        {
            throw Lost(e);
        }
    }

    private BoltUnavailableException Lost(IOException reason)
    {
        IsBroken = true;
        return new BoltUnavailableException(
            BoltErrorMessages.ConnectionLost(_address.ToString(), reason.Message),
            reason
        );
    }
}

using System.Diagnostics;
using System.Net;
using KnowledgeGraph.Bolt.Handshake;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Engine;
using KnowledgeGraph.Server.Security;
using KnowledgeGraph.Values;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Server.Sessions;

/// <summary>Handles the requests of one connection, one at a time: the protocol's state, its transaction and its results.</summary>
internal sealed class SessionHandler(
    ServerContext context,
    BoltVersion version,
    Func<ReadOnlyMemory<Value>, CancellationToken, ValueTask> sendRecord
) : IDisposable
{
    private readonly Lock _interruptLock = new();
    private readonly OpenResults _results = new();
    private readonly string _connectionId = context.NextConnectionId();
    private CancellationTokenSource _running = new();
    private ServerTransaction? _transaction;
    private MapValue _routing = MapValue.Empty;
    private LoggedOnUser _user = new(string.Empty, ServerRole.Reader);
    private NotificationFilter _sessionFilter = NotificationFilter.Everything;
    private NotificationFilter _filter = NotificationFilter.Everything;
    private TransactionClock _clock = TransactionClock.Endless;
    private FailureMessage? _expired;
    private MapValue _metadata = MapValue.Empty;

    /// <summary>Where the connection stands.</summary>
    public BoltState State { get; private set; } = BoltState.Negotiation;

    /// <summary>The form of values, known after HELLO.</summary>
    public ValueFormat Format { get; private set; } = version.HasElementIds ? ValueFormat.Bolt5 : ValueFormat.Bolt44;

    /// <summary>Whether somebody has logged on.</summary>
    public bool IsLoggedOn => State > BoltState.Authentication;

    /// <summary>Whether a transaction or a result is open, so that the server waits for it when it stops.</summary>
    public bool IsBusy => State is BoltState.Streaming or BoltState.TransactionReady or BoltState.TransactionStreaming;

    /// <summary>How long the next message may take.</summary>
    public TimeSpan Patience =>
        IsBusy ? _clock.Left(context.Options.TransactionIdleTimeout) : context.Options.IdleTimeout;

    /// <summary>
    /// The next message took too long. What is open is rolled back, so that nobody waits for this writer, and the peer is
    /// told when it speaks again; where nothing is open the connection may go.
    /// </summary>
    /// <returns>Whether the connection is to be closed.</returns>
    public bool EndPatience()
    {
        if (!IsBusy)
        {
            return true;
        }

        var (code, message) = _clock.HasEnded
            ? (ServerErrorCodes.TimedOut, ServerErrorMessages.TransactionTooLong)
            : (
                ServerErrorCodes.TimedOut,
                ServerErrorMessages.TransactionLeftAlone(context.Options.TransactionIdleTimeout)
            );
        _expired = Fail(code, message);
        return false;
    }

    /// <summary>Ends the query that runs; called from the reader.</summary>
    public void Interrupt()
    {
        lock (_interruptLock)
        {
            _running.Cancel();
        }
    }

    /// <summary>Drops what is open and goes back to where the connection was after LOGON.</summary>
    public void Reset()
    {
        CloseTransaction();
        _expired = null;
        lock (_interruptLock)
        {
            _running.Dispose();
            _running = new CancellationTokenSource();
        }

        if (IsLoggedOn)
        {
            State = BoltState.Ready;
        }
    }

    /// <summary>Handles a request; what goes wrong is answered, not thrown.</summary>
    public async Task<ResponseMessage> HandleAsync(RequestMessage message, CancellationToken cancellation)
    {
        if (_expired is { } expired)
        {
            _expired = null;
            return expired;
        }

        if (State == BoltState.Failed)
        {
            return new IgnoredMessage();
        }

        if (!State.Allows(message) || !version.Has(message))
        {
            var state = State;
            State = BoltState.Defunct;
            return new FailureMessage(
                ServerErrorCodes.InvalidRequest,
                ServerErrorMessages.NotInState(NameOf(message), state.ToString())
            );
        }

        try
        {
            return new SuccessMessage(await DispatchAsync(message, cancellation));
        }
        catch (CypherException e)
        {
            var (code, text) = Permissions.Explain(e, _user);
            return Fail(code, text);
        }
        catch (RequestRefusedException e)
        {
            return Fail(e.Code, e.Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Fail(ServerErrorCodes.Terminated, ServerErrorMessages.Terminated);
        }
        catch (Exception e) when (e is not (IOException or OperationCanceledException))
        {
            // A fault of ours must cost this statement only, not the other connections: it is logged and answered.
            Log.RequestFailed(context.Logger, e);
            return Fail(ServerErrorCodes.UnknownError, e.Message);
        }
    }

    public void Dispose()
    {
        CloseTransaction();
        _running.Dispose();
    }

    private static string NameOf(RequestMessage message) =>
        message.GetType().Name.Replace("Message", string.Empty, StringComparison.Ordinal).ToUpperInvariant();

    private FailureMessage Fail(string code, string message)
    {
        CloseTransaction();
        State = IsLoggedOn ? BoltState.Failed : BoltState.Defunct;
        return new FailureMessage(code, message);
    }

    private async Task<MapValue> DispatchAsync(RequestMessage message, CancellationToken cancellation)
    {
        switch (message)
        {
            case HelloMessage hello:
                return await HelloAsync(hello.Extra, cancellation);
            case LogonMessage logon:
                return await LogOnAsync(logon.Auth, cancellation);
            case LogoffMessage:
                State = BoltState.Authentication;
                return MapValue.Empty;
            case BeginMessage begin:
                return Begin(begin.Extra);
            case RunMessage run:
                return await RunAsync(run);
            case PullMessage pull:
                return await PullAsync(pull, cancellation);
            case DiscardMessage discard:
                return Discard(discard);
            case CommitMessage:
                return Commit();
            case RollbackMessage:
                CloseTransaction();
                State = BoltState.Ready;
                return MapValue.Empty;
            case RouteMessage route:
                return RoutingTable.For(
                    route,
                    _routing,
                    new IPEndPoint(context.Options.Bolt.Address, context.BoltPort)
                );
            case TelemetryMessage:
                return MapValue.Empty;
            default:
                throw new UnreachableException($"The state table lets {NameOf(message)} through.");
        }
    }

    private async Task<MapValue> HelloAsync(MapValue extra, CancellationToken cancellation)
    {
        if (extra.GetOrNull("routing") is { Kind: ValueKind.Map } routing)
        {
            _routing = routing.As<MapValue>();
        }

        _sessionFilter = NotificationFilter.Read(extra, NotificationFilter.Everything);
        List<KeyValuePair<string, Value>> answer =
        [
            new("server", context.Options.Agent),
            new("connection_id", _connectionId),
            new("hints", Hints()),
        ];
        if (!version.HasElementIds && WantsUtc(extra))
        {
            Format = ValueFormat.Bolt44Utc;
            answer.Add(new("patch_bolt", new ListValue(["utc"])));
        }

        if (version.HasLogon)
        {
            State = BoltState.Authentication;
        }
        else
        {
            await LogOnAsync(extra, cancellation);
        }

        return new MapValue(answer);
    }

    /// <summary>
    /// A client may take the connection for dead when nothing comes for so long; empty chunks keep a long query alive.
    /// </summary>
    private MapValue Hints() =>
        new([
            new("connection.recv_timeout_seconds", (long)context.Options.ReceiveTimeoutHint.TotalSeconds),
            new("telemetry.enabled", false),
        ]);

    private static bool WantsUtc(MapValue extra) =>
        extra.GetOrNull("patch_bolt") is { Kind: ValueKind.List } patches
        && patches.As<ListValue>().Any(patch => patch is { Kind: ValueKind.String, AsString: "utc" });

    private async Task<MapValue> LogOnAsync(MapValue auth, CancellationToken cancellation)
    {
        if (await context.Authenticator.LogOnAsync(auth, cancellation) is not { } user)
        {
            Log.WrongPassword(context.Logger, auth.GetOrNull("principal").ToString() ?? string.Empty);
            throw new RequestRefusedException(ServerErrorCodes.Unauthorized, ServerErrorMessages.WrongPassword);
        }

        _user = user;
        State = BoltState.Ready;
        return MapValue.Empty;
    }

    private MapValue Begin(MapValue extra)
    {
        DatabaseName.Check(extra);
        _filter = NotificationFilter.Read(extra, _sessionFilter);
        _clock = TransactionClock.Start(extra, context.Time);
        _metadata = MetadataOf(extra);
        _transaction = new ServerTransaction(context.Database, ModeOf(extra));
        State = BoltState.TransactionReady;
        return MapValue.Empty;
    }

    private static MapValue MetadataOf(MapValue extra) =>
        extra.GetOrNull("tx_metadata") is { Kind: ValueKind.Map } metadata ? metadata.As<MapValue>() : MapValue.Empty;

    private TransactionMode ModeOf(MapValue extra) =>
        _user.Role == ServerRole.Reader || extra.GetOrNull("mode") is { Kind: ValueKind.String, AsString: "r" }
            ? TransactionMode.Read
            : TransactionMode.Write;

    private async Task<MapValue> RunAsync(RunMessage run)
    {
        DatabaseName.Check(run.Extra);
        var explicitTransaction = State is not BoltState.Ready;
        if (!explicitTransaction)
        {
            _filter = NotificationFilter.Read(run.Extra, _sessionFilter);
            _clock = TransactionClock.Start(run.Extra, context.Time);
            _metadata = MetadataOf(run.Extra);
        }

        var started = Stopwatch.GetTimestamp();
        var result = await StartAsync(run, explicitTransaction);
        var availableAfter = (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        var queryId = _results.Add(result);
        State = explicitTransaction ? BoltState.TransactionStreaming : BoltState.Streaming;
        List<KeyValuePair<string, Value>> answer =
        [
            new("fields", new ListValue(result.Columns.Select(column => (Value)column).ToList())),
            new("t_first", availableAfter),
        ];
        if (explicitTransaction)
        {
            answer.Add(new("qid", queryId));
        }

        return new MapValue(answer);
    }

    private async Task<QueryResult> StartAsync(RunMessage run, bool explicitTransaction)
    {
        if (!explicitTransaction && ModeOf(run.Extra) == TransactionMode.Read)
        {
            _transaction = new ServerTransaction(context.Database, TransactionMode.Read);
        }

        var options = new QueryOptions
        {
            User = _user.Name,
            TimeLimit = _clock.Limit,
            ConnectionId = _connectionId,
            Metadata = _metadata,
            OwnTransactionsOnly = _user.Role == ServerRole.Reader,
        };
        return _transaction is { } transaction
            ? await transaction.RunAsync(run.Query, run.Parameters, options, _running.Token)
            : await context.Database.RunAsync(run.Query, run.Parameters, options, _running.Token);
    }

    private async Task<MapValue> PullAsync(PullMessage pull, CancellationToken cancellation)
    {
        var result = _results.Find(pull.QueryId);
        for (var left = pull.Count; left != 0; left--)
        {
            if (!result.Read())
            {
                return Finish(pull.QueryId);
            }

            var row = result.Current;
            await sendRecord(row as Value[] ?? row.ToArray(), cancellation);
        }

        return _results.HasMore(pull.QueryId) ? HasMore : Finish(pull.QueryId);
    }

    private static MapValue HasMore { get; } = new([new("has_more", true)]);

    private MapValue Discard(DiscardMessage discard)
    {
        var result = _results.Find(discard.QueryId);
        for (var left = discard.Count; left != 0 && result.Read(); left--) { }

        return discard.Count >= 0 && _results.HasMore(discard.QueryId) ? HasMore : Finish(discard.QueryId);
    }

    private MapValue Finish(long queryId)
    {
        var summary = _results.Close(queryId);
        var bookmark = State == BoltState.Streaming ? context.NextBookmark() : null;
        if (State == BoltState.Streaming)
        {
            CloseTransaction();
            State = BoltState.Ready;
        }
        else if (!_results.Any)
        {
            State = BoltState.TransactionReady;
        }

        return SummaryMetadata.Of(summary, _filter, bookmark);
    }

    private MapValue Commit()
    {
        _results.ConsumeAll();
        _transaction?.Commit();
        CloseTransaction();
        State = BoltState.Ready;
        return new MapValue([new("bookmark", context.NextBookmark())]);
    }

    private void CloseTransaction()
    {
        _results.Clear();
        _transaction?.Dispose();
        _transaction = null;
    }
}

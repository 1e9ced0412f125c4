using System.Diagnostics;
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
    private CancellationTokenSource _running = new();
    private DatabaseTransaction? _transaction;
    private MapValue _routing = MapValue.Empty;
    private string _user = string.Empty;
    private ServerRole _role = ServerRole.Reader;

    /// <summary>Where the connection stands.</summary>
    public BoltState State { get; private set; } = BoltState.Negotiation;

    /// <summary>The form of values, known after HELLO.</summary>
    public ValueFormat Format { get; private set; } = version.HasElementIds ? ValueFormat.Bolt5 : ValueFormat.Bolt44;

    /// <summary>Whether somebody has logged on.</summary>
    public bool IsLoggedOn => State > BoltState.Authentication;

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
        if (!State.Allows(message))
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
            return Fail(e.Code, e.Message);
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
                return await BeginAsync(begin.Extra);
            case RunMessage run:
                return Run(run);
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
                return RoutingTable.For(route, _routing, context.Options.Bolt);
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

        List<KeyValuePair<string, Value>> answer =
        [
            new("server", context.Options.Agent),
            new("connection_id", context.NextConnectionId()),
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

        (_user, _role) = user;
        State = BoltState.Ready;
        return MapValue.Empty;
    }

    private async Task<MapValue> BeginAsync(MapValue extra)
    {
        DatabaseName.Check(extra);
        var mode = ModeOf(extra);
        // The writer's turn is waited for on a thread of its own: many that wait must not use up the pool.
        _transaction = await Task.Factory.StartNew(
            () => context.Database.BeginTransaction(mode, _running.Token),
            CancellationToken.None,
            mode == TransactionMode.Write ? TaskCreationOptions.LongRunning : TaskCreationOptions.None,
            TaskScheduler.Default
        );
        State = BoltState.TransactionReady;
        return MapValue.Empty;
    }

    private TransactionMode ModeOf(MapValue extra) =>
        _role == ServerRole.Reader || extra.GetOrNull("mode") is { Kind: ValueKind.String, AsString: "r" }
            ? TransactionMode.Read
            : TransactionMode.Write;

    private MapValue Run(RunMessage run)
    {
        DatabaseName.Check(run.Extra);
        var explicitTransaction = State is not BoltState.Ready;
        if (!explicitTransaction && ModeOf(run.Extra) == TransactionMode.Read)
        {
            _transaction = context.Database.BeginTransaction(TransactionMode.Read, _running.Token);
        }

        var options = new QueryOptions { User = _user };
        var result = _transaction is { } transaction
            ? transaction.Run(run.Query, run.Parameters, options, _running.Token)
            : context.Database.Run(run.Query, run.Parameters, options, _running.Token);
        var queryId = _results.Add(result);
        State = explicitTransaction ? BoltState.TransactionStreaming : BoltState.Streaming;
        List<KeyValuePair<string, Value>> answer =
        [
            new("fields", new ListValue(result.Columns.Select(column => (Value)column).ToList())),
            new("t_first", 0L),
        ];
        if (explicitTransaction)
        {
            answer.Add(new("qid", queryId));
        }

        return new MapValue(answer);
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

        return SummaryMetadata.Of(summary, bookmark);
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

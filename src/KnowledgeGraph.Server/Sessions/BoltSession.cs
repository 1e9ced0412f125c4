using System.Globalization;
using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Framing;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Server.Sessions;

/// <summary>
/// One connection after its handshake. A reader takes messages off the wire, so that a RESET can end the query that
/// runs; a processor handles them in order. Between them lies a bounded queue: a peer that sends faster than it is
/// served is held up by its own socket.
/// </summary>
internal sealed class BoltSession : IDisposable
{
    private const int FlushAt = 32 * 1024;

    private readonly ServerContext _context;
    private readonly Stream _input;
    private readonly MessageSender _sender;
    private readonly RequestQueue _queue;
    private readonly SemaphoreSlim _authenticationAnswered = new(0);
    private readonly SessionHandler _handler;
    private int _interrupts;

    public BoltSession(ServerContext context, Stream input, Stream output, Bolt.Handshake.BoltVersion version)
    {
        _context = context;
        _input = input;
        _queue = new RequestQueue(context.Options.MaximumMessageLength);
        _sender = new MessageSender(output, context.Options.IdleTimeout, context.Options.ReceiveTimeoutHint / 3);
        _handler = new SessionHandler(context, version, SendRecordAsync);
    }

    /// <summary>Serves until the peer leaves, breaks the protocol, says nothing for too long, or the server stops.</summary>
    /// <param name="patience">Ends when the peer took too long to log on; told when it has.</param>
    public async Task RunAsync(CancellationTokenSource patience, CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = ReadAsync(patience, ending.Token);
        try
        {
            await ProcessAsync(ending.Token);
        }
        finally
        {
            await ending.CancelAsync();
            await reading;
        }
    }

    public void Dispose()
    {
        _authenticationAnswered.Dispose();
        _queue.Dispose();
        _handler.Dispose();
        _sender.Dispose();
    }

    private async Task ReadAsync(CancellationTokenSource patience, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            // A stranger must not make the server gather megabytes: the limit is small until somebody has logged on.
            var options = _context.Options;
            var reader = new ChunkedReader(_input, options.MaximumUnauthenticatedMessageLength);
            while (await reader.ReadMessageAsync(either.Token) is { } bytes)
            {
                var message = RequestCodec.Decode(bytes.Span);
                if (message is ResetMessage)
                {
                    Interlocked.Increment(ref _interrupts);
                    _handler.Interrupt();
                }

                await _queue.AddAsync(message, bytes.Length, cancellation);
                if (message is GoodbyeMessage)
                {
                    // No read is left pending: cutting one off would tear a WebSocket down without its closing frame.
                    // What was asked for before is still done.
                    _queue.Complete();
                    return;
                }

                if (ChangesUser(message))
                {
                    await _authenticationAnswered.WaitAsync(either.Token);
                    reader.MaximumLength = _handler.IsLoggedOn
                        ? options.MaximumMessageLength
                        : options.MaximumUnauthenticatedMessageLength;
                    patience.CancelAfter(
                        _handler.IsLoggedOn ? Timeout.InfiniteTimeSpan : options.AuthenticationTimeout
                    );
                }
            }

            _queue.Complete();
        }
        catch (OperationCanceledException)
        {
            _queue.Complete();
        }
        catch (BoltProtocolException e)
        {
            Log.ProtocolBroken(_context.Logger, e.Message);
            _queue.Complete(e);
        }
        catch (IOException e)
        {
            Log.ConnectionLost(_context.Logger, e.Message);
            _queue.Complete();
        }

        // Nobody reads the answers any more: whatever still runs need not go on.
        _handler.Interrupt();
    }

    /// <summary>Whether somebody is logged on or off by a message, which the reader has to know before it reads on.</summary>
    private static bool ChangesUser(RequestMessage message) => message is HelloMessage or LogonMessage or LogoffMessage;

    private async Task ProcessAsync(CancellationToken cancellation)
    {
        try
        {
            while (await NextAsync(cancellation) is { } message and not GoodbyeMessage)
            {
                await AnswerAsync(message, cancellation);
                if (ChangesUser(message))
                {
                    _authenticationAnswered.Release();
                }

                if (_queue.IsEmpty)
                {
                    await _sender.FlushAsync(cancellation);
                }

                if (_handler.State == BoltState.Defunct)
                {
                    break;
                }
            }

            await _sender.FlushAsync(cancellation);
        }
        catch (BoltProtocolException e)
        {
            Send(new FailureMessage(ServerErrorCodes.InvalidFormat, e.Message));
            await _sender.FlushAsync(cancellation);
        }
        catch (IOException e)
        {
            Log.ConnectionLost(_context.Logger, e.Message);
        }
    }

    /// <summary>The next message, or null where the connection is to end: nothing is open, and nobody wants anything.</summary>
    private async Task<RequestMessage?> NextAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (_context.Stopping.IsCancellationRequested && !_handler.IsBusy)
            {
                return null;
            }

            if (_queue.TryTake(out var message))
            {
                return message;
            }

            // While the server stops, a connection with something open may finish it; the others end at once.
            using var waiting = _handler.IsBusy
                ? CancellationTokenSource.CreateLinkedTokenSource(cancellation)
                : CancellationTokenSource.CreateLinkedTokenSource(cancellation, _context.Stopping);
            waiting.CancelAfter(_handler.Patience);
            try
            {
                if (!await _queue.WaitAsync(waiting.Token))
                {
                    return null;
                }
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                var stops = _context.Stopping.IsCancellationRequested && !_handler.IsBusy;
                if (!stops && _handler.EndPatience())
                {
                    Log.ConnectionClosed(_context.Logger, IdleReason);
                    return null;
                }
            }
        }
    }

    private string IdleReason =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The peer said nothing for {_context.Options.IdleTimeout.TotalSeconds:0.##} s."
        );

    private async Task AnswerAsync(RequestMessage message, CancellationToken cancellation)
    {
        if (message is ResetMessage)
        {
            _handler.Reset();
            Send(
                Interlocked.Decrement(ref _interrupts) == 0
                    ? new SuccessMessage(Values.MapValue.Empty)
                    : new IgnoredMessage()
            );
            return;
        }

        if (Volatile.Read(ref _interrupts) > 0)
        {
            Send(new IgnoredMessage());
            return;
        }

        using (_sender.KeepAlive())
        {
            Send(await _handler.HandleAsync(message, cancellation));
        }
    }

    private async ValueTask SendRecordAsync(ReadOnlyMemory<Values.Value> row, CancellationToken cancellation)
    {
        ResponseCodec.EncodeRecord(row.Span, _sender.Scratch, _handler.Format);
        _sender.Add();
        if (_sender.Pending >= FlushAt)
        {
            await _sender.FlushAsync(cancellation);
        }
    }

    private void Send(ResponseMessage response)
    {
        ResponseCodec.Encode(response, _sender.Scratch, _handler.Format);
        _sender.Add();
    }
}

using System.Threading.Channels;
using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Framing;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.PackStream;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Server.Sessions;

/// <summary>
/// One connection after its handshake. A reader takes messages off the wire, so that a RESET can end the query that
/// runs; a processor handles them in order. Between them lies a bounded queue: a peer that sends faster than it is
/// served is held up by its own socket.
/// </summary>
internal sealed class BoltSession : IDisposable
{
    private const int QueueLength = 64;
    private const int FlushAt = 32 * 1024;

    private readonly ServerContext _context;
    private readonly Stream _input;
    private readonly ChunkedWriter _writer;
    private readonly PackStreamWriter _scratch = new();
    private readonly Channel<RequestMessage> _queue = Channel.CreateBounded<RequestMessage>(
        new BoundedChannelOptions(QueueLength) { SingleReader = true, SingleWriter = true }
    );

    private readonly SemaphoreSlim _authenticationAnswered = new(0);
    private readonly SessionHandler _handler;
    private int _interrupts;

    public BoltSession(ServerContext context, Stream input, Stream output, Bolt.Handshake.BoltVersion version)
    {
        _context = context;
        _input = input;
        _writer = new ChunkedWriter(output);
        _handler = new SessionHandler(context, version, SendRecordAsync);
    }

    /// <summary>Serves until the peer leaves, breaks the protocol or the server stops.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = ReadAsync(ending.Token);
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
        _handler.Dispose();
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(_context.Options.AuthenticationTimeout);
        try
        {
            // A stranger must not make the server gather megabytes: the limit is small until somebody has logged on.
            var options = _context.Options;
            var reader = new ChunkedReader(_input, options.MaximumUnauthenticatedMessageLength);
            while (await reader.ReadMessageAsync(patience.Token) is { } bytes)
            {
                var message = RequestCodec.Decode(bytes.Span);
                if (message is ResetMessage)
                {
                    Interlocked.Increment(ref _interrupts);
                    _handler.Interrupt();
                }

                await _queue.Writer.WriteAsync(message, cancellation);
                if (message is HelloMessage or LogonMessage)
                {
                    await _authenticationAnswered.WaitAsync(patience.Token);
                }

                if (_handler.IsLoggedOn)
                {
                    reader.MaximumLength = options.MaximumMessageLength;
                    patience.CancelAfter(Timeout.InfiniteTimeSpan);
                }
            }

            _queue.Writer.Complete();
        }
        catch (OperationCanceledException)
        {
            _queue.Writer.TryComplete();
        }
        catch (BoltProtocolException e)
        {
            Log.ProtocolBroken(_context.Logger, e.Message);
            _queue.Writer.TryComplete(e);
        }
        catch (IOException e)
        {
            Log.ConnectionLost(_context.Logger, e.Message);
            _queue.Writer.TryComplete();
        }

        // Nobody reads the answers any more: whatever still runs need not go on.
        _handler.Interrupt();
    }

    private async Task ProcessAsync(CancellationToken cancellation)
    {
        try
        {
            await foreach (var message in _queue.Reader.ReadAllAsync(cancellation))
            {
                if (message is GoodbyeMessage)
                {
                    return;
                }

                await AnswerAsync(message, cancellation);
                if (message is HelloMessage or LogonMessage)
                {
                    _authenticationAnswered.Release();
                }

                if (!_queue.Reader.TryPeek(out _))
                {
                    await _writer.FlushAsync(cancellation);
                }

                if (_handler.State == BoltState.Defunct)
                {
                    return;
                }
            }
        }
        catch (BoltProtocolException e)
        {
            Send(new FailureMessage(ServerErrorCodes.InvalidFormat, e.Message));
            await _writer.FlushAsync(cancellation);
        }
        catch (IOException e)
        {
            Log.ConnectionLost(_context.Logger, e.Message);
        }
    }

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

        if (Volatile.Read(ref _interrupts) > 0 || _handler.State == BoltState.Failed)
        {
            Send(new IgnoredMessage());
            return;
        }

        Send(await _handler.HandleAsync(message, cancellation));
    }

    private async ValueTask SendRecordAsync(ReadOnlyMemory<Values.Value> row, CancellationToken cancellation)
    {
        _scratch.Clear();
        ResponseCodec.EncodeRecord(row.Span, _scratch, _handler.Format);
        _writer.Add(_scratch.Written.Span);
        if (_writer.Pending >= FlushAt)
        {
            await _writer.FlushAsync(cancellation);
        }
    }

    private void Send(ResponseMessage response)
    {
        _scratch.Clear();
        ResponseCodec.Encode(response, _scratch, _handler.Format);
        _writer.Add(_scratch.Written.Span);
    }
}

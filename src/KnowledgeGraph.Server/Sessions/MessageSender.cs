using KnowledgeGraph.Bolt.Framing;
using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Server.Sessions;

/// <summary>
/// Sends answers. A peer that does not take them for too long loses the connection, for whatever it holds open others
/// may wait for. While a request is worked on and nothing was sent for a while, an empty chunk says that the server lives.
/// </summary>
/// <param name="output">Where the bytes go; not closed here.</param>
/// <param name="stallLimit">How long the peer may take nothing.</param>
/// <param name="keepAlive">After what silence the empty chunk goes out.</param>
internal sealed class MessageSender(Stream output, TimeSpan stallLimit, TimeSpan keepAlive) : IDisposable
{
    private static readonly byte[] NoOperation = [0, 0];

    private readonly ChunkedWriter _writer = new(output);
    private readonly SemaphoreSlim _sending = new(1);
    private Timer? _timer;
    private bool _working;

    /// <summary>Where the next message is encoded before <see cref="Add"/>.</summary>
    public PackStreamWriter Scratch { get; } = new();

    /// <summary>Bytes that wait for <see cref="FlushAsync"/>.</summary>
    public int Pending => _writer.Pending;

    /// <summary>Adds the message in <see cref="Scratch"/>.</summary>
    public void Add()
    {
        _writer.Add(Scratch.Written.Span);
        Scratch.Clear();
    }

    /// <summary>Sends what waits.</summary>
    /// <exception cref="IOException">The peer has gone, or takes nothing.</exception>
    public async ValueTask FlushAsync(CancellationToken cancellation)
    {
        using var stalled = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stalled.CancelAfter(stallLimit);
        try
        {
            await _sending.WaitAsync(stalled.Token);
            try
            {
                await _writer.FlushAsync(stalled.Token);
            }
            finally
            {
                _sending.Release();
            }
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw new IOException(ServerErrorMessages.PeerTakesNothing(stallLimit), e);
        }
    }

    /// <summary>Keeps the connection alive until the returned object is disposed of.</summary>
    public IDisposable KeepAlive()
    {
        Volatile.Write(ref _working, true);
        _timer ??= new Timer(_ => _ = SendNoOperationAsync(), state: null, keepAlive, keepAlive);
        return new Work(this);
    }

    public void Dispose()
    {
        _timer?.Dispose();
        Volatile.Write(ref _working, false);
    }

    /// <summary>What was sent before is whole messages, so that an empty chunk is in place here.</summary>
    private async Task SendNoOperationAsync()
    {
        if (!Volatile.Read(ref _working) || !await _sending.WaitAsync(0))
        {
            return;
        }

        try
        {
            await output.WriteAsync(NoOperation);
            await output.FlushAsync();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The peer has gone: whoever sends the answer finds out.
            Volatile.Write(ref _working, false);
        }
        finally
        {
            _sending.Release();
        }
    }

    private sealed class Work(MessageSender sender) : IDisposable
    {
        public void Dispose() => Volatile.Write(ref sender._working, false);
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using KnowledgeGraph.Bolt.Messages;

namespace KnowledgeGraph.Server.Sessions;

/// <summary>
/// Requests that wait to be handled: bounded in number and in bytes, so that a peer which sends without waiting holds
/// no more of the server's memory than about two of the longest messages.
/// </summary>
/// <param name="maximumBytes">When so many bytes wait, the next message has to.</param>
internal sealed class RequestQueue(int maximumBytes) : IDisposable
{
    private const int MaximumCount = 64;

    private readonly Channel<(RequestMessage Message, int Length)> _channel = Channel.CreateBounded<(
        RequestMessage,
        int
    )>(new BoundedChannelOptions(MaximumCount) { SingleReader = true, SingleWriter = true });

    private readonly SemaphoreSlim _taken = new(0, 1);
    private long _bytes;

    /// <summary>Whether nothing waits.</summary>
    public bool IsEmpty => !_channel.Reader.TryPeek(out _);

    /// <summary>Adds a message, once there is room. For the reader alone.</summary>
    public async ValueTask AddAsync(RequestMessage message, int length, CancellationToken cancellation)
    {
        // RESET is a few bytes and must get through: it ends the query that the others wait for.
        while (Interlocked.Read(ref _bytes) >= maximumBytes && message is not ResetMessage)
        {
            await _taken.WaitAsync(cancellation);
        }

        Interlocked.Add(ref _bytes, length);
        await _channel.Writer.WriteAsync((message, length), cancellation);
    }

    /// <summary>Takes the next message, if one waits.</summary>
    /// <exception cref="Bolt.BoltProtocolException">The peer broke the protocol.</exception>
    public bool TryTake([NotNullWhen(true)] out RequestMessage? message)
    {
        if (!_channel.Reader.TryRead(out var next))
        {
            message = null;
            return false;
        }

        Interlocked.Add(ref _bytes, -next.Length);
        if (_taken.CurrentCount == 0)
        {
            _taken.Release();
        }

        message = next.Message;
        return true;
    }

    /// <summary>Waits for a message; false where no more will come.</summary>
    public ValueTask<bool> WaitAsync(CancellationToken cancellation) => _channel.Reader.WaitToReadAsync(cancellation);

    /// <summary>No more will come.</summary>
    public void Complete(Exception? reason = null) => _channel.Writer.TryComplete(reason);

    public void Dispose() => _taken.Dispose();
}

using System.Buffers.Binary;

namespace KnowledgeGraph.Bolt.Framing;

/// <summary>
/// Puts messages together from chunks: two bytes of length, big-endian, then that many bytes; a length of zero ends the
/// message, and between messages it is a no-operation that keeps the connection alive.
/// </summary>
/// <param name="stream">Where the bytes come from; not closed here.</param>
/// <param name="maximumLength">The longest message accepted, in bytes.</param>
public sealed class ChunkedReader(Stream stream, int maximumLength)
{
    private const int KeptLength = 256 * 1024;

    private readonly byte[] _input = new byte[16 * 1024];
    private int _next;
    private int _end;
    private byte[] _message = new byte[1024];

    /// <summary>The longest message accepted, in bytes; may change between messages, as when a peer has logged on.</summary>
    public int MaximumLength { get; set; } = maximumLength;

    /// <summary>Reads the next message.</summary>
    /// <returns>The message, valid until the next call; null where the peer closed between two messages.</returns>
    /// <exception cref="BoltProtocolException">The message is too long, or the connection ends inside it.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadMessageAsync(CancellationToken cancellation)
    {
        if (_message.Length > KeptLength)
        {
            // One long message must not cost its memory for as long as the connection lives.
            _message = new byte[1024];
        }

        var length = 0;
        while (true)
        {
            if (!await FillAsync(2, cancellation))
            {
                return _next == _end && length == 0
                    ? null
                    : throw new BoltProtocolException(BoltErrorMessages.ConnectionClosed);
            }

            var chunk = BinaryPrimitives.ReadUInt16BigEndian(_input.AsSpan(_next));
            _next += 2;
            if (chunk > 0)
            {
                await ReadChunkAsync(length, chunk, cancellation);
                length += chunk;
            }
            else if (length > 0)
            {
                return _message.AsMemory(0, length);
            }
        }
    }

    /// <summary>Sees to it that so many bytes wait in the input buffer.</summary>
    private async ValueTask<bool> FillAsync(int count, CancellationToken cancellation)
    {
        if (_end - _next >= count)
        {
            return true;
        }

        _input.AsSpan(_next, _end - _next).CopyTo(_input);
        (_next, _end) = (0, _end - _next);
        while (_end < count)
        {
            var got = await stream.ReadAsync(_input.AsMemory(_end), cancellation);
            if (got == 0)
            {
                return false;
            }

            _end += got;
        }

        return true;
    }

    private async ValueTask ReadChunkAsync(int length, int chunk, CancellationToken cancellation)
    {
        if (length + chunk > MaximumLength)
        {
            throw new BoltProtocolException(BoltErrorMessages.MessageTooLong(MaximumLength));
        }

        if (_message.Length < length + chunk)
        {
            Array.Resize(ref _message, Math.Max(length + chunk, _message.Length * 2));
        }

        var buffered = Math.Min(chunk, _end - _next);
        _input.AsSpan(_next, buffered).CopyTo(_message.AsSpan(length));
        _next += buffered;
        if (buffered < chunk)
        {
            await ReadRestAsync(_message.AsMemory(length + buffered, chunk - buffered), cancellation);
        }
    }

    private async ValueTask ReadRestAsync(Memory<byte> rest, CancellationToken cancellation)
    {
        try
        {
            await stream.ReadExactlyAsync(rest, cancellation);
        }
        catch (EndOfStreamException e)
        {
            throw new BoltProtocolException(BoltErrorMessages.ConnectionClosed, e);
        }
    }
}

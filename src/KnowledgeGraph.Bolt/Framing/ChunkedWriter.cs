using System.Buffers;
using System.Buffers.Binary;

namespace KnowledgeGraph.Bolt.Framing;

/// <summary>Cuts messages into chunks and gathers them until they are flushed.</summary>
/// <param name="stream">Where the bytes go; not closed here.</param>
public sealed class ChunkedWriter(Stream stream)
{
    private readonly ArrayBufferWriter<byte> _pending = new(16 * 1024);

    /// <summary>Bytes that wait for <see cref="FlushAsync"/>.</summary>
    public int Pending => _pending.WrittenCount;

    /// <summary>Adds a message.</summary>
    public void Add(ReadOnlySpan<byte> message)
    {
        while (message.Length > 0)
        {
            var chunk = Math.Min(message.Length, ushort.MaxValue);
            BinaryPrimitives.WriteUInt16BigEndian(_pending.GetSpan(2), (ushort)chunk);
            _pending.Advance(2);
            _pending.Write(message[..chunk]);
            message = message[chunk..];
        }

        AddNoOperation();
    }

    /// <summary>Adds an empty chunk: ends a message, or keeps the connection alive between messages.</summary>
    public void AddNoOperation() => _pending.Write<byte>([0, 0]);

    /// <summary>Sends what waits.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellation)
    {
        if (_pending.WrittenCount > 0)
        {
            await stream.WriteAsync(_pending.WrittenMemory, cancellation);
            _pending.ResetWrittenCount();
        }

        await stream.FlushAsync(cancellation);
    }
}

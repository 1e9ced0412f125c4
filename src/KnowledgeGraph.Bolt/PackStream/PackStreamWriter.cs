using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace KnowledgeGraph.Bolt.PackStream;

/// <summary>Writes PackStream into a growing buffer. Not thread-safe; meant to be cleared and used again.</summary>
public sealed class PackStreamWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1024);

    /// <summary>What has been written since the last <see cref="Clear"/>.</summary>
    public ReadOnlyMemory<byte> Written => _buffer.WrittenMemory;

    /// <summary>Forgets what was written, keeps the memory.</summary>
    public void Clear() => _buffer.ResetWrittenCount();

    /// <summary>Writes null.</summary>
    public void WriteNull() => WriteByte(Marker.Null);

    /// <summary>Writes a boolean.</summary>
    public void WriteBoolean(bool value) => WriteByte(value ? Marker.True : Marker.False);

    /// <summary>Writes an integer in the shortest form that holds it.</summary>
    public void WriteInteger(long value)
    {
        switch (value)
        {
            case >= -16 and <= 127:
                WriteByte((byte)value);
                break;
            case >= sbyte.MinValue and <= sbyte.MaxValue:
                WriteByte(Marker.Int8);
                WriteByte((byte)value);
                break;
            case >= short.MinValue and <= short.MaxValue:
                WriteByte(Marker.Int16);
                BinaryPrimitives.WriteInt16BigEndian(Take(2), (short)value);
                break;
            case >= int.MinValue and <= int.MaxValue:
                WriteByte(Marker.Int32);
                BinaryPrimitives.WriteInt32BigEndian(Take(4), (int)value);
                break;
            default:
                WriteByte(Marker.Int64);
                BinaryPrimitives.WriteInt64BigEndian(Take(8), value);
                break;
        }
    }

    /// <summary>Writes a float.</summary>
    public void WriteFloat(double value)
    {
        WriteByte(Marker.Float64);
        BinaryPrimitives.WriteDoubleBigEndian(Take(8), value);
    }

    /// <summary>Writes a string; an unpaired surrogate becomes U+FFFD.</summary>
    public void WriteString(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var length = Encoding.UTF8.GetByteCount(value);
        WriteSize(length, Marker.TinyString, Marker.String8, Marker.String16, Marker.String32);
        Encoding.UTF8.GetBytes(value, Take(length));
    }

    /// <summary>Writes a byte array.</summary>
    public void WriteBytes(ReadOnlySpan<byte> value)
    {
        WriteSize(value.Length, tiny: null, Marker.Bytes8, Marker.Bytes16, Marker.Bytes32);
        value.CopyTo(Take(value.Length));
    }

    /// <summary>Opens a list; its items follow.</summary>
    public void WriteListHeader(int count) =>
        WriteSize(count, Marker.TinyList, Marker.List8, Marker.List16, Marker.List32);

    /// <summary>Opens a map; keys (strings) and values follow in turn.</summary>
    public void WriteMapHeader(int count) => WriteSize(count, Marker.TinyMap, Marker.Map8, Marker.Map16, Marker.Map32);

    /// <summary>Opens a structure; its fields follow.</summary>
    /// <param name="fields">0 to 15.</param>
    public void WriteStructureHeader(int fields, byte tag)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fields, 15);
        WriteByte((byte)(Marker.TinyStructure + fields));
        WriteByte(tag);
    }

    private void WriteSize(int size, byte? tiny, byte one, byte two, byte four)
    {
        if (tiny is { } marker && size < 16)
        {
            WriteByte((byte)(marker + size));
        }
        else if (size <= byte.MaxValue)
        {
            WriteByte(one);
            WriteByte((byte)size);
        }
        else if (size <= ushort.MaxValue)
        {
            WriteByte(two);
            BinaryPrimitives.WriteUInt16BigEndian(Take(2), (ushort)size);
        }
        else
        {
            WriteByte(four);
            BinaryPrimitives.WriteInt32BigEndian(Take(4), size);
        }
    }

    private void WriteByte(byte value) => Take(1)[0] = value;

    private Span<byte> Take(int count)
    {
        var span = _buffer.GetSpan(Math.Max(count, 1))[..count];
        _buffer.Advance(count);
        return span;
    }
}

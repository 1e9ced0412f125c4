using System.Buffers.Binary;
using System.Text;

namespace KnowledgeGraph.Bolt.PackStream;

/// <summary>
/// Reads PackStream from a whole message. Every size is held against the bytes that are left before anything is
/// allocated, so that a hostile header costs nothing.
/// </summary>
public ref struct PackStreamReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    private readonly ReadOnlySpan<byte> _bytes;

    /// <summary>Reads from the start of a message.</summary>
    public PackStreamReader(ReadOnlySpan<byte> message) => _bytes = message;

    /// <summary>The next byte's position.</summary>
    public int Position { get; private set; }

    /// <summary>Bytes not read yet.</summary>
    public readonly int Left => _bytes.Length - Position;

    /// <summary>The marker that comes next, without reading it.</summary>
    /// <exception cref="BoltProtocolException">The message ends here.</exception>
    public readonly byte PeekMarker() =>
        Left > 0 ? _bytes[Position] : throw new BoltProtocolException(BoltErrorMessages.Truncated(Position, 1, 0));

    /// <summary>Reads an integer of any length.</summary>
    public long ReadInteger()
    {
        var at = Position;
        var marker = ReadByte();
        return marker switch
        {
            < 0x80 => marker,
            >= 0xF0 => (sbyte)marker,
            Marker.Int8 => (sbyte)ReadByte(),
            Marker.Int16 => BinaryPrimitives.ReadInt16BigEndian(Take(2)),
            Marker.Int32 => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
            Marker.Int64 => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
            _ => throw new BoltProtocolException(BoltErrorMessages.Expected("an integer", marker, at)),
        };
    }

    /// <summary>Reads a float.</summary>
    public double ReadFloat()
    {
        Expect(Marker.Float64, "a float");
        return BinaryPrimitives.ReadDoubleBigEndian(Take(8));
    }

    /// <summary>Reads a boolean.</summary>
    public bool ReadBoolean()
    {
        var at = Position;
        return ReadByte() switch
        {
            Marker.True => true,
            Marker.False => false,
            var marker => throw new BoltProtocolException(BoltErrorMessages.Expected("a boolean", marker, at)),
        };
    }

    /// <summary>Reads null.</summary>
    public void ReadNull() => Expect(Marker.Null, "null");

    /// <summary>Reads a string.</summary>
    public string ReadString()
    {
        var bytes = Take(ReadSize("a string", Marker.TinyString, Marker.String8, Marker.String16, Marker.String32, 1));
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new BoltProtocolException(BoltErrorMessages.StringNotUtf8, e);
        }
    }

    /// <summary>Reads a byte array.</summary>
    public byte[] ReadBytes() =>
        Take(ReadSize("a byte array", tiny: null, Marker.Bytes8, Marker.Bytes16, Marker.Bytes32, 1)).ToArray();

    /// <summary>Reads a list's header.</summary>
    /// <returns>The number of items, no more than bytes are left.</returns>
    public int ReadListHeader() => ReadSize("a list", Marker.TinyList, Marker.List8, Marker.List16, Marker.List32, 1);

    /// <summary>Reads a map's header.</summary>
    /// <returns>The number of entries, no more than half the bytes that are left.</returns>
    public int ReadMapHeader() => ReadSize("a map", Marker.TinyMap, Marker.Map8, Marker.Map16, Marker.Map32, 2);

    /// <summary>Reads a structure's header.</summary>
    public (int Fields, byte Tag) ReadStructureHeader()
    {
        var at = Position;
        var marker = ReadByte();
        if ((marker & 0xF0) != Marker.TinyStructure)
        {
            throw new BoltProtocolException(BoltErrorMessages.Expected("a structure", marker, at));
        }

        return (marker & 0x0F, ReadByte());
    }

    /// <summary>Checks that the message ends here.</summary>
    public readonly void ExpectEnd()
    {
        if (Left != 0)
        {
            throw new BoltProtocolException(BoltErrorMessages.TrailingBytes(Left));
        }
    }

    private int ReadSize(string what, byte? tiny, byte one, byte two, byte four, int bytesPerItem)
    {
        var at = Position;
        var marker = ReadByte();
        long size;
        if (tiny is { } small && (marker & 0xF0) == small)
        {
            size = marker & 0x0F;
        }
        else if (marker == one)
        {
            size = ReadByte();
        }
        else if (marker == two)
        {
            size = BinaryPrimitives.ReadUInt16BigEndian(Take(2));
        }
        else if (marker == four)
        {
            size = BinaryPrimitives.ReadUInt32BigEndian(Take(4));
        }
        else
        {
            throw new BoltProtocolException(BoltErrorMessages.Expected(what, marker, at));
        }

        return size * bytesPerItem <= Left
            ? (int)size
            : throw new BoltProtocolException(BoltErrorMessages.Truncated(Position, size * bytesPerItem, Left));
    }

    private void Expect(byte wanted, string what)
    {
        var at = Position;
        var marker = ReadByte();
        if (marker != wanted)
        {
            throw new BoltProtocolException(BoltErrorMessages.Expected(what, marker, at));
        }
    }

    private byte ReadByte() => Take(1)[0];

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > Left)
        {
            throw new BoltProtocolException(BoltErrorMessages.Truncated(Position, count, Left));
        }

        var span = _bytes.Slice(Position, count);
        Position += count;
        return span;
    }
}

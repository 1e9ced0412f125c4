using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Files;

/// <summary>Reads what <see cref="ByteWriter"/> wrote. Whatever the bytes are, it reads within them or throws <see cref="StoreDamagedException"/>.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _position;

    /// <summary>Bytes read so far.</summary>
    public readonly int Position => _position;

    /// <summary>Whether all is read.</summary>
    public readonly bool AtEnd => _position == _bytes.Length;

    /// <summary>Reads a byte.</summary>
    public byte Byte() => Raw(1)[0];

    /// <summary>Reads an integer that is not negative.</summary>
    public ulong Unsigned()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = Byte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw Damaged("an integer of more than 64 bits");
    }

    /// <summary>Reads a count or an id.</summary>
    public long Number()
    {
        var value = Unsigned();
        return value <= int.MaxValue ? (long)value : throw Damaged($"the count or id {value}, which is too large");
    }

    /// <summary>Reads the number of items to come, of which each has at least one byte.</summary>
    public int CountOfItems()
    {
        var count = Number();
        return count <= _bytes.Length - _position ? (int)count : throw Damaged($"{count} items in fewer bytes");
    }

    /// <summary>Reads an integer that may be negative.</summary>
    public long Signed()
    {
        var value = Unsigned();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    /// <summary>Reads four bytes.</summary>
    public uint Fixed32() => BinaryPrimitives.ReadUInt32LittleEndian(Raw(4));

    /// <summary>Reads eight bytes.</summary>
    public ulong Fixed64() => BinaryPrimitives.ReadUInt64LittleEndian(Raw(8));

    /// <summary>Reads bytes as they are.</summary>
    public ReadOnlySpan<byte> Raw(int count)
    {
        if ((uint)count > (uint)(_bytes.Length - _position))
        {
            throw Damaged($"an end where {count} more bytes should be");
        }

        var raw = _bytes.Slice(_position, count);
        _position += count;
        return raw;
    }

    /// <summary>Reads text.</summary>
    public string Text()
    {
        var head = Unsigned();
        if (head >> 1 > int.MaxValue)
        {
            throw Damaged("a text of more than two gigabytes");
        }

        var raw = Raw((int)(head >> 1));
        return (head & 1) == 0 ? Encoding.UTF8.GetString(raw) : new string(MemoryMarshal.Cast<byte, char>(raw));
    }

    /// <summary>Reads properties.</summary>
    public PropertyEntry[] Properties()
    {
        var entries = new PropertyEntry[CountOfItems()];
        for (var index = 0; index < entries.Length; index++)
        {
            var key = (int)Number();
            entries[index] = new PropertyEntry(key, Value());
        }

        return entries;
    }

    /// <summary>Reads a value.</summary>
    public Value Value()
    {
        var kind = (ValueKind)Byte();
        return kind switch
        {
            ValueKind.Null => default,
            ValueKind.Boolean => Byte() != 0,
            ValueKind.Integer => Signed(),
            ValueKind.Float => Double(),
            ValueKind.String => Text(),
            ValueKind.List => List(),
            ValueKind.Date => Values.Value.OfEpochDays(Signed()),
            ValueKind.LocalTime => new LocalTimeValue(Signed()),
            ValueKind.Time => new TimeValue(Signed(), (int)Signed()),
            ValueKind.LocalDateTime => new LocalDateTimeValue(Signed(), Signed()),
            ValueKind.DateTime => Instant(),
            ValueKind.Duration => new DurationValue(Signed(), Signed(), Signed(), (int)Signed()),
            ValueKind.Point => new PointValue((int)Signed(), Double(), Double(), Byte() == 0 ? null : Double()),
            ValueKind.Bytes => new BytesValue(Raw((int)Number()).ToArray()),
            _ => throw Damaged($"a value of kind {(int)kind}, which is not one that is stored"),
        };
    }

    /// <summary>The exception for what should not be there.</summary>
    public readonly StoreDamagedException Damaged(string found) =>
        new($"Found {found}, {_position} bytes into a record.");

    private DateTimeValue Instant()
    {
        var (seconds, nanos, offset, zone) = (Signed(), (int)Signed(), (int)Signed(), Text());
        return new DateTimeValue(seconds, nanos, offset, zone.Length == 0 ? null : zone);
    }

    private double Double() => BitConverter.UInt64BitsToDouble(Fixed64());

    private ListValue List()
    {
        var items = new Value[CountOfItems()];
        for (var index = 0; index < items.Length; index++)
        {
            // None is stored, and damaged bytes must not be able to nest them until the stack is full.
            if (!AtEnd && _bytes[_position] == (byte)ValueKind.List)
            {
                throw Damaged("a list within a list");
            }

            items[index] = Value();
        }

        return new ListValue(items);
    }
}

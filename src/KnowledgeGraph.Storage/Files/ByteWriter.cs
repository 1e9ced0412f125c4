using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using System.Text.Unicode;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Files;

/// <summary>Writes numbers, text and values into a buffer that grows. The forms are those that <see cref="ByteReader"/> reads.</summary>
/// <remarks>
/// Integers are written in groups of seven bits, lowest first, the high bit saying that more follow; signed ones are
/// folded before (0, -1, 1, -2 become 0, 1, 2, 3). Fixed numbers are little-endian. Text is its length in bytes, then
/// UTF-8 (unpaired surrogates, which UTF-8 cannot hold, as UTF-16: see <see cref="Text"/>).
/// </remarks>
internal sealed class ByteWriter
{
    private byte[] _buffer = new byte[1024];
    private int _count;

    /// <summary>Bytes written.</summary>
    public int Count => _count;

    /// <summary>What was written; valid until more is.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _count);

    /// <summary>Forgets what was written and keeps the buffer.</summary>
    public void Clear() => _count = 0;

    /// <summary>Writes a byte.</summary>
    public void Byte(byte value)
    {
        Ensure(1);
        _buffer[_count++] = value;
    }

    /// <summary>Writes an integer that is not negative.</summary>
    public void Unsigned(ulong value)
    {
        Ensure(10);
        while (value >= 0x80)
        {
            _buffer[_count++] = (byte)(value | 0x80);
            value >>= 7;
        }

        _buffer[_count++] = (byte)value;
    }

    /// <summary>Writes a count or an id.</summary>
    public void Number(long value) => Unsigned(checked((ulong)value));

    /// <summary>Writes an integer that may be negative.</summary>
    public void Signed(long value) => Unsigned((ulong)((value << 1) ^ (value >> 63)));

    /// <summary>Writes four bytes.</summary>
    public void Fixed32(uint value)
    {
        Ensure(4);
        BinaryPrimitives.WriteUInt32LittleEndian(_buffer.AsSpan(_count), value);
        _count += 4;
    }

    /// <summary>Writes eight bytes.</summary>
    public void Fixed64(ulong value)
    {
        Ensure(8);
        BinaryPrimitives.WriteUInt64LittleEndian(_buffer.AsSpan(_count), value);
        _count += 8;
    }

    /// <summary>Writes bytes as they are.</summary>
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        Ensure(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_count));
        _count += bytes.Length;
    }

    /// <summary>Writes text: twice its length in bytes, plus one where it is UTF-16 because it is not valid Unicode.</summary>
    public void Text(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        Ensure(most + 5);

        // The length comes first, and is known last: the text is written behind a gap of one byte, and moved if the
        // length needs more.
        var written = _buffer.AsSpan(_count + 1);
        if (Utf8.FromUtf16(text, written, out _, out var bytes, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            Unsigned(((ulong)text.Length * 2 << 1) | 1);
            Ensure(text.Length * 2);
            foreach (var unit in text)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(_buffer.AsSpan(_count), unit);
                _count += 2;
            }

            return;
        }

        var head = (ulong)bytes << 1;
        var headSize = 1 + (BitOperations.Log2(head | 1) / 7);
        if (headSize > 1)
        {
            written[..bytes].CopyTo(_buffer.AsSpan(_count + headSize));
        }

        Unsigned(head);
        _count += bytes;
    }

    /// <summary>Writes properties: their count, then key and value of each; nulls stay nulls.</summary>
    public void Properties(ReadOnlySpan<PropertyEntry> entries)
    {
        Number(entries.Length);
        foreach (ref readonly var entry in entries)
        {
            Number(entry.Key);
            Value(entry.Value);
        }
    }

    /// <summary>Writes a value: the number of its kind, then its content.</summary>
    public void Value(in Value value)
    {
        var kind = value.Kind;
        Byte((byte)kind);
        switch (kind)
        {
            case ValueKind.Null:
                break;
            case ValueKind.Boolean:
                Byte(value.AsBoolean ? (byte)1 : (byte)0);
                break;
            case ValueKind.Integer:
                Signed(value.AsInteger);
                break;
            case ValueKind.Float:
                Fixed64(BitConverter.DoubleToUInt64Bits(value.AsFloat));
                break;
            case ValueKind.String:
                Text(value.AsString);
                break;
            case ValueKind.Date:
                Signed(value.AsEpochDays);
                break;
            case ValueKind.List:
                var list = value.As<ListValue>();
                Number(list.Count);
                for (var index = 0; index < list.Count; index++)
                {
                    Value(list[index]);
                }

                break;
            default:
                HeapValue(value);
                break;
        }
    }

    private void HeapValue(in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.LocalTime:
                Signed(value.As<LocalTimeValue>().NanoOfDay);
                break;
            case ValueKind.Time:
                var time = value.As<TimeValue>();
                Signed(time.NanoOfDay);
                Signed(time.OffsetSeconds);
                break;
            case ValueKind.LocalDateTime:
                var local = value.As<LocalDateTimeValue>();
                Signed(local.EpochDays);
                Signed(local.NanoOfDay);
                break;
            case ValueKind.DateTime:
                var instant = value.As<DateTimeValue>();
                Signed(instant.EpochSeconds);
                Signed(instant.Nanos);
                Signed(instant.OffsetSeconds);
                Text(instant.Zone ?? "");
                break;
            case ValueKind.Duration:
                var duration = value.As<DurationValue>();
                Signed(duration.Months);
                Signed(duration.Days);
                Signed(duration.Seconds);
                Signed(duration.Nanos);
                break;
            case ValueKind.Point:
                Point(value.As<PointValue>());
                break;
            case ValueKind.Bytes:
                var bytes = value.As<BytesValue>().Bytes.Span;
                Number(bytes.Length);
                Raw(bytes);
                break;
            default:
                throw new InvalidOperationException($"A {value.Kind} is not a property value.");
        }
    }

    private void Point(PointValue point)
    {
        Signed(point.Srid);
        Fixed64(BitConverter.DoubleToUInt64Bits(point.X));
        Fixed64(BitConverter.DoubleToUInt64Bits(point.Y));
        Byte(point.Z is null ? (byte)0 : (byte)1);
        if (point.Z is { } z)
        {
            Fixed64(BitConverter.DoubleToUInt64Bits(z));
        }
    }

    private void Ensure(int more)
    {
        if (_buffer.Length - _count < more)
        {
            Array.Resize(
                ref _buffer,
                (int)Math.Min(Array.MaxLength, Math.Max(_buffer.Length * 2L, (long)_count + more))
            );
        }
    }
}

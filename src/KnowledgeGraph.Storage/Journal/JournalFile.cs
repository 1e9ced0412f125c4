using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Journal;

/// <summary>
/// A journal: the commits since a snapshot, in order. Named <c>journal-</c>, the first sequence number it can hold in 16
/// hexadecimal digits, <c>.kgj</c>.
/// </summary>
/// <remarks>
/// <code>
/// file header, 40 bytes
///   0  8  magic "KGJOURN" and a line feed
///   8  4  version of the format, 1
///  12 16  the store's id, the same in all its files
///  28  8  first sequence number
///  36  4  CRC-32C of bytes 0 to 35
/// record, one for each commit, the first at 40, each behind the one before
///   0  4  magic "KGRC"
///   4  4  length of the content
///   8  8  sequence number: one more than the record before
///  16  8  durable: the highest sequence number known to be flushed when this record was written
///  24  4  CRC-32C of bytes 4 to 23 and of the content
///  28  .  content: changes, see ChangeKind
/// </code>
/// All numbers are little-endian. A record counts when its magic, its sequence number, its length within the file and
/// its checksum are right.
/// <para>
/// What recovery makes of the first record that does not count: where no later record says that it had been durable,
/// its commit was never acknowledged (the machine stopped while it was written) and the journal is cut there. Where one
/// does, an acknowledged commit is lost, and the store refuses to open.
/// </para>
/// </remarks>
internal sealed class JournalFile : IDisposable
{
    public const int HeaderSize = 40;
    public const int RecordHeaderSize = 28;
    public const string Prefix = "journal-";
    public const string Suffix = ".kgj";
    private const uint Version = 1;
    private const uint RecordMagic = 0x4352474B;

    private readonly IStoreFile _file;

    private JournalFile(IStoreFile file, string name, Guid storeId, long first, long end)
    {
        _file = file;
        Name = name;
        StoreId = storeId;
        First = first;
        End = end;
    }

    /// <summary>The name of the file.</summary>
    public string Name { get; }

    /// <summary>The id of the store.</summary>
    public Guid StoreId { get; }

    /// <summary>The first sequence number that the journal can hold.</summary>
    public long First { get; }

    /// <summary>Where the next record goes.</summary>
    public long End { get; private set; }

    private static ReadOnlySpan<byte> Magic => "KGJOURN\n"u8;

    /// <summary>The name of the journal that begins with a sequence number.</summary>
    public static string NameOf(long first) => Prefix + first.ToString("x16", CultureInfo.InvariantCulture) + Suffix;

    /// <summary>Makes an empty journal. It appears under its name when its header is on disk.</summary>
    public static JournalFile Create(IStoreFolder folder, Guid storeId, long first)
    {
        Span<byte> header = stackalloc byte[HeaderSize];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], Version);
        storeId.TryWriteBytes(header[12..]);
        BinaryPrimitives.WriteInt64LittleEndian(header[28..], first);
        BinaryPrimitives.WriteUInt32LittleEndian(header[36..], Checksum.Of(header[..36]));

        var name = NameOf(first);
        using (var file = folder.Open(name + StoreFiles.Temporary))
        {
            file.Truncate(0);
            file.Write(0, header);
            file.Flush();
        }

        folder.Rename(name + StoreFiles.Temporary, name);
        folder.Flush();
        return new JournalFile(folder.Open(name), name, storeId, first, HeaderSize);
    }

    /// <summary>Opens a journal; its records are not read yet, and <see cref="End"/> is the end of the file.</summary>
    /// <exception cref="StoreDamagedException">The header is not one.</exception>
    public static JournalFile Open(IStoreFolder folder, string name)
    {
        var file = folder.Open(name);
        try
        {
            Span<byte> header = stackalloc byte[HeaderSize];
            if (
                file.Read(0, header) < HeaderSize
                || !header.StartsWith(Magic)
                || BinaryPrimitives.ReadUInt32LittleEndian(header[36..]) != Checksum.Of(header[..36])
            )
            {
                throw new StoreDamagedException(StoreMessages.BadHeader(folder.Path, name));
            }

            var version = BinaryPrimitives.ReadUInt32LittleEndian(header[8..]);
            if (version != Version)
            {
                throw new StoreDamagedException(StoreMessages.OtherVersion(folder.Path, name, version, Version));
            }

            var first = BinaryPrimitives.ReadInt64LittleEndian(header[28..]);
            return new JournalFile(file, name, new Guid(header[12..28]), first, file.Length);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Writes a record; it is durable after the next <see cref="Flush"/>.</summary>
    public void Append(long sequence, long durable, ReadOnlySpan<byte> content)
    {
        var size = RecordHeaderSize + content.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            var record = buffer.AsSpan(0, size);
            BinaryPrimitives.WriteUInt32LittleEndian(record, RecordMagic);
            BinaryPrimitives.WriteInt32LittleEndian(record[4..], content.Length);
            BinaryPrimitives.WriteInt64LittleEndian(record[8..], sequence);
            BinaryPrimitives.WriteInt64LittleEndian(record[16..], durable);
            BinaryPrimitives.WriteUInt32LittleEndian(record[24..], ChecksumOf(record, content));
            content.CopyTo(record[RecordHeaderSize..]);
            _file.Write(End, record);
            End += size;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Makes the records last.</summary>
    public void Flush() => _file.Flush();

    /// <summary>Removes what stands from an offset on.</summary>
    public void CutAt(long offset)
    {
        _file.Truncate(offset);
        _file.Flush();
        End = offset;
    }

    /// <summary>Reads the record at an offset; false where none counts there.</summary>
    public bool TryRead(long offset, out JournalRecord record)
    {
        record = default;
        Span<byte> header = stackalloc byte[RecordHeaderSize];
        if (
            _file.Read(offset, header) < RecordHeaderSize
            || BinaryPrimitives.ReadUInt32LittleEndian(header) != RecordMagic
        )
        {
            return false;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(header[4..]);
        if (length < 0 || length > _file.Length - offset - RecordHeaderSize)
        {
            return false;
        }

        var content = new byte[length];
        if (
            _file.Read(offset + RecordHeaderSize, content) < length
            || BinaryPrimitives.ReadUInt32LittleEndian(header[24..]) != ChecksumOf(header, content)
        )
        {
            return false;
        }

        record = new JournalRecord(
            BinaryPrimitives.ReadInt64LittleEndian(header[8..]),
            BinaryPrimitives.ReadInt64LittleEndian(header[16..]),
            content,
            offset + RecordHeaderSize + length
        );
        return true;
    }

    /// <summary>Looks for records that count behind an offset where none did, and gives the last of them.</summary>
    public bool TryFindBehind(long offset, out JournalRecord last)
    {
        last = default;
        var found = false;
        var buffer = new byte[1 << 16];
        for (var start = offset; start < _file.Length; )
        {
            var count = _file.Read(start, buffer);
            var at = buffer.AsSpan(0, count).IndexOf("KGRC"u8);
            if (at < 0)
            {
                // The magic may straddle two stretches.
                start += Math.Max(1, count - 3);
            }
            else if (TryRead(start + at, out var record))
            {
                (found, last, start) = (true, record, record.Next);
            }
            else
            {
                start += at + 1;
            }
        }

        return found;
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static uint ChecksumOf(ReadOnlySpan<byte> header, ReadOnlySpan<byte> content) =>
        Checksum.Of(content, Checksum.Of(header[4..24]));
}

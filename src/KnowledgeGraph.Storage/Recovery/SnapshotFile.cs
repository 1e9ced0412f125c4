using System.Buffers.Binary;
using System.Globalization;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Recovery;

/// <summary>
/// The file of a snapshot: the whole graph as a commit left it. Named <c>snapshot-</c>, the commit's number in 16
/// hexadecimal digits, <c>.kgs</c>.
/// </summary>
/// <remarks>
/// <code>
/// file header, 40 bytes
///   0  8  magic "KGSNAPS" and a line feed
///   8  4  version of the format, 2; 1, which knew range indexes only, is read too
///  12 16  the store's id, the same in all its files
///  28  8  sequence number of the last commit that is in it
///  36  4  CRC-32C of bytes 0 to 35
/// block, the first at 40, each behind the one before
///   0  1  kind, see SnapshotBlock
///   1  4  length of the content
///   5  4  CRC-32C of bytes 0 to 4 and of the content
///   9  .  content
/// </code>
/// A snapshot counts when every block does, from the names to the one of kind End, behind which the file ends. It is
/// written under a temporary name, flushed, and renamed.
/// </remarks>
internal static class SnapshotFile
{
    public const int HeaderSize = 40;
    public const int BlockHeaderSize = 9;
    public const string Prefix = "snapshot-";
    public const string Suffix = ".kgs";
    public const uint Version = 2;
    public const uint FirstVersion = 1;

    /// <summary>About how many bytes of content a block holds: a block is read as a whole.</summary>
    public const int BlockSize = 1 << 18;

    private static ReadOnlySpan<byte> Magic => "KGSNAPS\n"u8;

    /// <summary>The name of the snapshot of a commit.</summary>
    public static string NameOf(long sequence) =>
        Prefix + sequence.ToString("x16", CultureInfo.InvariantCulture) + Suffix;

    /// <summary>Writes the header.</summary>
    public static void WriteHeader(IStoreFile file, Guid storeId, long sequence)
    {
        Span<byte> header = stackalloc byte[HeaderSize];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], Version);
        storeId.TryWriteBytes(header[12..]);
        BinaryPrimitives.WriteInt64LittleEndian(header[28..], sequence);
        BinaryPrimitives.WriteUInt32LittleEndian(header[36..], Checksum.Of(header[..36]));
        file.Write(0, header);
    }

    /// <summary>Reads the header.</summary>
    public static (Guid StoreId, long Sequence, uint Version) ReadHeader(
        IStoreFolder folder,
        string name,
        IStoreFile file
    )
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
        return version is >= FirstVersion and <= Version
            ? (new Guid(header[12..28]), BinaryPrimitives.ReadInt64LittleEndian(header[28..]), version)
            : throw new StoreDamagedException(StoreMessages.OtherVersion(folder.Path, name, version, Version));
    }

    /// <summary>Writes a block and gives the offset behind it.</summary>
    public static long WriteBlock(IStoreFile file, long offset, SnapshotBlock kind, ReadOnlySpan<byte> content)
    {
        Span<byte> header = stackalloc byte[BlockHeaderSize];
        header[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(header[1..], content.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[5..], Checksum.Of(content, Checksum.Of(header[..5])));
        file.Write(offset, header);
        file.Write(offset + BlockHeaderSize, content);
        return offset + BlockHeaderSize + content.Length;
    }

    /// <summary>Reads the block at an offset; false where none counts there.</summary>
    public static bool TryReadBlock(IStoreFile file, long offset, out SnapshotBlock kind, out byte[] content)
    {
        Span<byte> header = stackalloc byte[BlockHeaderSize];
        (kind, content) = (default, []);
        if (file.Read(offset, header) < BlockHeaderSize)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(header[1..]);
        if (length < 0 || length > file.Length - offset - BlockHeaderSize)
        {
            return false;
        }

        kind = (SnapshotBlock)header[0];
        content = new byte[length];
        return file.Read(offset + BlockHeaderSize, content) == length
            && BinaryPrimitives.ReadUInt32LittleEndian(header[5..]) == Checksum.Of(content, Checksum.Of(header[..5]));
    }
}

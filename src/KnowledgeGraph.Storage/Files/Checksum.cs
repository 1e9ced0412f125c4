using System.Buffers.Binary;
using System.Numerics;

namespace KnowledgeGraph.Storage.Files;

/// <summary>CRC-32C (Castagnoli), which processors compute in hardware.</summary>
internal static class Checksum
{
    /// <summary>The checksum of bytes that follow those of an earlier checksum.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes, uint earlier = 0)
    {
        var crc = ~earlier;
        while (bytes.Length >= sizeof(ulong))
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (var single in bytes)
        {
            crc = BitOperations.Crc32C(crc, single);
        }

        return ~crc;
    }
}

using System.Text;
using System.Text.Unicode;

namespace KnowledgeGraph.Extraction.Documents;

/// <summary>What came of decoding bytes: text with its encoding, or the kind of binary file that it is.</summary>
internal sealed record DecodedText(string Text, string Encoding, string? Warning, string? BinaryKind)
{
    public static DecodedText Binary(string kind) => new("", "", null, kind);
}

/// <summary>Tells the encoding of a file's bytes and decodes them.</summary>
internal static class TextDecoder
{
    private const int Sample = 65536;

    private static readonly (byte[] Magic, string Kind)[] BinaryKinds =
    [
        ("%PDF"u8.ToArray(), "a PDF file"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or Office document"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF8"u8.ToArray(), "a GIF image"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
    ];

    /// <summary>
    /// Tells the encoding and decodes. What is no character by the Unicode standard (U+FFFE, U+FFFF) comes as U+FFFD,
    /// since .NET refuses to normalise it.
    /// </summary>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        var decoded = DecodeBytes(bytes);
        return decoded.Text.AsSpan().ContainsAny('\uFFFE', '\uFFFF')
            ? decoded with
            {
                Text = decoded.Text.Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD'),
            }
            : decoded;
    }

    private static DecodedText DecodeBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return AfterMark(bytes[3..], 3, "UTF-8 with BOM");
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Utf16(bytes[2..], Encoding.Unicode, "UTF-16LE");
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Utf16(bytes[2..], Encoding.BigEndianUnicode, "UTF-16BE");
        }

        foreach (var (magic, kind) in BinaryKinds)
        {
            if (bytes.StartsWith(magic))
            {
                return DecodedText.Binary(kind);
            }
        }

        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        if (sample.Contains((byte)0) || CountControls(sample) * 50 > sample.Length)
        {
            return DecodedText.Binary("a binary file");
        }

        return Utf8.IsValid(bytes) ? new(Encoding.UTF8.GetString(bytes), "UTF-8", null, null) : Damaged(bytes);
    }

    private static DecodedText AfterMark(ReadOnlySpan<byte> bytes, int offset, string name)
    {
        var good = GoodPrefix(bytes);
        return good == bytes.Length
            ? new(Encoding.UTF8.GetString(bytes), name, null, null)
            : new(Encoding.UTF8.GetString(bytes), name, Warn(bytes.Length - good, good + offset), null);
    }

    private static DecodedText Utf16(ReadOnlySpan<byte> bytes, Encoding encoding, string name)
    {
        var warning =
            bytes.Length % 2 == 0
                ? null
                : $"The last byte (offset {bytes.Length + 1}) is half a character; it was left out.";
        return new(encoding.GetString(bytes[..(bytes.Length & ~1)]), name, warning, null);
    }

    /// <summary>Bytes that are not UTF-8: UTF-8 cut off at the end, UTF-8 with faults, or Windows-1252.</summary>
    private static DecodedText Damaged(ReadOnlySpan<byte> bytes)
    {
        var good = GoodPrefix(bytes);
        if (IsTruncatedSequence(bytes[good..]) && (CountSequences(bytes[..good]) > 0 || bytes.Length - good > 1))
        {
            var text = Encoding.UTF8.GetString(bytes[..good]);
            return new(
                text,
                "UTF-8",
                $"The text breaks off inside a character at byte {good}; what stands before it was kept.",
                null
            );
        }

        // One good sequence of two bytes is unlikely in Windows-1252: an accented capital before a sign.
        var (sequences, faults) = Count(bytes);
        if (sequences > faults)
        {
            return new(Encoding.UTF8.GetString(bytes), "UTF-8", Warn(faults, good), null);
        }

        var western = CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;
        return new(western.GetString(bytes), "Windows-1252", null, null);
    }

    private static string Warn(int faults, int offset) =>
        $"{faults} bytes from byte {offset} on are no UTF-8; they were replaced. Save the file as UTF-8.";

    private static int GoodPrefix(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (
            at < bytes.Length
            && Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == System.Buffers.OperationStatus.Done
        )
        {
            at += used;
        }

        return at;
    }

    private static bool IsTruncatedSequence(ReadOnlySpan<byte> rest) =>
        rest.Length is > 0 and < 4
        && Rune.DecodeFromUtf8(rest, out _, out _) == System.Buffers.OperationStatus.NeedMoreData;

    private static int CountSequences(ReadOnlySpan<byte> bytes) => Count(bytes).Sequences;

    private static (int Sequences, int Faults) Count(ReadOnlySpan<byte> bytes)
    {
        var (sequences, faults) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var done = Rune.DecodeFromUtf8(bytes, out _, out var used) == System.Buffers.OperationStatus.Done;
            faults += done ? 0 : 1;
            sequences += done && used > 1 ? 1 : 0;
            bytes = bytes[Math.Max(1, used)..];
        }

        return (sequences, faults);
    }

    private static int CountControls(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var b in bytes)
        {
            count += b < 0x20 && b is not (0x09 or 0x0A or 0x0D or 0x0C) ? 1 : 0;
        }

        return count;
    }
}

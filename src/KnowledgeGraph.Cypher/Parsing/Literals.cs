using System.Globalization;
using System.Text;
using KnowledgeGraph.Cypher.Diagnostics;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>The values of number and string literals.</summary>
internal static class Literals
{
    /// <summary>The value of a decimal, <c>0x</c> or <c>0o</c> literal; null where it does not fit 64 bits.</summary>
    public static long? ParseInteger(string text, bool negative)
    {
        text = text.Replace("_", "", StringComparison.Ordinal);
        var radix =
            text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? 16UL
            : text.StartsWith("0o", StringComparison.OrdinalIgnoreCase) ? 8UL
            : 10UL;
        var limit = negative ? 1UL << 63 : long.MaxValue;
        var value = 0UL;
        foreach (var c in text.AsSpan(radix == 10 ? 0 : 2))
        {
            var digit = (ulong)HexDigit(c);
            if (value > (limit - digit) / radix)
            {
                return null;
            }

            value = (value * radix) + digit;
        }

        return negative ? unchecked(-(long)value) : (long)value;
    }

    private static int HexDigit(char c) => char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;

    public static double ParseFloat(string text) =>
        double.Parse(text.Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Resolves the escapes of a string; null with a message where one is wrong.</summary>
    public static string? Unescape(ReadOnlySpan<char> raw, out string? error, out int errorAt)
    {
        var result = new StringBuilder(raw.Length);
        error = null;
        errorAt = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                result.Append(raw[i]);
                continue;
            }

            errorAt = i++;
            if (raw[i] is 'u' or 'U')
            {
                var length = raw[i] == 'u' ? 4 : 8;
                if (
                    i + length >= raw.Length
                    || !int.TryParse(
                        raw.Slice(i + 1, length),
                        NumberStyles.AllowHexSpecifier,
                        CultureInfo.InvariantCulture,
                        out var code
                    )
                    || code > 0x10FFFF
                )
                {
                    error = Messages.InvalidUnicodeEscape;
                    return null;
                }

                AppendCodePoint(result, code);
                i += length;
                continue;
            }

            // What is no escape is what it looks like, backslash included, as in Neo4j.
            _ = SimpleEscape(raw[i]) is { } c ? result.Append(c) : result.Append('\\').Append(raw[i]);
        }

        return result.ToString();
    }

    private static void AppendCodePoint(StringBuilder result, int code)
    {
        if (code <= 0xFFFF)
        {
            // Two escapes may make one surrogate pair, so halves are taken as they come.
            result.Append((char)code);
        }
        else
        {
            result.Append(char.ConvertFromUtf32(code));
        }
    }

    private static char? SimpleEscape(char c) =>
        c switch
        {
            '\\' or '\'' or '"' => c,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => null,
        };
}

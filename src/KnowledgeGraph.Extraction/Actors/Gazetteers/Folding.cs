using System.Buffers;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Extraction.Actors.Gazetteers;

/// <summary>
/// The form in which names are compared: case kept (IS is not "is"), umlauts kept, other diacritics dropped
/// (Erdoğan, Erdogan), ß as ss for Swiss spelling, typographic apostrophes as '.
/// </summary>
internal static class Folding
{
    /// <summary>The characters that stay as they are.</summary>
    private static readonly SearchValues<char> s_plain = SearchValues.Create([
        .. Enumerable.Range(0, 128).Select(static c => (char)c),
        .. "äöüÄÖÜ",
    ]);

    public static string Fold(string word) => IsFolded(word) ? word : FoldSlowly(word);

    /// <summary>Whether folding changes nothing.</summary>
    public static bool IsFolded(ReadOnlySpan<char> word) => !word.ContainsAnyExcept(s_plain);

    private static string FoldSlowly(string word)
    {
        var folded = new StringBuilder(word.Length + 2);
        Span<char> parts = stackalloc char[8];
        foreach (var c in word)
        {
            switch (c)
            {
                case <= (char)127 or 'ä' or 'ö' or 'ü' or 'Ä' or 'Ö' or 'Ü':
                    folded.Append(c);
                    break;
                case 'ß':
                    folded.Append("ss");
                    break;
                case 'ı':
                    folded.Append('i');
                    break;
                case 'ł' or 'Ł':
                    folded.Append(c == 'ł' ? 'l' : 'L');
                    break;
                case 'ø' or 'Ø':
                    folded.Append(c == 'ø' ? 'ö' : 'Ö');
                    break;
                case 'đ' or 'Đ':
                    folded.Append(c == 'đ' ? 'd' : 'D');
                    break;
                case '’' or 'ʼ' or '‘' or '´' or 'ʻ':
                    folded.Append('\'');
                    break;
                case '‑' or '–':
                    folded.Append('-');
                    break;
                default:
                    AppendWithoutMarks(folded, c, parts);
                    break;
            }
        }

        return folded.ToString();
    }

    private static void AppendWithoutMarks(StringBuilder folded, char c, Span<char> parts)
    {
        // A lone surrogate cannot be normalised; it is kept, so that folding never throws.
        if (char.IsSurrogate(c))
        {
            folded.Append(c);
            return;
        }

        ReadOnlySpan<char> one = [c];
        if (!one.TryNormalize(parts, out var written, NormalizationForm.FormD))
        {
            folded.Append(c);
            return;
        }

        foreach (var part in parts[..written])
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(part);
            }
        }
    }
}

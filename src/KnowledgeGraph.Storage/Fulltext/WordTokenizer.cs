using System.Globalization;

namespace KnowledgeGraph.Storage.Fulltext;

/// <summary>Cuts texts into words.</summary>
internal static class WordTokenizer
{
    // As Lucene has it: a longer word is cut.
    private const int LongestWord = 255;

    /// <summary>
    /// Words by the rules of Unicode's annex 29 as far as alphabetic scripts go: runs of letters, digits and underscores; an
    /// apostrophe, dot or colon between letters, and a dot or comma between digits, holds them together.
    /// </summary>
    public static IEnumerable<string> Words(string text)
    {
        var start = -1;
        var counts = false;
        for (var position = 0; position <= text.Length; position++)
        {
            if (position < text.Length && IsPart(text, position))
            {
                start = start < 0 ? position : start;
                counts |= char.IsLetterOrDigit(text[position]) || char.IsSurrogate(text[position]);
                continue;
            }

            if (start >= 0 && Joins(text, position))
            {
                continue;
            }

            for (; counts && start < position; start += LongestWord)
            {
                yield return text[start..Math.Min(position, start + LongestWord)];
            }

            (start, counts) = (-1, false);
        }
    }

    /// <summary>Runs of letters.</summary>
    public static IEnumerable<string> Letters(string text) => Runs(text, char.IsLetter);

    /// <summary>What stands between white space.</summary>
    public static IEnumerable<string> BetweenSpaces(string text) => Runs(text, static unit => !char.IsWhiteSpace(unit));

    private static IEnumerable<string> Runs(string text, Func<char, bool> belongs)
    {
        var start = -1;
        for (var position = 0; position <= text.Length; position++)
        {
            if (position < text.Length && belongs(text[position]))
            {
                start = start < 0 ? position : start;
            }
            else if (start >= 0)
            {
                yield return text[start..position];
                start = -1;
            }
        }
    }

    private static bool IsPart(string text, int position)
    {
        var unit = text[position];
        return char.IsLetterOrDigit(unit)
            || unit == '_'
            || (
                char.GetUnicodeCategory(unit)
                    is UnicodeCategory.NonSpacingMark
                        or UnicodeCategory.SpacingCombiningMark
                        or UnicodeCategory.Format
                        or UnicodeCategory.ConnectorPunctuation
                && position > 0
            )
            || (
                char.IsSurrogate(unit)
                && char.IsLetterOrDigit(text, char.IsLowSurrogate(unit) ? position - 1 : position)
            );
    }

    private static bool Joins(string text, int position)
    {
        if (position + 1 >= text.Length || position == 0)
        {
            return false;
        }

        var (before, after) = (text[position - 1], text[position + 1]);
        var letters = char.IsLetter(before) && char.IsLetter(after);
        var digits = char.IsDigit(before) && char.IsDigit(after);
        return text[position] switch
        {
            '\'' or '’' or '.' or '‘' => letters || digits,
            ':' or '·' => letters,
            ',' or ';' => digits,
            _ => false,
        };
    }
}

namespace KnowledgeGraph.Storage.Fulltext;

/// <summary>Compares words with patterns and with misspelt words.</summary>
internal static class TermMatch
{
    /// <summary>The letters before a pattern's first <c>*</c> or <c>?</c>.</summary>
    public static string PrefixOf(string pattern)
    {
        var first = pattern.AsSpan().IndexOfAny('*', '?');
        return first < 0 ? pattern : pattern[..first];
    }

    /// <summary>Whether a word fits a pattern of <c>*</c> and <c>?</c>.</summary>
    public static bool Fits(string word, string pattern)
    {
        var (at, inPattern, star, retry) = (0, 0, -1, 0);
        while (at < word.Length)
        {
            if (inPattern < pattern.Length && pattern[inPattern] == '*')
            {
                star = inPattern++;
                retry = at;
            }
            else if (inPattern < pattern.Length && (pattern[inPattern] == '?' || pattern[inPattern] == word[at]))
            {
                at++;
                inPattern++;
            }
            else if (star >= 0)
            {
                inPattern = star + 1;
                at = ++retry;
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(inPattern).TrimStart('*').IsEmpty;
    }

    /// <summary>
    /// How many letters must be put in, taken out, replaced or swapped with their neighbour; anything above
    /// <paramref name="most"/> where it is more than that.
    /// </summary>
    public static int Edits(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most)
        {
            return most + 1;
        }

        var (before, last, row) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var column = 0; column <= right.Length; column++)
        {
            last[column] = column;
        }

        for (var line = 1; line <= left.Length; line++)
        {
            row[0] = line;
            for (var column = 1; column <= right.Length; column++)
            {
                var replaced = left[line - 1] == right[column - 1] ? 0 : 1;
                var edits = Math.Min(Math.Min(row[column - 1], last[column]) + 1, last[column - 1] + replaced);
                var swapped =
                    line > 1
                    && column > 1
                    && left[line - 1] == right[column - 2]
                    && left[line - 2] == right[column - 1];
                row[column] = swapped ? Math.Min(edits, before[column - 2] + 1) : edits;
            }

            (before, last, row) = (last, row, before);
        }

        return last[right.Length];
    }
}

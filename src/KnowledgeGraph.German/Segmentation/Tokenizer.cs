using System.Globalization;
using KnowledgeGraph.German.Lexicon;

namespace KnowledgeGraph.German.Segmentation;

/// <summary>Cuts a piece of text into words and punctuation.</summary>
internal static class Tokenizer
{
    /// <summary>A longer run of letters is no word: cut, so that the search for its parts stays short.</summary>
    private const int LongestWord = 200;

    /// <summary>The tokens of a piece, in order.</summary>
    public static List<Token> Tokenize(string text, TextSpan piece, AbbreviationLexicon abbreviations)
    {
        var tokens = new List<Token>((piece.Length / 6) + 1);
        var at = piece.Start;
        while (at < piece.End)
        {
            if (IsBlank(text[at]))
            {
                at++;
                continue;
            }

            var end = EndOfToken(text, at, piece.End, abbreviations);
            tokens.Add(new Token(text[at..end], new TextSpan(at, end)));
            at = end;
        }

        return tokens;
    }

    /// <summary>Whether a character separates words and is none of their own.</summary>
    public static bool IsBlank(char c) =>
        char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF' or '\u00AD';

    private static int EndOfToken(string text, int start, int limit, AbbreviationLexicon abbreviations)
    {
        var c = text[start];
        if (char.IsAsciiDigit(c))
        {
            return EndOfNumber(text, start, limit);
        }

        if (IsWordStart(text, start, limit))
        {
            return EndOfWord(text, start, limit, abbreviations);
        }

        if (c is '.' or '-' or '–' or '\'' or '`')
        {
            var end = start + 1;
            while (end < limit && text[end] == c)
            {
                end++;
            }

            return end;
        }

        return start + (char.IsHighSurrogate(c) && start + 1 < limit && char.IsLowSurrogate(text[start + 1]) ? 2 : 1);
    }

    private static bool IsWordStart(string text, int at, int limit) =>
        char.IsLetter(text[at])
        || (
            text[at] is '@' or '#' or '-'
            && at + 1 < limit
            && char.IsLetter(text[at + 1])
            && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
        );

    private static bool IsWordPart(char c) =>
        char.IsLetterOrDigit(c) || c == '_' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private static int EndOfWord(string text, int start, int limit, AbbreviationLexicon abbreviations)
    {
        if (IsLink(text.AsSpan(start, limit - start)))
        {
            var stop = start;
            while (stop < limit && !IsBlank(text[stop]) && text[stop] is not ('"' or '“' or '«' or '»' or ')'))
            {
                stop++;
            }

            return stop;
        }

        limit = Math.Min(limit, start + LongestWord);
        var end = start + 1;
        while (end < limit)
        {
            var c = text[end];
            if (IsWordPart(c))
            {
                end++;
            }
            else if (
                c is '-' or '\'' or '’' or '/' or '*' or ':' or '&' or '@'
                && end + 1 < limit
                && IsWordPart(text[end + 1])
            )
            {
                if (
                    c is ':' or '*'
                    && !text.AsSpan(end + 1, limit - end - 1).StartsWith("in", StringComparison.Ordinal)
                    && !IsAddress(text, start, end)
                )
                {
                    break;
                }

                end += 2;
            }
            else if (c == '.' && end + 1 < limit && char.IsLetterOrDigit(text[end + 1]) && IsAddress(text, start, end))
            {
                end += 2;
            }
            else if (c == '/' && IsAddress(text, start, end))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        if (
            end < limit
            && text[end] == '-'
            && (end + 1 >= limit || IsBlank(text[end + 1]) || text[end + 1] is ',' or '/')
        )
        {
            // "Sozial- und Gesundheitssystem": the hyphen stands for what follows.
            return char.IsLetter(text[end - 1]) && end - start > 1 ? end + 1 : end;
        }

        if (end < limit && text[end] == '.' && TakesStop(text, start, end, limit, abbreviations))
        {
            return end + 1;
        }

        return end;
    }

    private static bool IsLink(ReadOnlySpan<char> rest) =>
        rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    private static bool IsAddress(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        return word.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("www", StringComparison.OrdinalIgnoreCase)
            || word.Contains('@');
    }

    private static bool TakesStop(string text, int start, int end, int limit, AbbreviationLexicon abbreviations)
    {
        var word = text[start..end];
        if (word.Length == 1)
        {
            // An initial, or a part of "z. B."; a single letter ends a sentence only where a new paragraph follows.
            return end + 1 < limit && HasMore(text, end + 1, limit);
        }

        if (!abbreviations.Contains(word) || !HasMore(text, end + 1, limit))
        {
            return false;
        }

        if (!abbreviations.MayEndSentence(word) && word is not ("So" or "Di" or "Do" or "Fr" or "Sa" or "Mai"))
        {
            return word.Length > 3 || !IsOrdinaryWord(word);
        }

        var next = end + 1;
        while (next < limit && IsBlank(text[next]))
        {
            next++;
        }

        return next < limit && !char.IsUpper(text[next]);
    }

    // Short words that are also abbreviations keep their stop apart where they are everyday words at a sentence's end.
    private static bool IsOrdinaryWord(string word) =>
        word is "so" or "an" or "zu" or "um" or "mit" or "war" or "alt" or "al" or "rund" or "gen" or "all";

    private static bool HasMore(string text, int at, int limit)
    {
        while (at < limit && IsBlank(text[at]))
        {
            if (text[at] == '\n')
            {
                return false;
            }

            at++;
        }

        return at < limit;
    }

    private static int EndOfNumber(string text, int start, int limit)
    {
        limit = Math.Min(limit, start + LongestWord);
        var end = start + 1;
        while (end < limit)
        {
            var c = text[end];
            if (char.IsLetterOrDigit(c))
            {
                end++;
            }
            else if (c is '.' or ',' or ':' or '/' or '-' or '–' && end + 1 < limit && char.IsAsciiDigit(text[end + 1]))
            {
                end += 2;
            }
            else if (c == '-' && end + 1 < limit && char.IsLetter(text[end + 1]))
            {
                end += 2;
                while (
                    end < limit
                    && (
                        char.IsLetterOrDigit(text[end])
                        || (text[end] == '-' && end + 1 < limit && char.IsLetter(text[end + 1]))
                    )
                )
                {
                    end++;
                }

                return end;
            }
            else
            {
                break;
            }
        }

        return end;
    }
}

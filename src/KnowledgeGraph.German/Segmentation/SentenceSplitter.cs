using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.German.Segmentation;

/// <summary>Cuts a text into paragraphs and sentences.</summary>
internal sealed class SentenceSplitter(GermanLexicon lexicon, WordAnalyzer words)
{
    /// <summary>Sentences are cut at this many tokens, so that no step's cost depends on an endless one.</summary>
    private const int LongestSentence = 400;
    private const int LongestHeadline = 25;

    private static readonly HashSet<string> s_ordinalNouns = new(StringComparer.Ordinal)
    {
        "Jahrhundert",
        "Jahrhunderts",
        "Jahrtausend",
        "Geburtstag",
        "Mal",
        "Platz",
        "Rang",
        "Klasse",
        "Runde",
        "Stock",
        "Lebensjahr",
        "Bezirk",
        "Spieltag",
        "Minute",
        "Jahrestag",
    };

    /// <summary>The sentences of a text in order.</summary>
    public List<SentencePiece> Split(string text)
    {
        var result = new List<SentencePiece>();
        foreach (var block in Blocks(text))
        {
            SplitBlock(text, block, result);
        }

        return result;
    }

    /// <summary>Paragraphs: pieces between blank lines, and single lines unless the text is wrapped at a width.</summary>
    private static IEnumerable<TextSpan> Blocks(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = EndOfParagraph(text, start);
            var wrapped = IsWrapped(text, start, end);
            var line = start;
            while (line < end)
            {
                var stop = wrapped ? end : text.IndexOfAny(['\n', '\r', '\u2028', '\u2029'], line, end - line);
                stop = stop < 0 ? end : stop;
                if (stop > line)
                {
                    yield return new TextSpan(line, stop);
                }

                line = stop + 1;
            }

            start = end + 1;
        }
    }

    private static int EndOfParagraph(string text, int start)
    {
        var at = start;
        while (at < text.Length)
        {
            if (text[at] == '\n')
            {
                var next = at + 1;
                while (next < text.Length && text[next] is ' ' or '\t' or '\r')
                {
                    next++;
                }

                if (next >= text.Length || text[next] == '\n')
                {
                    return at;
                }
            }

            at++;
        }

        return text.Length;
    }

    private static bool IsWrapped(string text, int start, int end)
    {
        int lines = 0,
            open = 0,
            longest = 0,
            line = start;
        for (var at = start; at < end; at++)
        {
            if (text[at] != '\n')
            {
                continue;
            }

            var last = at > line && text[at - 1] == '\r' ? at - 2 : at - 1;
            lines++;
            longest = Math.Max(longest, at - line);
            open += last > line + 40 && (char.IsLetterOrDigit(text[last]) || text[last] is ',' or ';' or '-') ? 1 : 0;
            line = at + 1;
        }

        return lines > 0 && longest <= 110 && open * 2 >= lines;
    }

    private void SplitBlock(string text, TextSpan block, List<SentencePiece> result)
    {
        var tokens = Tokenizer.Tokenize(text, block, lexicon.Abbreviations);
        var first = 0;
        var isStart = true;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (EndOfSentence(tokens, first, i) is { } end)
            {
                Emit(tokens, first, end, isStart, tokens.Count, result);
                isStart = false;
                first = end + 1;
                i = end;
            }
        }

        if (first < tokens.Count)
        {
            Emit(tokens, first, tokens.Count - 1, isStart, tokens.Count, result);
        }
    }

    private static void Emit(
        List<Token> tokens,
        int first,
        int last,
        bool isStart,
        int count,
        List<SentencePiece> result
    )
    {
        var slice = tokens.GetRange(first, last - first + 1);
        var hasStop =
            slice.FindLastIndex(static t => t.Text is "." or "!" or "?" or "…" or ";" or ":") >= slice.Count - 3;
        var isHeadline = isStart && !hasStop && count == slice.Count && slice.Count <= LongestHeadline;
        result.Add(new SentencePiece(slice, isHeadline, isStart));
    }

    /// <summary>The index of the last token of a sentence that ends at or right after a token; null where none ends.</summary>
    private int? EndOfSentence(List<Token> tokens, int first, int at)
    {
        if (at - first >= LongestSentence)
        {
            return at;
        }

        if (IsGlued(tokens, first, at))
        {
            return at;
        }

        var text = tokens[at].Text;
        if (!(text is "!" or "?" or "…" || text[0] == '.') || at == first && text[0] == '.')
        {
            return null;
        }

        if (text[0] == '.' && at > first && !EndsSentence(tokens, at))
        {
            return null;
        }

        var end = at;
        while (end + 1 < tokens.Count && (IsClosing(tokens, end + 1) || tokens[end + 1].Text is "!" or "?" or "…"))
        {
            end++;
        }

        if (end + 1 >= tokens.Count)
        {
            return end;
        }

        var next = tokens[end + 1];
        var goesOn = char.IsLower(next.Text[0]) || next.Text is "," or ";" or ")" or "]";
        if (next.Text is "-" or "–" or "—" && end + 2 < tokens.Count && char.IsLower(tokens[end + 2].Text[0]))
        {
            goesOn = true;
        }

        return goesOn && !(text[0] == '.' && text.Length == 1 && IsWebLower(tokens, end)) ? null : end;
    }

    // Words that begin a sentence, and stand with a capital inside one in titles alone.
    private static readonly HashSet<string> s_openers = new(StringComparer.Ordinal)
    {
        "Es",
        "Er",
        "Wir",
        "Im",
        "In",
        "Am",
        "Bei",
        "Beim",
        "Nach",
        "Für",
        "Seit",
        "Zudem",
        "Zuvor",
        "Dabei",
        "Damit",
        "Doch",
        "Dort",
        "Laut",
        "Zum",
        "Zur",
        "Während",
        "Trotz",
        "Gegen",
        "Nachdem",
        "Obwohl",
        "Diese",
        "Dieser",
        "Seine",
        "Auch",
        "Als",
        "Wenn",
        "Mit",
        "Bereits",
        "Insgesamt",
        "Allerdings",
    };

    private static readonly HashSet<string> s_articles = new(StringComparer.Ordinal)
    {
        "Der",
        "Die",
        "Das",
        "Ein",
        "Eine",
    };

    // "Lob für den Trainer In seiner Rede sagte er": the stop between a heading and the text is lost. "Brahim A. Der Mann":
    // the stop of an initial ends the sentence too.
    private static bool IsGlued(List<Token> tokens, int first, int at)
    {
        if (
            at <= first
            || at + 2 >= tokens.Count
            || tokens[at].Span.End >= tokens[at + 1].Span.Start
            || !tokens[at + 1].IsCapitalized
        )
        {
            return false;
        }

        var text = tokens[at].Text;
        var next = tokens[at + 1].Text;
        if (text[^1] == '.' && text.Length > 1)
        {
            var isInitial = text.Length == 2 && char.IsUpper(text[0]) && tokens[at - 1].IsCapitalized;
            var isLast =
                isInitial || text is "usw." or "etc." or "Mio." or "Mrd." or "Chr." or "Co." or "Inc." or "Ltd.";
            return isLast && (s_openers.Contains(next) || s_articles.Contains(next));
        }

        return char.IsLetter(text[^1])
            && char.IsLower(text[^1])
            && at - first >= 1
            && s_openers.Contains(next)
            && !IsKoreanName(tokens, at)
            && (char.IsLower(tokens[at + 2].Text[0]) || tokens[at + 2].IsCapitalized)
            && !tokens.GetRange(first, at - first + 1).Exists(static t => QuoteMarks.Is(t.Text) || t.Text == ":");
    }

    // "Präsident Moon Jae In sagte": the last of three short syllables, and no opening of a sentence.
    private static bool IsKoreanName(List<Token> tokens, int at) =>
        tokens[at + 1].Text is "In" or "Im"
        && tokens[at] is { IsCapitalized: true, Text.Length: <= 4 }
        && tokens[at - 1] is { IsCapitalized: true, Text.Length: <= 5 }
        && char.IsLower(tokens[at + 2].Text[0]);

    // A lower-case start after a plain stop with a blank is taken for a careless new sentence only after a long word.
    private static bool IsWebLower(List<Token> tokens, int end) =>
        tokens[end].Text == "."
        && end > 0
        && tokens[end - 1].Text.Length > 3
        && tokens[end].Span.End < tokens[end + 1].Span.Start
        && char.IsLower(tokens[end - 1].Text[^1]);

    private static bool IsClosing(List<Token> tokens, int at)
    {
        var text = tokens[at].Text;
        if (text is ")" or "]" or "”" or "’" or "»" or "«" or "“" or "›" or "‹" or "''")
        {
            // An opening mark of either style has a blank before it.
            return tokens[at - 1].Span.End == tokens[at].Span.Start;
        }

        return text is "\"" or "'" && tokens[at - 1].Span.End == tokens[at].Span.Start;
    }

    private bool EndsSentence(List<Token> tokens, int at)
    {
        var before = tokens[at - 1];
        if (before.Span.End != tokens[at].Span.Start || tokens[at].Text.Length > 1)
        {
            return true;
        }

        var isNumber = before.Text.All(char.IsAsciiDigit);
        if (!isNumber && !IsRoman(before.Text))
        {
            return true;
        }

        if (at + 1 >= tokens.Count)
        {
            return true;
        }

        var next = tokens[at + 1].Text;
        if (before.Text.Length > 2 && isNumber)
        {
            return before.Text.Length == 4 || char.IsUpper(next[0]);
        }

        if (!char.IsLetter(next[0]))
        {
            return !(next is "-" or "–" or "/" or "," or "und") && !char.IsAsciiDigit(next[0]);
        }

        return !s_ordinalNouns.Contains(next)
            && !Months.IsNameOrAbbreviation(next)
            && !FollowsOrdinalOpener(tokens, at - 1)
            && IsFunctionWord(next);
    }

    private bool IsFunctionWord(string word) =>
        lexicon.FunctionWords.Find(word.ToLowerInvariant()) is not null && char.IsUpper(word[0]);

    private bool FollowsOrdinalOpener(List<Token> tokens, int number)
    {
        if (number == 0)
        {
            return true;
        }

        var before = words.Lower(tokens[number - 1].Text);
        return before.Is(WordClasses.Article) || !before.FusedArticle.IsEmpty;
    }

    private static bool IsRoman(string word) => word.Length > 1 && word.All(static c => c is 'I' or 'V' or 'X');
}

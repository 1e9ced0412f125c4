namespace KnowledgeGraph.German.Segmentation;

/// <summary>
/// Marks the words that stand in quotation marks. A quotation may go on over several sentences of a paragraph; one that is never
/// closed ends with its sentence, so that a stray mark does not turn the rest of the text around.
/// </summary>
internal static class Quotations
{
    /// <summary>So many sentences at most stand in one quotation.</summary>
    private const int Longest = 12;

    private enum Side
    {
        Opens,
        Closes,
        Unknown,
    }

    /// <summary>Marks the tokens of a text's sentences.</summary>
    public static void Mark(IReadOnlyList<SentencePiece> pieces)
    {
        var isQuoted = false;
        for (var i = 0; i < pieces.Count; i++)
        {
            var tokens = pieces[i].Tokens;
            isQuoted &= !pieces[i].StartsParagraph && !pieces[i].IsHeadline;
            for (var at = 0; at < tokens.Count; at++)
            {
                if (IsMark(tokens[at]))
                {
                    isQuoted = SideOf(tokens, at) switch
                    {
                        Side.Opens => true,
                        Side.Closes => false,
                        _ => !isQuoted,
                    };
                }

                tokens[at].IsInQuotes = isQuoted;
            }

            isQuoted = isQuoted && IsClosedAfter(pieces, i);
        }
    }

    /// <summary>Whether the next mark behind a sentence closes what stands open.</summary>
    private static bool IsClosedAfter(IReadOnlyList<SentencePiece> pieces, int open)
    {
        for (var i = open + 1; i < pieces.Count && i <= open + Longest && !pieces[i].StartsParagraph; i++)
        {
            var tokens = pieces[i].Tokens;
            for (var at = 0; at < tokens.Count; at++)
            {
                if (IsMark(tokens[at]))
                {
                    return SideOf(tokens, at) == Side.Closes;
                }
            }
        }

        return false;
    }

    // An apostrophe is written like a single mark.
    private static bool IsMark(Token token) =>
        QuoteMarks.Is(token.Text) && token.Text is not ("'" or "’" or "‘" or "‚");

    /// <summary>A mark leans on the words that it encloses; where it leans on none or on both, its shape decides.</summary>
    private static Side SideOf(List<Token> tokens, int at)
    {
        var mark = tokens[at];
        if (QuoteMarks.Opens(mark.Text))
        {
            return Side.Opens;
        }

        var leansLeft =
            at > 0
            && tokens[at - 1] is var before
            && before.Span.End == mark.Span.Start
            && (
                char.IsLetterOrDigit(before.Text[^1])
                || before.Text is "." or "," or "!" or "?" or "…" or "..." or ")" or ":"
            );
        var leansRight =
            at + 1 < tokens.Count
            && tokens[at + 1] is var after
            && char.IsLetterOrDigit(after.Text[0])
            && after.Span.Start == mark.Span.End;
        return leansLeft == leansRight
            ? QuoteMarks.Closes(mark.Text)
                ? Side.Closes
                : Side.Unknown
            : leansLeft
                ? Side.Closes
                : Side.Opens;
    }
}

using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.German.Segmentation;

/// <summary>Recognises the place and agency before the first sentence of a report.</summary>
internal static class Datelines
{
    private const int Longest = 12;

    /// <summary>How many tokens the dateline has, its dash included; 0 where there is none.</summary>
    public static int End(IReadOnlyList<Token> tokens)
    {
        if (Ticker(tokens) is var ticker and > 0)
        {
            return ticker;
        }

        for (var i = 1; i < tokens.Count && i < Longest; i++)
        {
            var token = tokens[i];
            if (token.Text is "–" or "—" or "-" or "|" or "--")
            {
                return
                    i + 2 < tokens.Count
                    && tokens[i + 1].IsCapitalized
                    && tokens[0].PartOfSpeech is PartOfSpeech.Name or PartOfSpeech.Noun or PartOfSpeech.Other
                    ? i + 1
                    : 0;
            }

            var fits =
                token.IsCapitalized
                || token.ParenthesisDepth > 0
                || token.Text is "(" or ")" or "/" or "," or "."
                || char.IsAsciiDigit(token.Text[0])
                || token.Text is "dpa" or "taz" or "afp" or "sda";
            if (!fits || token.Verbal != WordClasses.None)
            {
                return 0;
            }
        }

        return 0;
    }

    // "+++ 15:10 Uhr +++": the time of an entry in a live report.
    private static int Ticker(IReadOnlyList<Token> tokens)
    {
        if (tokens[0].Text[0] != '+')
        {
            return 0;
        }

        for (var i = Math.Min(Longest, tokens.Count) - 1; i > 0; i--)
        {
            if (tokens[i].Text[0] == '+')
            {
                return i + 1 < tokens.Count ? i + 1 : 0;
            }
        }

        return 0;
    }
}

using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Morphology;

/// <summary>
/// Finds attributes with phrases of their own between determiner and noun: "der |von Truppen besetzten| Stadt",
/// "eine |Anfang Juli begonnene| Offensive", "der |den Rebellen nahestehenden| Zeitung".
/// </summary>
internal static class AttributeLookahead
{
    /// <summary>The participle or adjective that closes the attribute which begins at a place; null where there is none.</summary>
    public static Token? Find(IReadOnlyList<Token> tokens, int at, Agreement agreement, int limit)
    {
        var hasNoun = tokens[at].IsCapitalized;
        for (var i = at + 1; i < limit; i++)
        {
            var token = tokens[i];
            if (!token.IsWord)
            {
                if (QuoteMarks.Is(token.Text) || token.Text == "." && char.IsAsciiDigit(tokens[i - 1].Text[0]))
                {
                    continue;
                }

                return null;
            }

            if (token.IsCapitalized)
            {
                hasNoun = true;
                continue;
            }

            var info = token.Info;
            if (info.IsSurelyFinite && !info.Is(WordClasses.Adjective))
            {
                return null;
            }

            if (
                info.Is(WordClasses.Adjective)
                && (info.ParticipleVerb is not null || info.AdjectiveEnding.Length > 0)
                && i + 1 < tokens.Count
                && HeadFollows(tokens, i + 1, agreement.And(AdjectiveLexicon.OfEnding(info.AdjectiveEnding)))
                && Closes(tokens, at, i, hasNoun)
            )
            {
                return token;
            }
        }

        return null;
    }

    // An adjective closes an attribute only behind a whole phrase, and no article stands right before it.
    private static bool Closes(IReadOnlyList<Token> tokens, int start, int at, bool hasNoun)
    {
        var info = tokens[at].Info;
        var before = tokens[at - 1];
        if (before.Is(WordClasses.Article) && !before.IsCapitalized)
        {
            return false;
        }

        var opensWithPreposition = tokens[start].Is(WordClasses.Preposition) && !tokens[start].IsCapitalized;
        var opensWithPronoun = tokens[start].Is(WordClasses.Personal | WordClasses.Reflexive);
        return opensWithPreposition && char.IsAsciiDigit(tokens[at].Text[0])
            || info.ParticipleVerb is not null && (opensWithPreposition || opensWithPronoun)
            || (
                hasNoun
                && (
                    opensWithPreposition && before.IsCapitalized
                    || opensWithPreposition && before.Is(WordClasses.Adverb | WordClasses.BareAdjective)
                    || info.ParticipleVerb is not null
                    || IsMeasured(tokens, at)
                )
            );
    }

    // "45 Kilometer langen", "drei Monate alte".
    private static bool IsMeasured(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Info.AdjectiveLemma
            is "lang"
                or "breit"
                or "hoch"
                or "tief"
                or "alt"
                or "groß"
                or "schwer"
                or "teuer"
                or "dick"
                or "weit"
                or "entfernt"
                or "stark"
                or "wert"
        && at >= 2
        && tokens[at - 1].IsCapitalized;

    private static bool HeadFollows(IReadOnlyList<Token> tokens, int at, Agreement agreement)
    {
        if (agreement.IsEmpty)
        {
            return false;
        }

        while (
            at < tokens.Count
            && (
                QuoteMarks.Is(tokens[at].Text)
                || (tokens[at] is { IsWord: true, IsCapitalized: false } && tokens[at].Is(WordClasses.Adjective))
            )
        )
        {
            at++;
        }

        return at < tokens.Count && tokens[at].IsCapitalized && NounPhraseLookahead.FitsNoun(tokens, at, agreement);
    }
}

using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Morphology;

/// <summary>Looks ahead whether a noun phrase goes on after a determiner or preposition.</summary>
internal static class NounPhraseLookahead
{
    private const int Furthest = 14;

    /// <summary>Whether the determiner at a place has a noun (or a nominalised adjective) that it fits.</summary>
    public static bool Determines(IReadOnlyList<Token> tokens, int at)
    {
        var info = tokens[at].Info;
        return FindsHead(
            tokens,
            at + 1,
            info.DeterminerAgreement,
            info.Is(WordClasses.Article),
            Math.Min(tokens.Count, at + Furthest)
        );
    }

    /// <summary>Whether something that a preposition can govern begins at a place.</summary>
    public static bool StartsPhrase(IReadOnlyList<Token> tokens, int at, WordInfo preposition)
    {
        while (at < tokens.Count && (QuoteMarks.Is(tokens[at].Text) || tokens[at].Text is "(" or "–"))
        {
            at++;
        }

        if (at >= tokens.Count || !tokens[at].IsWord)
        {
            return false;
        }

        var token = tokens[at];
        var info = token.Info;
        if (token.IsCapitalized || char.IsAsciiDigit(token.Text[0]) || !preposition.FusedArticle.IsEmpty)
        {
            return true;
        }

        if (info.Is(WordClasses.Determiner | WordClasses.Numeral | WordClasses.Adjective))
        {
            return true;
        }

        if (
            info.Is(WordClasses.Pronoun)
            && (info.PronounAgreement.Cases & (preposition.PrepositionCases | Cases.Accusative)) != Cases.None
        )
        {
            return !info.Is(WordClasses.Personal) || info.PronounAgreement.Allows(Cases.Accusative | Cases.Dative);
        }

        if (
            info.Is(WordClasses.Coordinator | WordClasses.Subjunction)
            || (info.Is(WordClasses.Preposition) && !info.Is(WordClasses.Degree | WordClasses.Adverb))
        )
        {
            return false;
        }

        return info.Is(WordClasses.Adverb | WordClasses.Degree | WordClasses.Question | WordClasses.BareAdjective)
                && !info.Is(WordClasses.Verbal)
                && !(info.Is(WordClasses.Particle) && !NextIsNominal(tokens, at + 1))
            || (info.Classes == WordClasses.None && NextIsNominal(tokens, at + 1));
    }

    private static bool NextIsNominal(IReadOnlyList<Token> tokens, int at) =>
        at < tokens.Count
        && (
            tokens[at].IsCapitalized
            || tokens[at].Is(WordClasses.Determiner | WordClasses.Numeral | WordClasses.Adjective)
        );

    private static bool FindsHead(IReadOnlyList<Token> tokens, int at, Agreement agreement, bool isArticle, int limit)
    {
        var mayEmbed = true;
        for (var i = at; i < limit; i++)
        {
            var token = tokens[i];
            if (!token.IsWord)
            {
                if (
                    QuoteMarks.Is(token.Text)
                    || (token.Text == "," && i > at && tokens[i - 1].Is(WordClasses.Adjective))
                    || (token.Text == "." && i > at && char.IsAsciiDigit(tokens[i - 1].Text[0]))
                )
                {
                    continue;
                }

                return token.Text == "%" || IsElliptic(tokens, at, i);
            }

            if (token.IsCapitalized && token.Text is not ("Sie" or "Ihnen"))
            {
                return FitsNoun(tokens, i, agreement);
            }

            var info = token.Info;
            if (info.Is(WordClasses.Adjective) || char.IsAsciiDigit(token.Text[0]))
            {
                if (info.Is(WordClasses.Adjective))
                {
                    var narrowed = agreement.And(AdjectiveLexicon.OfEnding(info.AdjectiveEnding));
                    if (narrowed.IsEmpty && !info.Is(WordClasses.Adverb | WordClasses.BareAdjective))
                    {
                        return false;
                    }

                    agreement = narrowed.IsEmpty ? agreement : narrowed;
                }

                continue;
            }

            if (
                info.Is(
                    WordClasses.Numeral
                        | WordClasses.BareAdjective
                        | WordClasses.Degree
                        | WordClasses.Adverb
                        | WordClasses.Particle
                        | WordClasses.Participle
                )
            )
            {
                if (info.IsSurelyFinite)
                {
                    return false;
                }

                continue;
            }

            if (info.Is(WordClasses.Determiner) && !info.Is(WordClasses.Article))
            {
                // "die beiden Länder", "all diese Fragen", "der eine".
                continue;
            }

            if (info.Is(WordClasses.Coordinator) && i > at)
            {
                continue;
            }

            if (mayEmbed && info.Is(WordClasses.Preposition))
            {
                return EmbedsParticiple(tokens, i, agreement, limit);
            }

            if (
                mayEmbed
                && info.Is(WordClasses.Personal | WordClasses.Reflexive)
                && EmbedsParticiple(tokens, i, agreement, limit)
            )
            {
                return true;
            }

            return (info.Classes == WordClasses.None && i + 1 < tokens.Count && tokens[i + 1].IsCapitalized)
                || IsElliptic(tokens, at, i);
        }

        return false;
    }

    // "die kleinen", "der 32jährige": an adjective whose noun is left out.
    private static bool IsElliptic(IReadOnlyList<Token> tokens, int from, int at)
    {
        if (at <= from || tokens[from - 1].IsText("das"))
        {
            return false;
        }

        var last = tokens[at - 1];
        return last.IsWord
            && last.Is(WordClasses.Adjective)
            && !last.Is(WordClasses.Verbal | WordClasses.Adverb | WordClasses.Determiner)
            && last.Info.AdjectiveEnding.Length > 0;
    }

    private static bool FitsNoun(IReadOnlyList<Token> tokens, int at, Agreement agreement)
    {
        var noun = tokens[at].NounInfo;
        if (
            noun.NounLemma is null
            || noun.NounAgreement.IsEmpty
            || (at + 2 < tokens.Count && tokens[at + 1].Text == "-" && tokens[at + 2].IsCapitalized)
        )
        {
            return true;
        }

        if (!agreement.And(noun.NounAgreement).IsEmpty)
        {
            return true;
        }

        // "der EU-Außenbeauftragte", "die Berliner Polizei": what fits stands behind.
        return at + 1 < tokens.Count
                && tokens[at + 1].IsCapitalized
                && tokens[at].Text.EndsWith("er", StringComparison.Ordinal)
            || !noun.IsKnownNoun;
    }

    /// <summary>"der |von Armenien besetzten| Region": a prepositional phrase, then a declined participle, then the noun.</summary>
    private static bool EmbedsParticiple(IReadOnlyList<Token> tokens, int at, Agreement agreement, int limit)
    {
        for (var i = at + 1; i < limit; i++)
        {
            var token = tokens[i];
            if (!token.IsWord)
            {
                if (QuoteMarks.Is(token.Text))
                {
                    continue;
                }

                return false;
            }

            if (token.IsCapitalized)
            {
                continue;
            }

            var info = token.Info;
            if (info.IsSurelyFinite && !info.Is(WordClasses.Adjective))
            {
                return false;
            }

            if (
                info.Is(WordClasses.Adjective)
                && (info.ParticipleVerb is not null || info.AdjectiveEnding.Length > 0)
                && i + 1 < tokens.Count
                && HeadFollows(tokens, i + 1, agreement.And(AdjectiveLexicon.OfEnding(info.AdjectiveEnding)))
            )
            {
                if (
                    info.ParticipleVerb is not null
                    || char.IsAsciiDigit(token.Text[0])
                    || PhraseBeforeIsComplete(tokens, at, i)
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool PhraseBeforeIsComplete(IReadOnlyList<Token> tokens, int preposition, int adjective)
    {
        for (var i = preposition + 1; i < adjective; i++)
        {
            if (tokens[i].IsCapitalized)
            {
                return true;
            }
        }

        return false;
    }

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

        return at < tokens.Count && tokens[at].IsCapitalized && FitsNoun(tokens, at, agreement);
    }
}

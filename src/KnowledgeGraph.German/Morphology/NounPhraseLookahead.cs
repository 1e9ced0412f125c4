using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Morphology;

/// <summary>Looks ahead whether a noun phrase goes on after a determiner or preposition.</summary>
internal static class NounPhraseLookahead
{
    private const int Furthest = 24;

    /// <summary>
    /// Whether the determiner at a place has a noun (or a nominalised adjective) that it fits. The participle or adjective
    /// that closes an attribute with phrases of its own is noted at the determiner.
    /// </summary>
    public static bool Determines(IReadOnlyList<Token> tokens, int at)
    {
        var determiner = tokens[at];
        var limit = Math.Min(tokens.Count, at + Furthest);
        return FindsHead(tokens, at + 1, determiner.Info.DeterminerAgreement, determiner, limit);
    }

    /// <summary>Notes the attribute behind a number: "18 |von Rebellen verschleppte| Bauern".</summary>
    public static void NumberDetermines(IReadOnlyList<Token> tokens, int at)
    {
        if (
            at + 2 < tokens.Count
            && tokens[at + 1] is { IsCapitalized: false }
            && tokens[at + 1].Info.Is(WordClasses.Preposition)
        )
        {
            var plural = Agreement.Of(Cases.All, Genders.None, Numbers.Plural);
            if (
                AttributeLookahead.Find(tokens, at + 1, plural, Math.Min(tokens.Count, at + 12)) is
                { Info.ParticipleVerb: not null } closing
            )
            {
                tokens[at].AttributeEnd = closing;
                closing.IsAttributive = true;
            }
        }
    }

    /// <summary>Notes the attribute behind a preposition that has the article inside: "im |von Truppen besetzten| Ort".</summary>
    public static void FusedDetermines(IReadOnlyList<Token> tokens, int at)
    {
        var preposition = tokens[at];
        var limit = Math.Min(tokens.Count, at + Furthest);
        FindsHead(tokens, at + 1, preposition.Info.FusedArticle, preposition, limit);
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

        if (
            info.Is(WordClasses.Determiner | WordClasses.Numeral | WordClasses.Adjective)
            || token.Text is "dessen" or "deren"
        )
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

    private static bool FindsHead(IReadOnlyList<Token> tokens, int at, Agreement agreement, Token determiner, int limit)
    {
        var isCounted = false;
        for (var i = at; i < limit; i++)
        {
            var token = tokens[i];
            if (!token.IsWord)
            {
                if (
                    QuoteMarks.Is(token.Text)
                    || (
                        token.Text == ","
                        && i > at
                        && tokens[i - 1].Is(WordClasses.Adjective)
                        && i + 1 < limit
                        && !tokens[i + 1].IsCapitalized
                        && tokens[i + 1].Is(WordClasses.Adjective | WordClasses.Adverb | WordClasses.BareAdjective)
                    )
                    || (token.Text == "." && i > at && char.IsAsciiDigit(tokens[i - 1].Text[0]))
                )
                {
                    continue;
                }

                return token.Text == "%" || IsElliptic(tokens, at, i);
            }

            if (token.IsCapitalized && token.Text is not ("Sie" or "Ihnen"))
            {
                if (
                    i + 1 < limit
                    && tokens[i + 1] is { IsCapitalized: false, IsAttributive: false, Info.IsPresentParticiple: true }
                )
                {
                    // "ihre Frieden sichernden Aufgaben": the noun is the participle's object.
                    if (Embeds(tokens, i, agreement, i + 2, determiner))
                    {
                        return true;
                    }
                }

                return FitsNoun(tokens, i, isCounted ? agreement.Only(Numbers.Plural) : agreement)
                    || Embeds(tokens, i, agreement, limit, determiner);
            }

            var info = token.Info;
            if (info.Is(WordClasses.Adjective) || char.IsAsciiDigit(token.Text[0]))
            {
                isCounted |=
                    info.Number > 1
                    && !info.Is(WordClasses.Adjective)
                    && !(i + 1 < tokens.Count && tokens[i + 1].Text == ".");
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
                if (info.IsSurelyFinite || (info.Is(WordClasses.Finite) && IsElliptic(tokens, at, i)))
                {
                    return IsElliptic(tokens, at, i);
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
                if (i + 1 < limit && tokens[i + 1].Is(WordClasses.Article) && IsElliptic(tokens, at, i))
                {
                    // "zwischen dem ersten und dem zweiten Treffen"
                    return true;
                }

                continue;
            }

            if (
                info.Is(WordClasses.Preposition | WordClasses.Article | WordClasses.Personal | WordClasses.Reflexive)
                && Embeds(tokens, i, agreement, limit, determiner)
            )
            {
                return true;
            }

            if (info.Is(WordClasses.Preposition))
            {
                return false;
            }

            return (info.Classes == WordClasses.None && i + 1 < tokens.Count && tokens[i + 1].IsCapitalized)
                || IsElliptic(tokens, at, i);
        }

        return false;
    }

    private static bool Embeds(IReadOnlyList<Token> tokens, int at, Agreement agreement, int limit, Token determiner)
    {
        if (AttributeLookahead.Find(tokens, at, agreement, limit) is not { } closing)
        {
            return false;
        }

        determiner.AttributeEnd = closing;
        closing.IsAttributive = true;
        return true;
    }

    // "die kleinen", "der 32jährige": an adjective whose noun is left out.
    private static bool IsElliptic(IReadOnlyList<Token> tokens, int from, int at)
    {
        if (at <= from || tokens[from - 1].IsText("das"))
        {
            return false;
        }

        var last = tokens[at - 1];
        if (last.Text is "beiden" or "beide" or "anderen" or "andere" or "meisten" or "wenigen" or "übrigen")
        {
            return true;
        }

        return last.IsWord
            && last.Is(WordClasses.Adjective)
            && !last.Is(WordClasses.Verbal | WordClasses.Adverb | WordClasses.Determiner)
            && last.Info.AdjectiveEnding.Length > 0;
    }

    internal static bool FitsNoun(IReadOnlyList<Token> tokens, int at, Agreement agreement)
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

        if (!noun.Is(WordClasses.Noun) && at + 1 < tokens.Count && tokens[at + 1].IsCapitalized)
        {
            // "der Washington Herald": a place inside a longer name.
            return true;
        }

        // "der EU-Außenbeauftragte", "die Berliner Polizei": what fits stands behind.
        return at + 1 < tokens.Count
                && tokens[at + 1].IsCapitalized
                && tokens[at].Text.EndsWith("er", StringComparison.Ordinal)
            || !noun.IsKnownNoun;
    }
}

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
                if (IsInside(tokens, at, i, limit))
                {
                    continue;
                }

                return token.Text == "%" || IsElliptic(tokens, at, i);
            }

            if (token.IsCapitalized && token.Text is not ("Sie" or "Ihnen"))
            {
                var allowed = isCounted ? agreement.Only(Numbers.Plural) : agreement;
                return EmbedsObject(tokens, i, agreement, limit, determiner)
                    || FitsNoun(tokens, i, allowed)
                    || Embeds(tokens, i, agreement, limit, determiner);
            }

            if (token.Info.Is(WordClasses.Adjective) || char.IsAsciiDigit(token.Text[0]))
            {
                isCounted |= Counts(tokens, i);
                if (!Narrows(token.Info, ref agreement))
                {
                    return false;
                }
            }
            else if (Decides(tokens, at, i, agreement, limit, determiner) is { } decision)
            {
                return decision;
            }
        }

        return false;
    }

    // Quotation marks, the stop of an ordinal number, and a comma between adjectives stand inside a noun phrase.
    private static bool IsInside(IReadOnlyList<Token> tokens, int from, int at, int limit)
    {
        if (QuoteMarks.Is(tokens[at].Text))
        {
            return true;
        }

        if (at == from)
        {
            return false;
        }

        return tokens[at].Text == "." && char.IsAsciiDigit(tokens[at - 1].Text[0])
            || (
                tokens[at].Text == ","
                && tokens[at - 1].Is(WordClasses.Adjective)
                && at + 1 < limit
                && !tokens[at + 1].IsCapitalized
                && tokens[at + 1].Is(WordClasses.Adjective | WordClasses.Adverb | WordClasses.BareAdjective)
            );
    }

    // "ihre Frieden sichernden Aufgaben": the noun is the participle's object.
    private static bool EmbedsObject(
        IReadOnlyList<Token> tokens,
        int at,
        Agreement agreement,
        int limit,
        Token determiner
    ) =>
        at + 1 < limit
        && tokens[at + 1] is { IsCapitalized: false, IsAttributive: false, Info.IsPresentParticiple: true }
        && Embeds(tokens, at, agreement, at + 2, determiner);

    // A number above one, but no ordinal.
    private static bool Counts(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Info.Number > 1
        && !tokens[at].Is(WordClasses.Adjective)
        && !(at + 1 < tokens.Count && tokens[at + 1].Text == ".");

    private static bool Narrows(WordInfo info, ref Agreement agreement)
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

        return true;
    }

    /// <summary>Whether a word in lower case ends the search, and how; null where the phrase may go on behind it.</summary>
    private static bool? Decides(
        IReadOnlyList<Token> tokens,
        int from,
        int at,
        Agreement agreement,
        int limit,
        Token determiner
    )
    {
        const WordClasses inner =
            WordClasses.Numeral
            | WordClasses.BareAdjective
            | WordClasses.Degree
            | WordClasses.Adverb
            | WordClasses.Particle
            | WordClasses.Participle;
        var info = tokens[at].Info;
        if (info.Is(inner))
        {
            var isElliptic = IsElliptic(tokens, from, at);
            return info.IsSurelyFinite || (info.Is(WordClasses.Finite) && isElliptic) ? isElliptic : null;
        }

        if (
            info.Is(WordClasses.Determiner)
            && (!info.Is(WordClasses.Article) || (at == from && tokens[at].Text is "eine" or "einen"))
        )
        {
            // "die beiden Länder", "all diese Fragen", "der einen Seite".
            return null;
        }

        if (info.Is(WordClasses.Coordinator) && at > from)
        {
            // "zwischen dem ersten und dem zweiten Treffen"
            var isRepeated = at + 1 < limit && tokens[at + 1].Is(WordClasses.Article) && IsElliptic(tokens, from, at);
            return isRepeated ? true : null;
        }

        const WordClasses openers =
            WordClasses.Preposition | WordClasses.Article | WordClasses.Personal | WordClasses.Reflexive;
        if (info.Is(openers) && Embeds(tokens, at, agreement, limit, determiner))
        {
            return true;
        }

        return !info.Is(WordClasses.Preposition)
            && (
                (info.Classes == WordClasses.None && at + 1 < tokens.Count && tokens[at + 1].IsCapitalized)
                || IsElliptic(tokens, from, at)
            );
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

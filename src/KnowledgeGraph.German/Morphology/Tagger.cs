using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Morphology;

/// <summary>Chooses the class of each word of a sentence from its form and its neighbours; verb forms stay open.</summary>
internal sealed partial class Tagger(WordAnalyzer words, GermanLexicon lexicon)
{
    private static readonly HashSet<string> s_formal = new(StringComparer.Ordinal)
    {
        "Sie",
        "Ihnen",
        "Ihr",
        "Ihre",
        "Ihren",
        "Ihrem",
        "Ihrer",
        "Ihres",
        "Du",
        "Dir",
        "Dich",
        "Euch",
        "Man",
        "Es",
    };

    /// <summary>Tags a sentence.</summary>
    public void Tag(IReadOnlyList<Token> tokens)
    {
        Prepare(tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (!token.IsWord)
            {
                continue;
            }

            if (TagNobleName(tokens, i) || TagLater(tokens, i))
            {
                continue;
            }

            if (token.IsCapitalized && !(IsInitial(tokens, i) && TagInitial(tokens, i)))
            {
                if (!TagCapitalized(tokens, i))
                {
                    TagLower(tokens, i);
                }
            }
            else if (!token.IsCapitalized && !TagNameParticle(tokens, i))
            {
                TagLower(tokens, i);
            }
        }

        new TagRepair(lexicon).Repair(tokens);
    }

    // "|von| der Leyen sagte": a family name that is never without the words before it.
    private bool TagNobleName(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        if (
            token.Text is not ("von" or "Von" or "van" or "Van")
            || at + 2 >= tokens.Count
            || tokens[at + 1].Text != "der"
            || !lexicon.Names.IsNoble(tokens[at + 2].Text)
        )
        {
            return false;
        }

        token.PartOfSpeech = PartOfSpeech.Name;
        token.Agreement = NameAgreement(token.Text);
        return true;
    }

    // "Mohammed bin Salman": what could be a verb joins the parts of a name.
    private static bool TagNameParticle(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        if (
            token.Text is not ("bin" or "ibn" or "bint")
            || at == 0
            || at + 1 >= tokens.Count
            || tokens[at - 1].PartOfSpeech is not (PartOfSpeech.Name or PartOfSpeech.Noun)
            || tokens[at + 1] is not { IsCapitalized: true, IsWord: true }
        )
        {
            return false;
        }

        token.PartOfSpeech = PartOfSpeech.Name;
        token.Agreement = NameAgreement(token.Text);
        return true;
    }

    private void Prepare(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            token.Index = i;
            var first = token.Text[0];
            if (
                !char.IsLetterOrDigit(first)
                && first is not ('@' or '#')
                && !(token.Text.Length > 1 && char.IsLetterOrDigit(token.Text[1]))
            )
            {
                // "+++" marks the entries of a live report.
                var isTicker =
                    token.Text == "+"
                    && ((i > 0 && tokens[i - 1].Text == "+") || (i + 1 < tokens.Count && tokens[i + 1].Text == "+"));
                token.PartOfSpeech =
                    token.Text is "&" or "+" && !isTicker ? PartOfSpeech.Conjunction : PartOfSpeech.Punctuation;
                if (token.Text is "%" or "€" or "$" or "§" or "£" or "°")
                {
                    token.PartOfSpeech = PartOfSpeech.Noun;
                    token.Agreement = Agreement.Any;
                }

                continue;
            }

            token.PartOfSpeech = PartOfSpeech.Other;
            token.Info = words.Lower(token.Text);
            token.IsKnown = token.Info.Classes != WordClasses.None;
            if (token.IsCapitalized)
            {
                token.NounInfo = words.Capitalized(token.Text);
                token.IsKnown |= token.NounInfo.IsKnownNoun || token.NounInfo.Is(WordClasses.FirstName);
            }
        }
    }

    internal static bool IsAuxiliary(WordInfo info)
    {
        foreach (var reading in info.Verbs)
        {
            if (reading.Form == VerbForm.Finite && VerbKinds.IsAuxiliaryOrModal(reading.Lemma))
            {
                return true;
            }
        }

        return false;
    }

    private static void TagLower(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        var info = token.Info;
        if (IsDecade(token))
        {
            SetDecade(token);
        }
        else if (info.Is(WordClasses.Numeral) && char.IsAsciiDigit(token.Text[0]))
        {
            TagNumber(tokens, at);
        }
        else if (info.Is(WordClasses.Determiner) && TagDeterminer(tokens, at))
        {
            return;
        }
        else if (info.Is(WordClasses.Determiner) && info.Is(WordClasses.Verbal) && IsVerbAmongDeterminers(tokens, at))
        {
            SetVerb(token);
        }
        else if (token.IsText("zu"))
        {
            TagZu(tokens, at);
        }
        else if (IsPronoun(tokens, at))
        {
            SetPronoun(token);
        }
        else if (IsBound(tokens, at) || token.Text is "zufolge" or "zuliebe" or "halber")
        {
            token.PartOfSpeech = PartOfSpeech.Adverb;
        }
        else if (
            info.Is(WordClasses.Preposition)
            && (!info.Is(WordClasses.Verbal) || !token.IsText("mangels"))
            && NounPhraseLookahead.StartsPhrase(tokens, at + 1, info)
        )
        {
            token.PartOfSpeech = PartOfSpeech.Preposition;
            token.Lemma = info.PrepositionLemma ?? token.Text;
            if (!info.FusedArticle.IsEmpty)
            {
                NounPhraseLookahead.FusedDetermines(tokens, at);
            }
        }
        else
        {
            TagOpen(tokens, at);
        }
    }

    private static bool IsPronoun(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        if (
            token.IsText("etwas")
            && (at + 1 >= tokens.Count || !tokens[at + 1].IsWord || tokens[at + 1].Info.IsSurelyFinite)
        )
        {
            return true;
        }

        return token.Is(WordClasses.Pronoun)
            && !(token.Is(WordClasses.Adverb | WordClasses.Degree) && !token.Is(WordClasses.Personal));
    }

    // "über 100 Tote", "bis zu zehn Tote": about a number, not over it.
    private static bool IsBound(IReadOnlyList<Token> tokens, int at) =>
        (tokens[at].IsText("über") && at + 1 < tokens.Count && tokens[at + 1].Info.Number >= 10)
        || (
            tokens[at].IsText("bis")
            && at + 2 < tokens.Count
            && tokens[at + 1].IsText("zu")
            && tokens[at + 2].Info.Number is not null
        );

    // "in den 1990er-Jahren".
    private static bool IsDecade(Token token) =>
        char.IsAsciiDigit(token.Text[0])
        && (
            token.Text.EndsWith("er-Jahre", StringComparison.Ordinal)
            || token.Text.EndsWith("er-Jahren", StringComparison.Ordinal)
        );

    private static void SetDecade(Token token)
    {
        token.PartOfSpeech = PartOfSpeech.Noun;
        token.Lemma = "Jahr";
        token.Agreement = Agreement.Of(Cases.All, Genders.None, Numbers.Plural);
    }

    private static void TagNumber(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        var isOrdinal =
            at + 1 < tokens.Count
            && tokens[at + 1].Text == "."
            && at + 2 < tokens.Count
            && tokens[at + 1].Span.Start == token.Span.End;
        if (token.Info.Is(WordClasses.Adjective) || isOrdinal)
        {
            token.PartOfSpeech = PartOfSpeech.Adjective;
            token.Agreement = Agreement.Any;
            return;
        }

        token.PartOfSpeech = PartOfSpeech.Numeral;
        token.Agreement = Agreement.Any;
        NounPhraseLookahead.NumberDetermines(tokens, at);
    }

    private static bool TagDeterminer(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        var info = token.Info;
        if (
            token.Text is "eine" or "einen"
            && at + 1 < tokens.Count
            && tokens[at + 1].IsCapitalized
            && at > 0
            && tokens[at - 1] is { PartOfSpeech: PartOfSpeech.Determiner } article
            && article.Text.ToLowerInvariant() is "der" or "die" or "das" or "den" or "dem" or "des"
        )
        {
            // "auf der einen Seite": it declines as an adjective does.
            token.Info = new WordInfo
            {
                Classes = WordClasses.Adjective,
                AdjectiveLemma = "ein",
                AdjectiveEnding = token.Text[3..],
            };
            SetAdjective(token);
            return true;
        }

        if (
            NounPhraseLookahead.Determines(tokens, at)
            && !(
                token.Text is "etwas" or "Etwas" or "nichts"
                && at + 1 < tokens.Count
                && tokens[at + 1].Text.EndsWith("es", StringComparison.Ordinal)
            )
        )
        {
            token.PartOfSpeech = PartOfSpeech.Determiner;
            token.Agreement = info.DeterminerAgreement;
            token.Lemma = info.ClosedLemma ?? token.Text;
            return true;
        }

        if (info.Is(WordClasses.Verbal) && !info.Is(WordClasses.Article) && IsVerbAmongDeterminers(tokens, at))
        {
            return false;
        }

        if (info.Is(WordClasses.Adverb | WordClasses.Degree) && !info.Is(WordClasses.Article))
        {
            return false;
        }

        if (info.Is(WordClasses.Pronoun))
        {
            SetPronoun(token);
            return true;
        }

        return false;
    }

    // "meine" and "sein" are verbs beside a personal pronoun, or where a verb form closes the clause.
    private static bool IsVerbAmongDeterminers(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.IsText("sein"))
        {
            return true;
        }

        var before = at > 0 ? tokens[at - 1] : null;
        var next = at + 1 < tokens.Count ? tokens[at + 1] : null;
        return IsInfinitiveOfAgreeing(tokens, at)
            || (
                token.Text.StartsWith("mein", StringComparison.OrdinalIgnoreCase)
                && (
                    (before is not null && before.Is(WordClasses.Personal))
                    || (next is not null && next.Is(WordClasses.Personal))
                )
            );
    }

    // "wollen |sich| auf eine Grenze |einigen|": behind the reflexive, with no noun to follow, it is the verb and not "some".
    private static bool IsInfinitiveOfAgreeing(IReadOnlyList<Token> tokens, int at)
    {
        if (tokens[at].Text != "einigen")
        {
            return false;
        }

        for (var i = at - 1; i >= 0 && tokens[i].IsWord; i--)
        {
            if (tokens[i].Text is "sich" or "uns")
            {
                return true;
            }
        }

        return false;
    }

    internal static void SetVerb(Token token)
    {
        token.Verbal = token.Info.Classes & WordClasses.Verbal;
        token.VerbReadings = token.Info.Verbs;
        token.Lemma = token.Info.Verbs.Length > 0 ? token.Info.Verbs[0].Lemma : token.Text;
        token.PartOfSpeech = VerbKinds.PartOfSpeechOf(token.Lemma);
    }

    private static void SetPronoun(Token token)
    {
        token.PartOfSpeech = PartOfSpeech.Pronoun;
        token.Agreement = token.Info.PronounAgreement;
        token.Lemma = token.Info.ClosedLemma ?? token.Text;
    }
}

using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Morphology;

/// <summary>Chooses the class of each word of a sentence from its form and its neighbours; verb forms stay open.</summary>
internal sealed class Tagger(WordAnalyzer words, GermanLexicon lexicon)
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

            if (token.IsCapitalized && !(IsInitial(tokens, i) && TagInitial(tokens, i)))
            {
                if (!TagCapitalized(tokens, i))
                {
                    TagLower(tokens, i);
                }
            }
            else if (!token.IsCapitalized)
            {
                TagLower(tokens, i);
            }
        }

        new TagRepair(lexicon).Repair(tokens);
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
                token.PartOfSpeech = token.Text is "&" or "+" ? PartOfSpeech.Conjunction : PartOfSpeech.Punctuation;
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

    private static bool IsInitial(IReadOnlyList<Token> tokens, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (tokens[i].IsWord)
            {
                return false;
            }

            if (
                tokens[i].Text
                is ":"
                    or "–"
                    or "—"
                    or ";"
                    or "."
                    or "!"
                    or "?"
                    or "|"
                    or "…"
                    or "\""
                    or "„"
                    or "“"
                    or "»"
                    or "«"
                    or "-"
            )
            {
                return true;
            }
        }

        return true;
    }

    /// <summary>A word at the beginning of a sentence or quotation; false where it is a noun or name like others.</summary>
    private static bool TagInitial(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        var info = token.Info;
        var next = NextWord(tokens, at);
        if (
            info.Is(WordClasses.Infinitive)
            && next is not null
            && next.Info.IsSurelyFinite
            && VerbKinds.IsModal(next.Info.Verbs[0].Lemma)
        )
        {
            SetVerb(token);
            return true;
        }

        if (info.Is(WordClasses.Adjective) && !info.Is(WordClasses.Determiner) && JoinsAdjective(tokens, at))
        {
            SetAdjective(token);
            return true;
        }

        if (
            info.Is(WordClasses.Adjective)
            && !info.Is(WordClasses.Determiner)
            && next is { IsCapitalized: true }
            && !token.NounInfo.Is(WordClasses.FirstName)
            && (!token.NounInfo.IsKnownNoun || Fits(info, next))
        )
        {
            SetAdjective(token);
            return true;
        }

        if (info.Is(WordClasses.Finite) && next?.Text is "Sie" or "sie" or "wir" or "ich" or "ihr")
        {
            SetVerb(token);
            return true;
        }

        const WordClasses closed =
            WordClasses.Determiner
            | WordClasses.Pronoun
            | WordClasses.Preposition
            | WordClasses.Coordinator
            | WordClasses.Subjunction
            | WordClasses.Adverb
            | WordClasses.Particle
            | WordClasses.Question
            | WordClasses.Numeral
            | WordClasses.Degree;
        if (info.Is(closed))
        {
            TagLower(tokens, at);
            return true;
        }

        if (
            info.Is(WordClasses.Verbal)
            && (!token.NounInfo.Is(WordClasses.Noun | WordClasses.FirstName) || IsAuxiliary(info))
            && !(next is { IsCapitalized: true } && !info.Is(WordClasses.Finite))
        )
        {
            SetVerb(token);
            return true;
        }

        if (
            info.Is(WordClasses.BareAdjective)
            && !token.NounInfo.IsKnownNoun
            && !token.NounInfo.Is(WordClasses.FirstName)
        )
        {
            SetBareAdjective(token);
            return true;
        }

        return false;
    }

    // "Kontraproduktive und provokative Aussagen".
    private static bool JoinsAdjective(IReadOnlyList<Token> tokens, int at) =>
        at + 3 < tokens.Count
        && (tokens[at + 1].Is(WordClasses.Coordinator) || tokens[at + 1].Text == ",")
        && !tokens[at + 2].IsCapitalized
        && tokens[at + 2].Is(WordClasses.Adjective)
        && tokens[at + 2].Info.AdjectiveEnding == tokens[at].Info.AdjectiveEnding
        && tokens[at + 3].IsCapitalized;

    private static bool Fits(WordInfo adjective, Token noun) =>
        noun.NounInfo.IsKnownNoun
        && !AdjectiveLexicon.OfStrongEnding(adjective.AdjectiveEnding).And(noun.NounInfo.NounAgreement).IsEmpty;

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

    private static bool TagCapitalized(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        if (s_formal.Contains(token.Text))
        {
            return false;
        }

        var next = at + 1 < tokens.Count ? tokens[at + 1] : null;
        if (next is { IsCapitalized: true, IsWord: true } && IsAdjectiveInName(tokens, at, next))
        {
            SetAdjective(token);
            return true;
        }

        if (token.Info.Number is not null && token.Info.Is(WordClasses.Numeral) && !token.NounInfo.IsKnownNoun)
        {
            token.PartOfSpeech = PartOfSpeech.Numeral;
            token.Agreement = Agreement.Of(Cases.All, Genders.None, Numbers.Plural);
            return true;
        }

        SetNoun(tokens, at);
        return true;
    }

    private static bool IsAdjectiveInName(IReadOnlyList<Token> tokens, int at, Token next)
    {
        var token = tokens[at];
        var info = token.Info;
        var isOwnNoun = token.NounInfo.IsKnownNoun || token.NounInfo.Is(WordClasses.FirstName);
        if (
            info.Is(WordClasses.Adjective)
            && info.AdjectiveEnding.Length > 0
            && !isOwnNoun
            && !LooksLikePerson(info)
            && !info.Is(WordClasses.Determiner)
        )
        {
            return next.NounInfo.NounLemma is null
                || !AdjectiveLexicon.OfEnding(info.AdjectiveEnding).And(next.NounInfo.NounAgreement).IsEmpty;
        }

        // "Berliner Senat", "Wiener Kongress": undeclined, before a common noun.
        return token.Text.Length > 4
            && token.Text.EndsWith("er", StringComparison.Ordinal)
            && next.NounInfo.IsKnownNoun
            && next.NounInfo.Is(WordClasses.Noun)
            && (InhabitantNames.Contains(token.Text) || (!isOwnNoun && !IsTitleBefore(tokens, at)));
    }

    // "die Pensionäre", "die Demonstranten": nouns for persons whose suffix also makes adjectives.
    private static bool LooksLikePerson(WordInfo info) =>
        info.AdjectiveLemma is { } lemma
        && (
            lemma.EndsWith("är", StringComparison.Ordinal)
            || lemma.EndsWith("ant", StringComparison.Ordinal)
            || lemma.EndsWith("ent", StringComparison.Ordinal)
        );

    private static bool IsTitleBefore(IReadOnlyList<Token> tokens, int at) =>
        at > 0 && tokens[at - 1].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Name;

    private static Token? NextWord(IReadOnlyList<Token> tokens, int at)
    {
        for (var i = at + 1; i < tokens.Count; i++)
        {
            if (tokens[i].IsWord)
            {
                return tokens[i];
            }

            if (tokens[i].Text is "," or ";" or ":" or ".")
            {
                return null;
            }
        }

        return null;
    }

    private static void TagLower(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        var info = token.Info;
        if (info.Is(WordClasses.Numeral) && char.IsAsciiDigit(token.Text[0]))
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
        else if (
            info.Is(WordClasses.Pronoun)
            && !(info.Is(WordClasses.Adverb | WordClasses.Degree) && !info.Is(WordClasses.Personal))
        )
        {
            SetPronoun(token);
        }
        else if (token.IsText("über") && at + 1 < tokens.Count && tokens[at + 1].Info.Number >= 10)
        {
            // "über 100 Tote": about a number, not over it.
            token.PartOfSpeech = PartOfSpeech.Adverb;
        }
        else if (token.Text is "zufolge" or "zuliebe" or "halber")
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
        }
        else
        {
            TagOpen(tokens, at);
        }
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
    }

    private static bool TagDeterminer(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        var info = token.Info;
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
        return token.Text.StartsWith("mein", StringComparison.OrdinalIgnoreCase)
            && (
                (before is not null && before.Is(WordClasses.Personal))
                || (next is not null && next.Is(WordClasses.Personal))
            );
    }

    private static void TagZu(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        var next = at + 1 < tokens.Count ? tokens[at + 1] : null;
        if (
            next is { IsWord: true, IsCapitalized: false }
            && next.Is(WordClasses.Infinitive)
            && !next.Is(WordClasses.Determiner)
        )
        {
            token.PartOfSpeech = PartOfSpeech.InfinitiveMarker;
        }
        else if (next is null || !next.IsWord || next.Is(WordClasses.Coordinator))
        {
            token.PartOfSpeech = PartOfSpeech.VerbPrefix;
        }
        else if (
            !next.IsCapitalized
            && next.Is(WordClasses.BareAdjective | WordClasses.Adverb)
            && !next.Is(WordClasses.Adjective | WordClasses.Determiner)
        )
        {
            token.PartOfSpeech = PartOfSpeech.Adverb;
        }
        else
        {
            token.PartOfSpeech = PartOfSpeech.Preposition;
        }

        token.Lemma = "zu";
    }

    private static void TagOpen(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        var info = token.Info;
        if (info.Is(WordClasses.Adjective) && IsAttributive(tokens, at))
        {
            SetAdjective(token);
        }
        else if (info.Is(WordClasses.Coordinator))
        {
            token.PartOfSpeech = PartOfSpeech.Conjunction;
        }
        else if (
            info.Is(WordClasses.Verbal)
            && !(info.Is(WordClasses.Determiner) && !IsVerbAmongDeterminers(tokens, at))
            && !(
                info.Is(WordClasses.Adverb | WordClasses.Subjunction | WordClasses.Preposition | WordClasses.Particle)
                && !IsAuxiliary(info)
            )
        )
        {
            SetVerb(token);
        }
        else if (info.Is(WordClasses.Subjunction) && !info.Is(WordClasses.Adverb | WordClasses.Preposition))
        {
            token.PartOfSpeech =
                token.IsText("als") || token.IsText("wie") ? PartOfSpeech.Comparison : PartOfSpeech.Subjunction;
        }
        else if (info.Is(WordClasses.Pronominal))
        {
            token.PartOfSpeech = PartOfSpeech.PronominalAdverb;
        }
        else if (info.Is(WordClasses.Numeral))
        {
            token.PartOfSpeech = PartOfSpeech.Numeral;
            token.Agreement = Agreement.Of(Cases.All, Genders.None, Numbers.Plural);
        }
        else if (info.Is(WordClasses.Particle))
        {
            token.PartOfSpeech = PartOfSpeech.Particle;
        }
        else if (
            info.Is(WordClasses.BareAdjective)
            && info.Is(WordClasses.Degree)
            && !info.Is(WordClasses.Adverb)
            && !LeadsModifier(tokens, at)
        )
        {
            SetBareAdjective(token);
        }
        else if (info.Is(WordClasses.Adverb | WordClasses.Degree | WordClasses.Question))
        {
            token.PartOfSpeech = PartOfSpeech.Adverb;
        }
        else if (info.Is(WordClasses.BareAdjective))
        {
            SetBareAdjective(token);
        }
        else if (info.Is(WordClasses.Adjective))
        {
            SetAdjective(token);
        }
        else if (info.Is(WordClasses.Pronoun))
        {
            SetPronoun(token);
        }
        else if (info.Is(WordClasses.Prefix | WordClasses.Preposition | WordClasses.Postposition))
        {
            token.PartOfSpeech = info.Is(WordClasses.Prefix) ? PartOfSpeech.VerbPrefix : PartOfSpeech.Adverb;
        }
        else
        {
            UnknownWords.Tag(tokens, at);
        }
    }

    private static bool LeadsModifier(IReadOnlyList<Token> tokens, int at) =>
        at + 1 < tokens.Count
        && tokens[at + 1].IsWord
        && tokens[at + 1]
            .Is(WordClasses.Adjective | WordClasses.BareAdjective | WordClasses.Numeral | WordClasses.Adverb)
        && !tokens[at + 1].IsCapitalized;

    /// <summary>Whether a declined adjective stands before a noun, rather than being a verb, an adverb or a noun of its own.</summary>
    private static bool IsAttributive(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        for (var i = at + 1; i < tokens.Count && i < at + 8; i++)
        {
            var next = tokens[i];
            if (!next.IsWord)
            {
                if ((next.Text == "," || QuoteMarks.Is(next.Text)) && i + 1 < tokens.Count)
                {
                    continue;
                }

                break;
            }

            if (next.IsCapitalized || char.IsAsciiDigit(next.Text[0]))
            {
                return !token.Info.Is(WordClasses.Finite) || FollowsOpener(tokens, at) || !IsPlausibleVerb(tokens, at);
            }

            if (
                next.Is(WordClasses.Coordinator)
                && i + 1 < tokens.Count
                && tokens[i + 1].IsWord
                && !tokens[i + 1].Is(WordClasses.Adjective | WordClasses.BareAdjective | WordClasses.Adverb)
            )
            {
                break;
            }

            if (
                !next.Is(
                    WordClasses.Adjective
                        | WordClasses.BareAdjective
                        | WordClasses.Participle
                        | WordClasses.Adverb
                        | WordClasses.Particle
                        | WordClasses.Coordinator
                        | WordClasses.Degree
                        | WordClasses.Numeral
                )
            )
            {
                break;
            }
        }

        // "die meisten", "der andere": without a noun.
        return FollowsOpener(tokens, at)
            && (
                !token.Info.Is(WordClasses.Verbal | WordClasses.Adverb)
                || (
                    token.Info.ParticipleVerb is not null
                    && at + 1 < tokens.Count
                    && tokens[at + 1].Is(WordClasses.Coordinator)
                )
            );
    }

    private static bool FollowsOpener(IReadOnlyList<Token> tokens, int at)
    {
        for (var i = at - 1; i >= 0 && i > at - 4; i--)
        {
            var before = tokens[i];
            if (before.PartOfSpeech is PartOfSpeech.Determiner or PartOfSpeech.Preposition or PartOfSpeech.Numeral)
            {
                return true;
            }

            if (
                before.PartOfSpeech == PartOfSpeech.Adjective
                && before.Info.AdjectiveEnding == tokens[at].Info.AdjectiveEnding
            )
            {
                return true;
            }

            if (
                !(
                    before.PartOfSpeech is PartOfSpeech.Adverb or PartOfSpeech.Particle or PartOfSpeech.Conjunction
                    || (before.Text == "," || QuoteMarks.Is(before.Text))
                    || (before.PartOfSpeech == PartOfSpeech.Adjective && before.Info.AdjectiveEnding.Length == 0)
                )
            )
            {
                return false;
            }
        }

        return false;
    }

    // A word that may be adjective or finite verb is a verb where a noun, pronoun or adverb stands before it and no
    // other finite verb is near: "Truppen besetzten Gebiete" against "seit langem besetzten Gebieten".
    private static bool IsPlausibleVerb(IReadOnlyList<Token> tokens, int at)
    {
        for (var i = at - 1; i >= 0 && tokens[i].Text is not ("," or ";" or ":"); i--)
        {
            if (
                tokens[i].Info.IsSurelyFinite
                && tokens[i].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Auxiliary or PartOfSpeech.Modal
            )
            {
                return false;
            }
        }

        for (var i = at + 1; i < tokens.Count && tokens[i].Text is not ("," or ";" or ":"); i++)
        {
            if (
                !tokens[i].IsCapitalized
                && tokens[i].Info.IsSurelyFinite
                && !tokens[i]
                    .Is(WordClasses.Adjective | WordClasses.Adverb | WordClasses.Determiner | WordClasses.Preposition)
            )
            {
                return false;
            }
        }

        return true;
    }

    internal static void SetVerb(Token token)
    {
        token.Verbal = token.Info.Classes & WordClasses.Verbal;
        token.VerbReadings = token.Info.Verbs;
        token.Lemma = token.Info.Verbs.Length > 0 ? token.Info.Verbs[0].Lemma : token.Text;
        token.PartOfSpeech = VerbKinds.PartOfSpeechOf(token.Lemma);
    }

    internal static void SetAdjective(Token token)
    {
        token.PartOfSpeech = PartOfSpeech.Adjective;
        token.Lemma = token.Info.AdjectiveLemma ?? token.Text;
        token.Agreement = AdjectiveLexicon.OfEnding(token.Info.AdjectiveEnding);
    }

    private static void SetBareAdjective(Token token)
    {
        token.PartOfSpeech = PartOfSpeech.Adjective;
        token.Lemma = token.Info.AdjectiveLemma ?? token.Text;
    }

    private static void SetPronoun(Token token)
    {
        token.PartOfSpeech = PartOfSpeech.Pronoun;
        token.Agreement = token.Info.PronounAgreement;
        token.Lemma = token.Info.ClosedLemma ?? token.Text;
    }

    private static void SetNoun(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        var noun = token.NounInfo;
        var followsName =
            at > 0
            && tokens[at - 1].PartOfSpeech == PartOfSpeech.Name
            && tokens[at - 1].NounInfo.Is(WordClasses.FirstName)
            && (
                !noun.IsListed || at + 1 >= tokens.Count || !tokens[at + 1].IsWord || tokens[at + 1].Info.IsSurelyFinite
            );
        var isName = followsName || !noun.Is(WordClasses.Noun);
        token.PartOfSpeech = isName ? PartOfSpeech.Name : PartOfSpeech.Noun;
        if (isName)
        {
            token.Agreement =
                noun.NounLemma is not null && !followsName && !noun.NounAgreement.IsEmpty
                    ? noun.NounAgreement
                    : NameAgreement(token.Text);
            return;
        }

        token.Lemma = noun.NounLemma ?? token.Text;
        token.Agreement = noun.NounAgreement;
    }

    private static Agreement NameAgreement(string text)
    {
        var nonGenitive = Agreement.Of(Cases.All & ~Cases.Genitive, Genders.All, Numbers.Singular);
        return
            text.EndsWith('s') || text.EndsWith('x') || text.EndsWith('z') || text.EndsWith('’') || text.EndsWith('\'')
            ? nonGenitive
                .Or(Agreement.Of(Cases.Genitive, Genders.All, Numbers.Singular))
                .Or(
                    text.Contains('-', StringComparison.Ordinal)
                        ? Agreement.Of(Cases.All, Genders.None, Numbers.Plural)
                        : Agreement.None
                )
            : nonGenitive.Or(
                text.EndsWith("en", StringComparison.Ordinal) || text.EndsWith("er", StringComparison.Ordinal)
                    ? Agreement.Of(Cases.All, Genders.None, Numbers.Plural)
                    : Agreement.None
            );
    }
}

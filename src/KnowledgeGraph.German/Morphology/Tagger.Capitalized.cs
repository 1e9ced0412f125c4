using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Morphology;

internal sealed partial class Tagger
{
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
                    or "+"
            )
            {
                return true;
            }
        }

        return true;
    }

    // "Baykal": what ends like "national" is a name rather, where no list has it and a verb follows.
    private static bool EndsLikeName(string text)
    {
        foreach (var suffix in (ReadOnlySpan<string>)["al", "il", "el", "an", "ar", "är", "iv", "at"])
        {
            if (text.EndsWith(suffix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A word at the beginning of a sentence or quotation; false where it is a noun or name like others.</summary>
    private bool TagInitial(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        var info = token.Info;
        var next = NextWord(tokens, at);
        var isBeforeModal =
            info.Is(WordClasses.Infinitive)
            && next is { Info.IsSurelyFinite: true }
            && VerbKinds.IsModal(next.Info.Verbs[0].Lemma);
        if (!isBeforeModal && TagInitialAdjective(tokens, at, next))
        {
            return true;
        }

        if (isBeforeModal || (info.Is(WordClasses.Finite) && next?.Text is "Sie" or "sie" or "wir" or "ich" or "ihr"))
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

        if (IsInitialBareAdjective(tokens, at, next))
        {
            SetBareAdjective(token);
            return true;
        }

        return false;
    }

    private bool IsInitialBareAdjective(IReadOnlyList<Token> tokens, int at, Token? next)
    {
        var token = tokens[at];
        return token.Is(WordClasses.BareAdjective)
            && !token.NounInfo.IsKnownNoun
            && !token.NounInfo.Is(WordClasses.FirstName)
            && !OpensForeignName(tokens, at)
            && (
                lexicon.Adjectives.IsListed(token.Text.ToLowerInvariant())
                || !EndsLikeName(token.Text)
                || next is not { Info.IsSurelyFinite: true }
                || IsAuxiliary(next.Info)
            );
    }

    // "Human Rights Watch", "Global Times": an undeclined adjective right before a word that no list has.
    private static bool OpensForeignName(IReadOnlyList<Token> tokens, int at) =>
        at + 1 < tokens.Count
        && tokens[at + 1] is { IsCapitalized: true, IsWord: true, NounInfo.IsKnownNoun: false } next
        && next.Info.Classes == WordClasses.None
        && next.NounInfo.Classes == WordClasses.None
        && !tokens[at].Is(WordClasses.Adverb | WordClasses.Degree);

    private static bool TagInitialAdjective(IReadOnlyList<Token> tokens, int at, Token? next)
    {
        var token = tokens[at];
        var info = token.Info;
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

        if (
            info.Classes == WordClasses.None
            && next is { IsCapitalized: true, NounInfo.IsKnownNoun: true }
            && !token.NounInfo.IsKnownNoun
            && !token.NounInfo.Is(WordClasses.FirstName)
            && UnknownWords.AdjectiveEnding(token.Text) is { } ending
        )
        {
            // "Baumbestandene Straßen".
            token.Info = new WordInfo
            {
                Classes = WordClasses.Adjective,
                AdjectiveLemma = token.Text[..^ending.Length].ToLowerInvariant(),
                AdjectiveEnding = ending,
            };
            SetAdjective(token);
            return true;
        }

        return false;
    }

    // "Kontraproduktive und provokative Aussagen", "Führende europäische Politiker", "Weitere 25 Tote".
    private static bool JoinsAdjective(IReadOnlyList<Token> tokens, int at)
    {
        var next = at + 1;
        if (next < tokens.Count && (tokens[next].Is(WordClasses.Coordinator) || tokens[next].Text == ","))
        {
            next++;
        }
        else if (tokens[at].NounInfo.IsListed)
        {
            return false;
        }
        else if (
            next + 1 < tokens.Count
            && char.IsAsciiDigit(tokens[next].Text[0])
            && tokens[next + 1].IsCapitalized
            && tokens[at].IsText("weitere")
        )
        {
            return true;
        }

        return next + 1 < tokens.Count
            && !tokens[next].IsCapitalized
            && tokens[next].Is(WordClasses.Adjective)
            && !tokens[next].Is(WordClasses.Determiner)
            && tokens[next].Info.AdjectiveEnding == tokens[at].Info.AdjectiveEnding
            && tokens[next + 1].IsCapitalized;
    }

    private static bool Fits(WordInfo adjective, Token noun) =>
        noun.NounInfo.IsKnownNoun
        && !AdjectiveLexicon.OfStrongEnding(adjective.AdjectiveEnding).And(noun.NounInfo.NounAgreement).IsEmpty;

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

        if (
            token.Text is "New" or "Tel" or "Bad" or "San" or "Sankt" or "Los" or "Las" or "Addis" or "Buenos"
            && at + 2 < tokens.Count
            && next is { IsCapitalized: true }
            && next.Text.EndsWith("er", StringComparison.Ordinal)
            && tokens[at + 2].IsCapitalized
            && tokens[at + 2].NounInfo.IsKnownNoun
        )
        {
            // "die New Yorker Börse".
            token.PartOfSpeech = PartOfSpeech.Adjective;
            token.Info = new WordInfo
            {
                Classes = WordClasses.Adjective,
                AdjectiveLemma = token.Text,
                AdjectiveEnding = "?",
            };
            token.Agreement = Agreement.Any;
            return true;
        }

        if (
            token.Info.Number is not null
            && token.Info.Is(WordClasses.Numeral)
            && !token.NounInfo.IsKnownNoun
            && !(at > 0 && IsTitleOfName(tokens, at - 1))
        )
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

        if (
            info.Is(WordClasses.Adjective)
            && info.AdjectiveEnding.Length > 0
            && !token.NounInfo.IsListed
            && !LooksLikePerson(info)
            && next.NounInfo.IsKnownNoun
            && next.NounInfo.Is(WordClasses.Noun)
            && at > 0
            && Narrow(tokens[at - 1], info) is { IsEmpty: false } narrowed
            && !narrowed.And(next.NounInfo.NounAgreement).IsEmpty
        )
        {
            // "im Schwarzen Meer": between an article and a noun that both fit.
            return true;
        }

        if (
            info.Is(WordClasses.Adjective)
            && next.Info.Is(WordClasses.Adjective)
            && info.AdjectiveEnding == next.Info.AdjectiveEnding
            && !info.Is(WordClasses.Determiner)
            && at > 0
            && tokens[at - 1].PartOfSpeech is PartOfSpeech.Determiner or PartOfSpeech.Adjective
            && at + 2 < tokens.Count
            && tokens[at + 2].IsCapitalized
        )
        {
            // "die Freie Syrische Armee", "die Vereinigten Arabischen Emirate".
            return true;
        }

        // "Berliner Senat", "Wiener Kongress": undeclined, before a common noun.
        return token.Text.Length > 4
            && token.Text.EndsWith("er", StringComparison.Ordinal)
            && next.NounInfo.IsKnownNoun
            && next.NounInfo.Is(WordClasses.Noun)
            && (InhabitantNames.Contains(token.Text) || (!isOwnNoun && !IsTitleBefore(tokens, at)));
    }

    // What an article leaves of an adjective's ending; nothing behind another word.
    private static Agreement Narrow(Token before, WordInfo adjective)
    {
        var article =
            before.PartOfSpeech == PartOfSpeech.Determiner ? before.Agreement
            : before.PartOfSpeech == PartOfSpeech.Preposition ? before.Info.FusedArticle
            : Agreement.None;
        return article.And(AdjectiveLexicon.OfEnding(adjective.AdjectiveEnding));
    }

    // "die Pensionäre", "die Demonstranten": nouns for persons whose suffix also makes adjectives.
    private static bool LooksLikePerson(WordInfo info) =>
        info.AdjectiveLemma is { } lemma
        && (
            lemma.EndsWith("är", StringComparison.Ordinal)
            || lemma.EndsWith("ant", StringComparison.Ordinal)
            || lemma.EndsWith("ent", StringComparison.Ordinal)
        );

    private static bool IsTitleOfName(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Text is "Dr." or "Dr" or "Herr" or "Herrn" or "Frau" or "Prof." or "Prof"
        || (tokens[at].Text == "." && at > 0 && tokens[at - 1].Text is "Dr" or "Prof");

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
}

using KnowledgeGraph.German.Lexicon;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Morphology;

internal sealed partial class Tagger
{
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
        if (token.Info.Is(WordClasses.Finite) && OpensConjunct(tokens, at))
        {
            return false;
        }

        for (var i = at + 1; i < tokens.Count && i < at + 8; i++)
        {
            var next = tokens[i];
            if (!next.IsWord)
            {
                if (i == at + 1 && next.Text == "," && token.Is(WordClasses.Infinitive) && !FollowsOpener(tokens, at))
                {
                    // "werde sich nicht beteiligen, erklärten beide": a verb, though its end looks like an adjective's.
                    return false;
                }

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
                && WordAt(tokens, i + 1) is { } joined
                && !joined.Is(WordClasses.Adjective | WordClasses.BareAdjective | WordClasses.Adverb)
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

    // "überfielen ein Dorf und |verschleppten| 20 Frauen": behind "und" a second verb. Without an article only a dative would
    // take the adjective's ending, and a dative needs a preposition ("mit Ministern und beteiligten Firmen").
    private static bool OpensConjunct(IReadOnlyList<Token> tokens, int at)
    {
        var isPlural = tokens[at].Text.EndsWith("ten", StringComparison.Ordinal);
        if (
            at < 3
            || at + 1 >= tokens.Count
            || !tokens[at - 1].IsText("und")
            || !(isPlural || tokens[at].Text.EndsWith("te", StringComparison.Ordinal))
            || FollowsOpener(tokens, at)
            || !IsSecondVerb(tokens, at, isPlural)
        )
        {
            return false;
        }

        var next = tokens[at + 1];
        if (
            // "schlug zurück und |erkannte| Abchasien an": a prefix closes the clause before.
            tokens[at - 2].Info.Is(WordClasses.Prefix)
            || next.Is(WordClasses.Numeral | WordClasses.Determiner | WordClasses.Article)
            || char.IsAsciiDigit(next.Text[0])
            || next.Text is "Dutzende" or "Hunderte" or "Tausende" or "Zehntausende" or "Hunderttausende"
        )
        {
            return true;
        }

        return isPlural
            && next.IsCapitalized
            && !Enumerable.Range(Math.Max(0, at - 5), Math.Min(at, 4)).Any(i => tokens[i].Is(WordClasses.Preposition));
    }

    // The clause has begun with a verb of the same number, of which the next may be the fellow.
    private static bool IsSecondVerb(IReadOnlyList<Token> tokens, int at, bool isPlural)
    {
        for (var i = at - 2; i >= 0 && tokens[i].Text is not ("," or ";" or ":"); i--)
        {
            if (tokens[i].PartOfSpeech == PartOfSpeech.Verb && tokens[i].Info.Is(WordClasses.Finite))
            {
                return tokens[i].Text.EndsWith("en", StringComparison.Ordinal) == isPlural;
            }
        }

        return false;
    }

    // The word at a place or behind the quotation marks there.
    private static Token? WordAt(IReadOnlyList<Token> tokens, int at)
    {
        while (at < tokens.Count && QuoteMarks.Is(tokens[at].Text))
        {
            at++;
        }

        return at < tokens.Count && tokens[at].IsWord ? tokens[at] : null;
    }

    private static bool FollowsOpener(IReadOnlyList<Token> tokens, int at)
    {
        for (var i = at - 1; i >= 0 && i > at - 4; i--)
        {
            var before = tokens[i];
            if (
                before.PartOfSpeech is PartOfSpeech.Determiner or PartOfSpeech.Preposition
                || (before.PartOfSpeech == PartOfSpeech.Numeral && before.Info.Number is not (>= 1500 and <= 2100))
            )
            {
                // "im Mai 2017 erklärte": a year opens nothing.
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
                || JoinsHere(tokens, i, at)
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
                // "Rom |verurteilte| Paris scharf und forderte Geld": the fellow of this one.
                && !(at > 0 && tokens[i - 1].Is(WordClasses.Coordinator))
                && !tokens[i]
                    .Is(WordClasses.Adjective | WordClasses.Adverb | WordClasses.Determiner | WordClasses.Preposition)
            )
            {
                return false;
            }
        }

        return true;
    }

    // "haben Gespräche |zwischen| dem Rat und |bewaffneten| Banden begonnen": the second of two that a preposition joins.
    private static bool JoinsHere(IReadOnlyList<Token> tokens, int i, int at) =>
        tokens[i].IsText("zwischen") && at - i < 9 && tokens[at - 1].IsText("und");

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
}

using KnowledgeGraph.German.Phrases;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Morphology;

/// <content>Words whose form leaves several classes open.</content>
internal sealed partial class Tagger
{
    // "wenig später", "Stunden zuvor Ruhe", "zwei Tage |später| Mali": how long before or after, whatever noun or name stands behind.
    private static bool TagLater(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        var isAmount = token.Text is "wenig" or "Wenig" or "etwas" or "Etwas" or "kurz" or "Kurz";
        var isLater = isAmount
            ? at + 1 < tokens.Count && tokens[at + 1].Text is "später" or "zuvor" or "danach" or "darauf"
            : token.Text == "später"
                && at > 0
                && (
                    tokens[at - 1].Text is "wenig" or "Wenig" or "etwas" or "Etwas" or "kurz" or "Kurz"
                    || tokens[at - 1].PartOfSpeech == PartOfSpeech.Noun && Temporal.IsMeasure(tokens[at - 1].Lemma)
                );
        if (isLater)
        {
            token.PartOfSpeech = PartOfSpeech.Adverb;
            token.Lemma = token.Text.ToLowerInvariant();
        }

        return isLater;
    }

    private static void TagZu(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        var behind = at + 1;
        while (behind < tokens.Count && QuoteMarks.Is(tokens[behind].Text))
        {
            behind++;
        }

        var next = behind < tokens.Count ? tokens[behind] : null;
        if (at > 0 && tokens[at - 1].IsText("bis") && next?.Info.Number is not null)
        {
            // "bis zu 100": a bound.
            token.PartOfSpeech = PartOfSpeech.Adverb;
        }
        else if (
            next is { IsWord: true, IsCapitalized: false }
            && next.Is(WordClasses.Infinitive)
            && (!next.Is(WordClasses.Determiner) || EndsPhrase(tokens, behind + 1))
        )
        {
            token.PartOfSpeech = PartOfSpeech.InfinitiveMarker;
        }
        else if (next is null || !next.IsWord || next.Is(WordClasses.Coordinator))
        {
            token.PartOfSpeech = PartOfSpeech.VerbPrefix;
        }
        else if (
            next.Text is "viel" or "wenig" or "viele" or "wenige"
            || !next.IsCapitalized && next.Info.AdjectiveEnding is "e" or "es" && !next.Is(WordClasses.Determiner)
            || !next.IsCapitalized
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

    // "eingeweiht zu sein": nothing that a possessive could stand before.
    private static bool EndsPhrase(IReadOnlyList<Token> tokens, int at) =>
        at >= tokens.Count
        || !tokens[at].IsWord
        || (!tokens[at].IsCapitalized && !tokens[at].Is(WordClasses.Adjective | WordClasses.Numeral));

    private static void TagOpen(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        var info = token.Info;
        if (info.Is(WordClasses.Adjective) && (token.IsAttributive || IsAttributive(tokens, at)))
        {
            SetAdjective(token);
        }
        else if (info.Is(WordClasses.Coordinator))
        {
            token.PartOfSpeech = PartOfSpeech.Conjunction;
        }
        else if (IsVerb(tokens, at))
        {
            SetVerb(token);
        }
        else if (!TagParticle(token))
        {
            TagAdverbOrAdjective(tokens, at);
        }
    }

    private static bool IsVerb(IReadOnlyList<Token> tokens, int at)
    {
        const WordClasses commoner =
            WordClasses.Adverb
            | WordClasses.Degree
            | WordClasses.Subjunction
            | WordClasses.Preposition
            | WordClasses.Particle;
        var info = tokens[at].Info;
        return info.Is(WordClasses.Verbal)
            && !(info.Is(WordClasses.Determiner) && !IsVerbAmongDeterminers(tokens, at))
            && !(info.Is(commoner) && !IsAuxiliary(info));
    }

    // Words that do not decline and open or count something.
    private static bool TagParticle(Token token)
    {
        var info = token.Info;
        if (info.Is(WordClasses.Subjunction) && !info.Is(WordClasses.Adverb | WordClasses.Preposition))
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
        else
        {
            return false;
        }

        return true;
    }

    private static void TagAdverbOrAdjective(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        var info = token.Info;
        if (
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
}

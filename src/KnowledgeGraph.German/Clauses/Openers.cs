using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;
using KnowledgeGraph.German.Verbs;

namespace KnowledgeGraph.German.Clauses;

/// <summary>How a segment opens.</summary>
internal enum OpenerKind
{
    None,
    Subjunction,
    Relative,
    Question,
}

/// <summary>Finds whether a segment opens a subordinate clause, and of which kind.</summary>
internal static class Openers
{
    /// <summary>The kind, and the index of the subjunction, relative pronoun or question word.</summary>
    public static (OpenerKind Kind, int At) Find(Segment segment, IReadOnlyList<Token> before, bool followsVerbFinal)
    {
        var words = segment.Tokens;
        for (var i = 0; i < words.Count && i < 4; i++)
        {
            var token = words[i];
            if (Segmenter.IsSureSubjunction(token) && i < 3)
            {
                return IsHidden(words, i) ? (OpenerKind.None, -1) : (OpenerKind.Subjunction, i);
            }

            if (
                !(
                    token.PartOfSpeech
                        is PartOfSpeech.Adverb
                            or PartOfSpeech.Particle
                            or PartOfSpeech.Comparison
                            or PartOfSpeech.Preposition
                            or PartOfSpeech.Conjunction
                    || (token.PartOfSpeech == PartOfSpeech.Pronoun && i > 0)
                )
            )
            {
                break;
            }
        }

        return Ambiguous(segment, before, followsVerbFinal);
    }

    // "die Frage, ob": fine. "Wenn" inside a phrase of three words before it isn't taken for the segment's opener.
    private static bool IsHidden(List<Token> words, int at) =>
        at > 0 && words[at - 1].PartOfSpeech == PartOfSpeech.Pronoun;

    private static (OpenerKind Kind, int At) Ambiguous(
        Segment segment,
        IReadOnlyList<Token> before,
        bool followsVerbFinal
    )
    {
        var words = segment.Tokens;
        var first = words[0];
        var skip =
            words.Count > 2
            && first.PartOfSpeech is PartOfSpeech.Adverb or PartOfSpeech.Particle
            && words[1].Is(WordClasses.Subjunction)
                ? 1
                : 0;
        var at = skip;
        first = words[at];
        if (
            skip == 1
            && first.IsText("als")
            && words[0].Text.ToLowerInvariant() is "anders" or "mehr" or "weniger" or "eher"
        )
        {
            // "Anders als in Rom kamen viele": a comparison before the verb in second place.
            return (OpenerKind.None, -1);
        }

        if (
            first.Is(WordClasses.Subjunction)
            && !(first.Is(WordClasses.Coordinator) && first.IsText("sowie"))
            && !GovernsForefield(words, at)
            && !(first.Is(WordClasses.Question) && IsMainQuestion(segment, at))
            && VerbOrder.IsVerbFinal(words, at + 1, first) == true
        )
        {
            return (OpenerKind.Subjunction, at);
        }

        if (first.PartOfSpeech is PartOfSpeech.Preposition && words.Count > 1)
        {
            at = 1;
        }

        var word = words[at];
        if (
            word.Is(WordClasses.RelativePronoun)
            && (segment.FollowsComma || followsVerbFinal)
            && IsRelative(segment, at, before)
        )
        {
            return (OpenerKind.Relative, at);
        }

        if (
            word.Is(WordClasses.Question | WordClasses.Interrogative)
            && !IsMainQuestion(segment, at)
            && VerbOrder.IsVerbFinal(words, at + 1, word) is not false
            && (
                segment.FollowsComma
                || segment.Delimiter is not null
                || VerbOrder.IsVerbFinal(words, at + 1, word) == true
            )
        )
        {
            return word.IsText("wie") && VerbOrder.IsVerbFinal(words, at + 1, word) is null
                ? (OpenerKind.None, -1)
                : (OpenerKind.Question, at);
        }

        return (OpenerKind.None, -1);
    }

    // "Während dieser Jahre sollen sie …": a phrase in the genitive and the verb in second place behind a preposition.
    private static bool GovernsForefield(List<Token> words, int at)
    {
        if (words[at].PartOfSpeech != PartOfSpeech.Preposition || at + 3 >= words.Count)
        {
            return false;
        }

        var next = at + 1;
        var agreement = Agreement.Any;
        while (next < words.Count && words[next].PartOfSpeech is PartOfSpeech.Determiner or PartOfSpeech.Adjective)
        {
            agreement = words[next].PartOfSpeech == PartOfSpeech.Determiner ? words[next].Agreement : agreement;
            next++;
        }

        return next > at + 1
            && next + 2 < words.Count
            && words[next].PartOfSpeech == PartOfSpeech.Noun
            && !agreement.And(words[next].Agreement).Allows(Cases.Nominative)
            && Segment.MayBeFinite(words, next + 1);
    }

    // "Warum haben sie …": the finite verb right behind the question word, and no comma before it.
    private static bool IsMainQuestion(Segment segment, int at)
    {
        var words = segment.Tokens;
        var next = at + 1;
        while (
            next < words.Count
            && next < at + 5
            && words[next].Verbal == WordClasses.None
            && words[next].PartOfSpeech
                is PartOfSpeech.Determiner
                    or PartOfSpeech.Adjective
                    or PartOfSpeech.Numeral
                    or PartOfSpeech.Noun
        )
        {
            // "Wie viele Beamte haben sie …"
            next++;
        }

        return !segment.FollowsComma
            && next + 1 < words.Count
            && Segment.MayBeFinite(words, next)
            && Tagger.IsAuxiliary(words[next].Info)
            && !Segment.IsSurelyFinite(words, words.Count - 1);
    }

    private static bool IsRelative(Segment segment, int at, IReadOnlyList<Token> before)
    {
        var word = segment.Tokens[at];
        var isFinal = VerbOrder.IsVerbFinal(segment.Tokens, at + 1, word);
        if (isFinal is null)
        {
            // "um deren Ruf zu retten": the infinitive has an opener of its own.
            return word.PartOfSpeech == PartOfSpeech.Pronoun
                && before.Count > 0
                && !(
                    at + 1 < segment.Tokens.Count
                    && segment.Tokens[at + 1].Text is "meisten" or "wenigsten" or "anderen" or "übrigen"
                )
                && !(
                    at > 0
                    && segment.Tokens[0].IsText("um")
                    && Segment.IsZuInfinitive(segment.Tokens, segment.Tokens.Count - 1)
                );
        }

        if (isFinal == false)
        {
            return word.PartOfSpeech == PartOfSpeech.Pronoun
                && word.Text is "dessen" or "deren" or "denen"
                && segment.FollowsComma;
        }

        if (word.PartOfSpeech == PartOfSpeech.Pronoun || at > 0)
        {
            return true;
        }

        if (IsMainSubject(segment.Tokens, at))
        {
            return false;
        }

        // An article that could be a relative pronoun: is there something before it that it can refer to?
        return HasAntecedent(before, word);
    }

    // "…, der Hafen gehört den Rebellen": article, noun and verb in second place, and something behind it.
    private static bool IsMainSubject(List<Token> words, int at)
    {
        var next = at + 1;
        while (next < words.Count && words[next].PartOfSpeech == PartOfSpeech.Adjective)
        {
            next++;
        }

        if (
            next >= words.Count - 2
            || words[next].PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.Name)
            || words[at].Info.DeterminerAgreement.And(words[next].Agreement).IsEmpty
        )
        {
            return false;
        }

        var finite = next + 1;
        if (
            finite + 1 < words.Count
            && words[finite].Text is "aber" or "jedoch" or "wiederum" or "dagegen" or "hingegen" or "selbst"
        )
        {
            finite++;
        }

        return finite + 1 < words.Count
            && Segment.MayBeFinite(words, finite)
            && words[finite + 1].Verbal == WordClasses.None
            && words[finite + 1].PartOfSpeech is PartOfSpeech.Preposition
            && words[at].Text is "der" or "die" or "das";
    }

    private static bool HasAntecedent(IReadOnlyList<Token> before, Token pronoun)
    {
        for (var i = before.Count - 1; i >= 0 && i > before.Count - 12; i--)
        {
            if (
                before[i].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Name
                && Refers(pronoun.Info.PronounAgreement, before[i].Agreement)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether gender and number of pronoun and antecedent go together, whatever their cases.</summary>
    public static bool Refers(Agreement pronoun, Agreement antecedent)
    {
        if (antecedent.IsEmpty || pronoun.IsEmpty)
        {
            return true;
        }

        return (pronoun.Genders & antecedent.Genders) != Genders.None
            || (pronoun.Numbers.HasFlag(Numbers.Plural) && antecedent.Numbers.HasFlag(Numbers.Plural));
    }
}

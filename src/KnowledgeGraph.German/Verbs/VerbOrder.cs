using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Verbs;

/// <summary>Tells verb-final from verb-second order, and finite from infinite forms, within a segment.</summary>
internal static class VerbOrder
{
    /// <summary>
    /// Whether the words from a place on have their finite verb at the end, but for phrases behind the bracket; null where
    /// there is no verb that could be finite.
    /// </summary>
    public static bool? IsVerbFinal(IReadOnlyList<Token> words, int from, Token opener)
    {
        var finite = FinalFinite(words, from);
        if (finite < 0)
        {
            return null;
        }

        for (var i = finite + 1; i < words.Count; i++)
        {
            if (
                words[i].Verbal != WordClasses.None
                && !IsDoubleInfinitive(words, finite)
                && !Segment.IsZuInfinitive(words, i)
            )
            {
                return false;
            }
        }

        var after = finite + 1;
        while (after < words.Count && words[after].Verbal != WordClasses.None)
        {
            after++;
        }

        if (after >= words.Count)
        {
            return true;
        }

        return IsPostfield(words, after)
            && !(opener.Is(WordClasses.Preposition | WordClasses.Adverb) && IsOnePhrase(words, from, finite))
            && finite > from;
    }

    /// <summary>The index of the finite verb of a verb-final clause; -1 where there is none.</summary>
    public static int FinalFinite(IReadOnlyList<Token> words, int from)
    {
        var sure = -1;
        var possible = -1;
        for (var i = from; i < words.Count; i++)
        {
            if (Segment.IsSurelyFinite(words, i))
            {
                if (sure >= 0)
                {
                    // A second sure finite verb belongs to a clause that no comma parts off.
                    break;
                }

                sure = i;
            }
            else if (Segment.MayBeFinite(words, i) && (sure < 0 || possible > sure))
            {
                possible = i;
            }
        }

        return sure >= 0 ? sure : possible;
    }

    /// <summary>The index of the finite verb of a verb-second or verb-first clause; -1 where there is none.</summary>
    public static int SecondFinite(IReadOnlyList<Token> words, int from)
    {
        var possible = -1;
        for (var i = from; i < words.Count; i++)
        {
            if (Segment.IsSurelyFinite(words, i))
            {
                return possible >= 0 && !MayBeNonfinite(words[possible], words[i]) ? possible : i;
            }

            if (Segment.MayBeFinite(words, i))
            {
                if (possible < 0)
                {
                    possible = i;
                }
                else if (IsAuxiliary(words[i]) && !IsAuxiliary(words[possible]) && possible == i - 1)
                {
                    // "Besucht haben ihn viele".
                    possible = i;
                }
            }
        }

        return possible;
    }

    /// <summary>Sets the form of every verb of a clause, given its finite verb (null where it has none).</summary>
    public static void Resolve(IReadOnlyList<Token> words, Token? finite)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var token = words[i];
            if (token.Verbal == WordClasses.None || (token.Use is not null && token != finite))
            {
                continue;
            }

            if (token == finite)
            {
                token.Use = VerbForm.Finite;
            }
            else if (Segment.IsZuInfinitive(words, i))
            {
                token.Use = VerbForm.ZuInfinitive;
            }
            else
            {
                token.Use = Nonfinite(token, finite, words);
            }

            Narrow(token);
            if (token.Use is null && token.Is(WordClasses.BareAdjective | WordClasses.Adjective | WordClasses.Adverb))
            {
                token.PartOfSpeech = token.Is(WordClasses.Adverb) ? PartOfSpeech.Adverb : PartOfSpeech.Adjective;
                token.Verbal = WordClasses.None;
            }
        }
    }

    internal static void Narrow(Token token)
    {
        if (token.Use is not { } use)
        {
            return;
        }

        var wanted =
            use == VerbForm.ZuInfinitive && !token.Verbal.HasFlag(WordClasses.ZuInfinitive) ? VerbForm.Infinitive : use;
        var kept = token.VerbReadings.Where(r => r.Form == wanted).ToArray();
        if (kept.Length > 0)
        {
            token.VerbReadings = kept;
            token.Lemma = kept[0].Lemma;
            token.PartOfSpeech = VerbKinds.PartOfSpeechOf(token.Lemma);
        }
    }

    // "wird Soldaten verlegen" against "wird verlassen": the infinitive where an object in the accusative stands by.
    private static bool IsFuture(Token finite, Token token, IReadOnlyList<Token> words)
    {
        var isPresent = false;
        foreach (var reading in finite.VerbReadings)
        {
            isPresent |=
                reading is { Form: VerbForm.Finite, Lemma: "werden" } && reading.Tense == Tense.Present
                || reading is { Form: VerbForm.Finite, Lemma: "werden", Mood: Mood.SubjunctiveTwo };
        }

        if (!isPresent)
        {
            return false;
        }

        var nominals = 0;
        var isGoverned = false;
        for (var i = 0; i < words.Count && words[i] != token; i++)
        {
            switch (words[i].PartOfSpeech)
            {
                case PartOfSpeech.Preposition:
                    isGoverned = true;
                    break;
                case PartOfSpeech.Determiner when !isGoverned && words[i].Agreement.Cases == Cases.Accusative:
                    return true;
                case PartOfSpeech.Determiner
                    when (words[i].Agreement.Cases & (Cases.Nominative | Cases.Accusative)) == Cases.None:
                    // Whatever stands in the dative or genitive is no object of the infinitive.
                    isGoverned = true;
                    break;
                case PartOfSpeech.Noun or PartOfSpeech.Name or PartOfSpeech.Pronoun:
                    var isGenitive = words[i].Agreement.Cases == Cases.Genitive || IsGenitiveOpener(words, i);
                    var isSecondOfName = i > 0 && words[i - 1].PartOfSpeech is PartOfSpeech.Name or PartOfSpeech.Noun;
                    nominals += isGoverned || isGenitive || isSecondOfName || IsTime(words[i]) ? 0 : 1;
                    isGoverned = false;
                    break;
            }
        }

        return nominals > 1;
    }

    private static bool IsTime(Token token) =>
        token.PartOfSpeech == PartOfSpeech.Pronoun
            ? token.Is(WordClasses.Reflexive)
            : Phrases.Temporal.IsUnit(token.Lemma);

    // A determiner in the genitive before the noun: "die Aufträge der Firma".
    private static bool IsGenitiveOpener(IReadOnlyList<Token> words, int noun)
    {
        for (var i = noun - 1; i >= 0 && i > noun - 4; i--)
        {
            if (words[i].PartOfSpeech == PartOfSpeech.Determiner)
            {
                return i > 0
                    && words[i].Agreement.Allows(Cases.Genitive)
                    && words[i - 1].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Name;
            }

            if (words[i].PartOfSpeech != PartOfSpeech.Adjective)
            {
                return false;
            }
        }

        return false;
    }

    private static VerbForm? Nonfinite(Token token, Token? finite, IReadOnlyList<Token> words)
    {
        var hasInfinitive = token.Verbal.HasFlag(WordClasses.Infinitive);
        var hasParticiple = token.Verbal.HasFlag(WordClasses.Participle);
        if (hasInfinitive && hasParticiple)
        {
            return finite is not null && (TakesInfinitive(finite) || IsFuture(finite, token, words))
                ? VerbForm.Infinitive
                : VerbForm.PastParticiple;
        }

        return hasParticiple ? VerbForm.PastParticiple
            : hasInfinitive ? VerbForm.Infinitive
            : null;
    }

    private static bool TakesInfinitive(Token finite)
    {
        foreach (var reading in finite.VerbReadings)
        {
            if (reading.Form == VerbForm.Finite && VerbKinds.IsModal(reading.Lemma))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayBeNonfinite(Token token, Token finite)
    {
        if (token.Verbal.HasFlag(WordClasses.Participle))
        {
            return true;
        }

        if (!token.Verbal.HasFlag(WordClasses.Infinitive))
        {
            return false;
        }

        foreach (var reading in finite.VerbReadings)
        {
            if (VerbKinds.TakesBareInfinitive(reading.Lemma))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAuxiliary(Token token) => Tagger.IsAuxiliary(token.Info);

    // "hätte kommen können": the finite verb stands before two infinitives.
    private static bool IsDoubleInfinitive(IReadOnlyList<Token> words, int finite) =>
        finite + 2 < words.Count
        && words[finite + 1].Verbal.HasFlag(WordClasses.Infinitive)
        && words[finite + 2].Verbal.HasFlag(WordClasses.Infinitive);

    private static bool IsPostfield(IReadOnlyList<Token> words, int at)
    {
        var first = words[at].PartOfSpeech;
        if (
            words[at].Text is "aber" or "jedoch" or "doch" or "denn"
            || first
                is not (
                    PartOfSpeech.Preposition
                    or PartOfSpeech.Comparison
                    or PartOfSpeech.Conjunction
                    or PartOfSpeech.PronominalAdverb
                )
        )
        {
            return false;
        }

        for (var i = at; i < words.Count; i++)
        {
            if (
                words[i].PartOfSpeech == PartOfSpeech.Pronoun
                && words[i].Is(WordClasses.Personal)
                && words[i - 1].PartOfSpeech != PartOfSpeech.Preposition
            )
            {
                return false;
            }
        }

        return true;
    }

    // Between an opener that may be a preposition and the finite verb stands one noun phrase only: "seit Montag gilt …".
    private static bool IsOnePhrase(IReadOnlyList<Token> words, int from, int to)
    {
        var nouns = 0;
        for (var i = from; i < to; i++)
        {
            if (words[i].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Name or PartOfSpeech.Pronoun)
            {
                nouns += i > from && words[i - 1].PartOfSpeech is PartOfSpeech.Name or PartOfSpeech.Noun ? 0 : 1;
            }
        }

        return nouns <= 1;
    }
}

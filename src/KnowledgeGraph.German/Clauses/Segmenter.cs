using KnowledgeGraph.German.Morphology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Clauses;

/// <summary>Cuts the words of a sentence into segments: at marks, and at conjunctions between clauses.</summary>
internal static class Segmenter
{
    private static readonly HashSet<string> s_sureSubjunctions = new(StringComparer.OrdinalIgnoreCase)
    {
        "dass",
        "daß",
        "weil",
        "ob",
        "wenn",
        "falls",
        "obwohl",
        "obgleich",
        "obschon",
        "wenngleich",
        "nachdem",
        "bevor",
        "sobald",
        "sodass",
        "sodaß",
        "wohingegen",
        "sofern",
    };

    /// <summary>Whether a word always opens a clause with its verb at the end.</summary>
    public static bool IsSureSubjunction(Token token) => s_sureSubjunctions.Contains(token.Text);

    /// <summary>Segments in order.</summary>
    public static List<Segment> Split(List<Token> region)
    {
        var result = new List<Segment>();
        var current = new List<Token>();
        Token? delimiter = null;
        for (var i = 0; i < region.Count; i++)
        {
            var token = region[i];
            if (token.IsWord || SpacedHyphens.Joins(region, i))
            {
                current.Add(token);
            }
            else if (IsDelimiter(token) && !IsOrdinalStop(region, i))
            {
                Close(result, current, delimiter);
                current = [];
                delimiter = Stronger(delimiter, token, result);
            }
        }

        Close(result, current, delimiter);
        return result;
    }

    // "am 31. Mai": a stop right behind a number inside a sentence makes it an ordinal.
    private static bool IsOrdinalStop(List<Token> region, int at) =>
        region[at].Text == "."
        && at > 0
        && at + 1 < region.Count
        && region[at - 1].Span.End == region[at].Span.Start
        && (char.IsAsciiDigit(region[at - 1].Text[0]) || region[at - 1].Text.Length < 5);

    private static bool IsDelimiter(Token token) =>
        token.Text is "," or ";" or ":" or "–" or "—" or "-" or "." or "!" or "?" or "…" or "|" or "/"
        || token.Text.StartsWith("..", StringComparison.Ordinal)
        || token.Text.StartsWith("--", StringComparison.Ordinal);

    private static Token Stronger(Token? old, Token next, List<Segment> result) =>
        old is not null && result.Count > 0 && old.Text is ":" or ";" && next.Text == "," && result[^1].Delimiter != old
            ? old
            : next;

    private static void Close(List<Segment> result, List<Token> words, Token? delimiter)
    {
        if (words.Count == 0)
        {
            return;
        }

        var start = 0;
        Token? coordinator = null;
        if (words[0].PartOfSpeech == PartOfSpeech.Conjunction && words.Count > 1 && IsClausal(words[0]))
        {
            coordinator = words[0];
            start = 1;
        }

        for (var i = start + 1; i < words.Count; i++)
        {
            var token = words[i];
            if (
                token.PartOfSpeech == PartOfSpeech.Conjunction
                && IsClausal(token)
                && !(token.Text == "noch" && !words.Exists(static t => t.IsText("weder")))
                && i + 1 < words.Count
                && (Divides(words, start, i) || (result.Count > 0 && LeavesList(words, start, i)))
            )
            {
                Add(result, words, start, i, delimiter, coordinator);
                delimiter = null;
                coordinator = token;
                start = i + 1;
            }
            else if (
                (IsSureSubjunction(token) && OpensWithoutComma(words, start, i)) || OpensComparison(words, start, i)
            )
            {
                var join = words[i - 1].PartOfSpeech == PartOfSpeech.Conjunction ? words[i - 1] : null;
                Add(result, words, start, join is null ? i : i - 1, delimiter, coordinator);
                delimiter = null;
                coordinator = join;
                start = i;
            }
        }

        Add(result, words, start, words.Count, delimiter, coordinator);
    }

    private static void Add(
        List<Segment> result,
        List<Token> words,
        int start,
        int end,
        Token? delimiter,
        Token? coordinator
    )
    {
        if (end > start)
        {
            result.Add(new Segment(words.GetRange(start, end - start), delimiter, coordinator));
        }
    }

    private static bool IsClausal(Token token) =>
        !(
            token.IsText("wie")
            || token.IsText("bzw.")
            || token.IsText("sowohl")
            || token.IsText("weder")
            || token.IsText("entweder")
        );

    private static bool OpensWithoutComma(List<Token> words, int start, int at)
    {
        if (
            at - start < 2
            && words[at - 1].PartOfSpeech
                is PartOfSpeech.Adverb
                    or PartOfSpeech.Particle
                    or PartOfSpeech.Comparison
                    or PartOfSpeech.Conjunction
                    or PartOfSpeech.Preposition
        )
        {
            return false;
        }

        if (
            words[at - 1].IsText("ohne")
            || words[at - 1].IsText("als")
            || words[at - 1].IsText("statt")
            || words[at - 1].IsText("so")
            || words[at - 1].IsText("auch")
            || words[at - 1].IsText("selbst")
            || words[at - 1].IsText("nur")
            || words[at - 1].IsText("außer")
        )
        {
            return at - 1 > start && HasVerb(words, start, at - 1);
        }

        return HasVerb(words, at + 1, words.Count);
    }

    // "der dritte |und| letzte Schritt".
    private static bool JoinsAdjectives(Token before, Token behind, Token noun) =>
        before.PartOfSpeech == PartOfSpeech.Adjective
        && behind.PartOfSpeech == PartOfSpeech.Adjective
        && noun.PartOfSpeech is PartOfSpeech.Noun
        && before.Info.AdjectiveEnding.Length > 0
        && before.Info.AdjectiveEnding == behind.Info.AdjectiveEnding;

    // "größer als man erwartet": a comparison with a clause of its own.
    private static bool OpensComparison(List<Token> words, int start, int at) =>
        words[at].PartOfSpeech == PartOfSpeech.Comparison
        && at > start + 1
        && at + 2 < words.Count
        && OpensWithSubject(words, at + 1)
        && words[^1].Verbal.HasFlag(WordClasses.Finite)
        && HasVerb(words, start, at);

    private static bool HasVerb(List<Token> words, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (words[i].Verbal != WordClasses.None)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a conjunction joins clauses: there is a verb before it and one of the same kind behind.</summary>
    private static bool Divides(List<Token> words, int start, int at)
    {
        // "kündigte jedoch die Koalition auf und ging": what counts is the verb before the next conjunction.
        var isAdverbial = words[at].Text is "aber" or "jedoch" or "doch" or "denn";
        var next = isAdverbial ? words.FindIndex(at + 1, static t => t.PartOfSpeech == PartOfSpeech.Conjunction) : -1;
        var behind = Kinds(words, at + 1, next < 0 ? words.Count : next);
        if (behind == WordClasses.None)
        {
            return false;
        }

        if (at + 2 < words.Count && JoinsAdjectives(words[at - 1], words[at + 1], words[at + 2]))
        {
            return false;
        }

        var before = Kinds(words, start, at);
        if (before == WordClasses.None)
        {
            return false;
        }

        if (IsSharedParticiple(words, at) || JoinsPhrases(words, at))
        {
            return false;
        }

        if (before.HasFlag(WordClasses.Finite) && behind.HasFlag(WordClasses.Finite))
        {
            var isSureBehind = SureFinite(words, at + 1, words.Count);
            if (
                !isSureBehind
                && !OpensWithSubject(words, at + 1)
                && (AwaitsNonfinite(words, start, at) || words[at].Text is "aber" or "jedoch" or "doch" or "denn")
            )
            {
                return false;
            }
            return SureFinite(words, start, at)
                || SureFinite(words, at + 1, words.Count)
                || words[at - 1].Verbal != WordClasses.None
                || !words[words.Count - 1].Verbal.HasFlag(WordClasses.Participle | WordClasses.Infinitive);
        }

        if (
            Segment.IsZuInfinitive(words, at - 1)
            && Segment.MayBeFinite(words, at + 1)
            && Tagger.IsAuxiliary(words[at + 1].Info)
        )
        {
            // "half ihm, sich zu festigen, und sollte …" without the second comma.
            return true;
        }

        var endsInVerb = words[at - 1].Verbal != WordClasses.None;
        return endsInVerb
            && (before & behind & (WordClasses.Participle | WordClasses.Infinitive | WordClasses.ZuInfinitive))
                != WordClasses.None;
    }

    // "griff mit Raketen |und| Artillerie an und sperrte die Grenze": the next verb stands behind the next conjunction.
    private static bool JoinsPhrases(List<Token> words, int at)
    {
        var next = words.FindIndex(at + 1, static t => t.PartOfSpeech == PartOfSpeech.Conjunction);
        return next > at + 1
            && next + 1 < words.Count
            && words[at].Text is "und" or "oder" or "sowie"
            && words[next].Text is "und" or "oder" or "sowie"
            && Segment.OpensVerb(words, next)
            && !Kinds(words, at + 1, next).HasFlag(WordClasses.Finite);
    }

    // "nach Kairo, Amman und Riad |und| warb": behind a comma the last members of a list, and then a verb.
    private static bool LeavesList(List<Token> words, int start, int at)
    {
        var joins = false;
        for (var i = start; i < at; i++)
        {
            if (words[i].Verbal != WordClasses.None)
            {
                return false;
            }

            joins |= i > start && words[i].IsText("und");
        }

        return joins && Segment.OpensVerb(words, at);
    }

    // "… und man trainiert": a pronoun in the nominative begins a clause of its own.
    private static bool OpensWithSubject(List<Token> words, int at) =>
        words[at].PartOfSpeech == PartOfSpeech.Pronoun
        && (
            words[at].IsText("man")
            || (words[at].Is(WordClasses.Personal) && words[at].Agreement.Cases == Cases.Nominative)
        );

    // "sein" takes no infinitive: "Die Lage ist ernst und die Menschen fliehen" is two clauses.
    private static bool Completes(Token auxiliary, Token last)
    {
        foreach (var reading in auxiliary.VerbReadings)
        {
            var isParticiple = last.Verbal.HasFlag(WordClasses.Participle);
            var isInfinitive = last.Verbal.HasFlag(WordClasses.Infinitive);
            if (
                reading.Lemma is "sein" or "haben"
                    ? isParticiple || (reading.Lemma == "haben" && isInfinitive && Segment.IsModalInfinitive(last))
                : reading.Lemma == "werden" ? isParticiple || isInfinitive
                : isInfinitive
            )
            {
                return true;
            }
        }

        return false;
    }

    // An auxiliary or modal verb whose participle or infinitive isn't there yet: "will Äpfel und Birnen kaufen".
    private static bool AwaitsNonfinite(List<Token> words, int start, int end)
    {
        var awaits = false;
        for (var i = start; i < end; i++)
        {
            if (Segment.MayBeFinite(words, i) && Tagger.IsAuxiliary(words[i].Info))
            {
                awaits = Completes(words[i], words[^1]);
            }
            else if (words[i].Verbal.HasFlag(WordClasses.Participle) || words[i].Verbal.HasFlag(WordClasses.Infinitive))
            {
                awaits = false;
            }
        }

        return awaits;
    }

    // "besucht und gelobt wurde": two participles under one auxiliary are one predicate.
    private static bool IsSharedParticiple(List<Token> words, int at) =>
        words[at - 1].Verbal != WordClasses.None
        && words[at - 1].Verbal != WordClasses.Finite
        && words[at + 1].Verbal != WordClasses.None
        && words[at + 1].Verbal != WordClasses.Finite
        && at + 2 < words.Count
        && words[at + 2].Verbal.HasFlag(WordClasses.Finite)
        && (words[at - 1].Verbal & words[at + 1].Verbal & (WordClasses.Participle | WordClasses.Infinitive))
            != WordClasses.None;

    private static bool SureFinite(List<Token> words, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Segment.IsSurelyFinite(words, i))
            {
                return true;
            }
        }

        return false;
    }

    private static WordClasses Kinds(List<Token> words, int start, int end)
    {
        var kinds = WordClasses.None;
        for (var i = start; i < end; i++)
        {
            if (Segment.IsZuInfinitive(words, i))
            {
                kinds |= WordClasses.ZuInfinitive;
            }
            else
            {
                kinds |= words[i].Verbal;
            }
        }

        return kinds;
    }
}

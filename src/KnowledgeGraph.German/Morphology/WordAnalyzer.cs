using KnowledgeGraph.German.Lexicon;

namespace KnowledgeGraph.German.Morphology;

/// <summary>Looks words up in every list and rule; keeps what it found for the words of one text.</summary>
internal sealed partial class WordAnalyzer(GermanLexicon lexicon)
{
    private const int LongestWord = 60;

    private static readonly string[] s_endings = ["e", "en", "er", "es", "em"];

    // Number words that decline.
    private static readonly HashSet<string> s_masses = new(StringComparer.Ordinal)
    {
        "dutzend",
        "hundert",
        "tausend",
        "zehntausend",
        "hunderttausend",
        "zigtausend",
        "abertausend",
    };

    private static readonly string[] s_superlativeEndings = ["sten", "esten"];

    private readonly Dictionary<string, WordInfo> _lower = new(StringComparer.Ordinal);

    private readonly Dictionary<string, WordInfo> _capitalized = new(StringComparer.Ordinal);

    private readonly List<VerbReading> _verbs = [];

    /// <summary>What a word is when read in lower case.</summary>
    public WordInfo Lower(string word)
    {
        if (_lower.TryGetValue(word, out var info))
        {
            return info;
        }

        var lower = word.ToLowerInvariant();
        info = lower.Length > LongestWord ? WordInfo.Empty : AnalyzeLower(lower);
        return _lower[word] = info;
    }

    /// <summary>What a capitalised word is as a noun or name.</summary>
    public WordInfo Capitalized(string word)
    {
        if (_capitalized.TryGetValue(word, out var info))
        {
            return info;
        }

        return _capitalized[word] = AnalyzeCapitalized(word);
    }

    private WordInfo AnalyzeLower(string word)
    {
        var info = new WordInfo();
        if (lexicon.FunctionWords.Find(word) is { } closed)
        {
            Copy(closed, info);
        }

        if (NumeralReader.Read(word) is { } number && word is not ("ein" or "eins"))
        {
            info.Classes |= WordClasses.Numeral;
            info.Number = number;
        }

        ReadVerb(word, info);
        ReadAdjective(word, info);
        if (lexicon.Verbs.IsSeparablePrefix(word))
        {
            info.Classes |= WordClasses.Prefix;
        }

        return info;
    }

    private static void Copy(WordInfo from, WordInfo to)
    {
        to.Classes = from.Classes;
        to.DeterminerAgreement = from.DeterminerAgreement;
        to.PronounAgreement = from.PronounAgreement;
        to.ClosedLemma = from.ClosedLemma;
        to.DeterminerKind = from.DeterminerKind;
        to.Person = from.Person;
        to.PrepositionCases = from.PrepositionCases;
        to.PrepositionLemma = from.PrepositionLemma;
        to.FusedArticle = from.FusedArticle;
        to.Number = from.Number;
    }

    private void ReadVerb(string word, WordInfo info)
    {
        _verbs.Clear();
        lexicon.Verbs.Read(word, _verbs);
        if (_verbs.Count == 0 && word.Contains('ß', StringComparison.Ordinal))
        {
            // The spelling before 1996: "muß", "wußte", "läßt".
            lexicon.Verbs.Read(word.Replace("ß", "ss", StringComparison.Ordinal), _verbs);
        }

        if (_verbs.Count == 0)
        {
            return;
        }

        if (
            info.Classes != WordClasses.None
            || lexicon.Adjectives.LemmaOfStem(word) is not null
            || lexicon.Verbs.IsSeparablePrefix(word)
        )
        {
            // "eng" and "laut" aren't commands.
            _verbs.RemoveAll(static r => r.Mood == Mood.Imperative);
        }

        info.Verbs = [.. _verbs];
        foreach (var reading in _verbs)
        {
            info.Classes |= reading.Form switch
            {
                VerbForm.Finite => WordClasses.Finite,
                VerbForm.Infinitive => WordClasses.Infinitive,
                VerbForm.ZuInfinitive => WordClasses.ZuInfinitive,
                VerbForm.PastParticiple => WordClasses.Participle,
                _ => WordClasses.BareAdjective,
            };
            if (reading.Form == VerbForm.PresentParticiple)
            {
                info.AdjectiveLemma ??= word;
                info.ParticipleVerb ??= reading.Lemma;
                info.IsPresentParticiple = true;
            }
        }
    }

    private void ReadAdjective(string word, WordInfo info)
    {
        if (info.Is(WordClasses.Article | WordClasses.Personal))
        {
            return;
        }

        if (info.Classes == WordClasses.None && IsNegatedParticiple(word))
        {
            // "unangekündigt", "ungelöst".
            info.Classes |= WordClasses.BareAdjective;
            info.AdjectiveLemma = word;
        }

        if (lexicon.Adjectives.LemmaOfStem(word) is { } bare)
        {
            info.Classes |= WordClasses.BareAdjective;
            info.AdjectiveLemma = bare;
        }

        if (word.EndsWith("er", StringComparison.Ordinal) && char.IsAsciiDigit(word[0]))
        {
            info.Classes |= WordClasses.Adjective;
            info.AdjectiveLemma = word;
            info.AdjectiveEnding = "?";
            return;
        }

        if (word.EndsWith("er", StringComparison.Ordinal) && s_masses.Contains(word[..^2]))
        {
            // "die Flucht zehntausender Menschen".
            info.Classes |= WordClasses.Adjective;
            info.AdjectiveLemma = word[..^2];
            info.AdjectiveEnding = "er";
            return;
        }

        foreach (var ending in s_endings)
        {
            if (word.Length <= ending.Length + 1 || !word.EndsWith(ending, StringComparison.Ordinal))
            {
                continue;
            }

            var stem = word[..^ending.Length];
            if (DeclinedLemma(stem, info) is { } lemma)
            {
                info.Classes |= WordClasses.Adjective;
                info.AdjectiveLemma = lemma;
                info.AdjectiveEnding = ending;
                return;
            }
        }

        foreach (var ending in s_superlativeEndings)
        {
            if (
                word.EndsWith(ending, StringComparison.Ordinal)
                && lexicon.Adjectives.LemmaOfStem(word[..^ending.Length]) is { } lemma
            )
            {
                info.Classes |= WordClasses.Adjective;
                info.AdjectiveLemma = lemma;
                info.AdjectiveEnding = "en";
                return;
            }
        }

        ReadCompoundAdjective(word, info);
    }

    private bool IsNegatedParticiple(string word)
    {
        if (word.Length < 7 || !word.StartsWith("un", StringComparison.Ordinal) || word[^1] is not ('t' or 'n'))
        {
            return false;
        }

        var found = new List<VerbReading>();
        lexicon.Verbs.Read(word[2..], found);
        return found.Exists(static r => r.Form == VerbForm.PastParticiple);
    }

    private void ReadCompoundAdjective(string word, WordInfo info)
    {
        if (info.Classes != WordClasses.None)
        {
            return;
        }

        if (word.EndsWith("weise", StringComparison.Ordinal) && word.Length > 8)
        {
            info.Classes |= WordClasses.Adverb;
            return;
        }

        if (lexicon.Adjectives.LemmaOfCompound(word) is { } bare)
        {
            info.Classes |= WordClasses.BareAdjective;
            info.AdjectiveLemma = bare;
            return;
        }

        foreach (var ending in s_endings)
        {
            if (
                word.EndsWith(ending, StringComparison.Ordinal)
                && word.Length > ending.Length + 6
                && lexicon.Adjectives.LemmaOfCompound(word[..^ending.Length]) is { } lemma
            )
            {
                info.Classes |= WordClasses.Adjective;
                info.AdjectiveLemma = lemma;
                info.AdjectiveEnding = ending;
                return;
            }
        }
    }

    /// <summary>The lemma of a stem that carries an adjective's ending: adjective, participle, ordinal number.</summary>
    private string? DeclinedLemma(string stem, WordInfo info)
    {
        var adjective = lexicon.Adjectives.LemmaOfStem(stem);

        if (stem.Length > 4 && stem[^1] is 't' or 'n' or 'd')
        {
            var found = new List<VerbReading>();
            lexicon.Verbs.Read(stem, found);
            foreach (var reading in found)
            {
                if (reading.Form is VerbForm.PastParticiple or VerbForm.PresentParticiple)
                {
                    info.ParticipleVerb = reading.Lemma;
                    info.IsPresentParticiple = reading.Form == VerbForm.PresentParticiple;
                    return adjective ?? stem;
                }
            }

            if (adjective is not null)
            {
                return adjective;
            }

            if (
                found.Count == 0
                && stem.EndsWith("nd", StringComparison.Ordinal) is false
                && stem.StartsWith("un", StringComparison.Ordinal)
            )
            {
                lexicon.Verbs.Read(stem[2..], found);
                if (found.Exists(static r => r.Form is VerbForm.PastParticiple or VerbForm.PresentParticiple))
                {
                    return stem;
                }
            }

            // "anzuerkennende": a present participle with zu.
            if (
                stem.EndsWith("end", StringComparison.Ordinal)
                && lexicon.Verbs.IsVerb(stem[..^1].Replace("zu", "", StringComparison.Ordinal))
            )
            {
                return stem;
            }
        }

        if (adjective is not null)
        {
            return adjective;
        }

        if (
            stem.EndsWith("st", StringComparison.Ordinal)
            && stem.Length > 4
            && NumeralReader.Read(stem[..^2]) is not null
        )
        {
            return stem;
        }

        return stem.EndsWith('t') && stem.Length > 3 && NumeralReader.Read(stem[..^1]) is not null ? stem : null;
    }
}

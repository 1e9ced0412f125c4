using KnowledgeGraph.German.Lexicon;

namespace KnowledgeGraph.German.Morphology;

/// <summary>Looks words up in every list and rule; keeps what it found. One thread at a time may use it.</summary>
internal sealed partial class WordAnalyzer(GermanLexicon lexicon)
{
    private const int LongestWord = 60;

    /// <summary>Some hundred articles have so many different words; they take about 5 MB.</summary>
    private const int MostWords = 16_000;

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

    /// <summary>Whether it keeps so many words that a new one should be made for the next text.</summary>
    public bool IsFull => _lower.Count + _capitalized.Count > MostWords;

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
}

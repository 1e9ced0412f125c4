using KnowledgeGraph.German.Lexicon;

namespace KnowledgeGraph.German.Morphology;

/// <summary>Looks words up in every list and rule; keeps what it found for the words of one text.</summary>
internal sealed class WordAnalyzer(GermanLexicon lexicon)
{
    private const int LongestWord = 60;
    private static readonly string[] s_endings = ["e", "en", "er", "es", "em"];
    private static readonly string[] s_superlativeEndings = ["sten", "esten"];

    private static readonly string[] s_tellingSuffixes =
    [
        "ung",
        "ungen",
        "heit",
        "heiten",
        "keit",
        "keiten",
        "schaft",
        "schaften",
        "tion",
        "tionen",
        "sion",
        "sionen",
        "ität",
        "itäten",
        "ismus",
        "ling",
        "linge",
        "lingen",
        "lings",
        "enz",
        "enzen",
        "tum",
        "ismen",
        "erin",
        "erinnen",
    ];

    private static readonly string[] s_nominalTails =
    [
        "beauftragt",
        "vorsitzend",
        "verdächtig",
        "gefangen",
        "abgeordnet",
        "angehörig",
        "beamt",
        "bedienstet",
        "angestellt",
        "krank",
        "verletzt",
        "gläubig",
        "jährig",
        "verantwortlich",
        "süchtig",
        "beschäftigt",
        "verwandt",
        "sachverständig",
        "bevollmächtigt",
        "gesandt",
        "vertrieben",
        "geflüchtet",
        "flüchtig",
        "deutsch",
    ];

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

        if (info.Classes != WordClasses.None || lexicon.Adjectives.LemmaOfStem(word) is not null)
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

    private WordInfo AnalyzeCapitalized(string word)
    {
        var info = new WordInfo();
        if (word.Length > LongestWord)
        {
            return info;
        }

        if (lexicon.Names.FirstName(word) is var gender and not Genders.None)
        {
            info.Classes |= WordClasses.FirstName;
            info.NounLemma = word;
            info.NounAgreement = Agreement.Of(Cases.All & ~Cases.Genitive, gender, Numbers.Singular);
        }

        if (lexicon.Names.TryGetAgreement(word, out var named))
        {
            info.NounLemma = word;
            info.NounAgreement = named;
            info.IsKnownNoun = true;
            return info;
        }

        if (ReadNoun(word, out var reading))
        {
            info.Classes |= WordClasses.Noun;
            info.NounLemma = reading.Lemma;
            info.NounAgreement = reading.Agreement;
            info.IsKnownNoun = true;
            info.IsListed = lexicon.Nouns.TryGet(word, out _);
            if (word.EndsWith('n') && Lower(word).Is(WordClasses.Infinitive))
            {
                info.NounLemma = info.IsListed ? info.NounLemma : word;
                info.NounAgreement = info.NounAgreement.Or(
                    Agreement.Of(Cases.All & ~Cases.Genitive, Genders.Neuter, Numbers.Singular)
                );
            }

            return info;
        }

        ReadNominalized(word, info);
        if (
            !info.Is(WordClasses.Noun)
            && word.Length > 4
            && LooksGerman(word)
            && NounGuesser.TrySuffix(word, out reading)
        )
        {
            info.Classes |= WordClasses.Noun;
            info.NounLemma = reading.Lemma;
            info.IsKnownNoun = HasTellingSuffix(word);
            info.NounAgreement = info.IsKnownNoun ? reading.Agreement : OpenAgreement(word);
        }

        return info;
    }

    private bool ReadNoun(string word, out NounReading reading)
    {
        if (lexicon.Nouns.TryGet(word, out reading))
        {
            return true;
        }

        if (word.Length > 5 && HasTellingSuffix(word) && NounGuesser.TrySuffix(word, out reading))
        {
            // "Verhandlungen" isn't made of "Lungen".
            return true;
        }

        if (
            Lower(NominalPart(word)) is { ParticipleVerb: not null, AdjectiveEnding.Length: > 0 }
            || NominalPart(word).Length < word.Length - word.LastIndexOf('-') - 1
        )
        {
            // "Vorsitzende" isn't made of "Ende".
            return false;
        }

        return word.Length > 4 && NounGuesser.TryCompound(lexicon.Nouns, word, out reading);
    }

    // Short suffixes (-e, -er, -ik) say little of a foreign name; those of two letters count from seven letters on.
    // A noun whose gender nothing tells: what its ending allows.
    private static Agreement OpenAgreement(string word)
    {
        var singular = Agreement.Of(
            word[^1] is 's' or 'e' ? Cases.All : Cases.All & ~Cases.Genitive,
            Genders.All,
            Numbers.Singular
        );
        return word[^1] is 'e' or 'n' or 'r' or 's' or 'a'
            ? singular.Or(Agreement.Of(Cases.All, Genders.None, Numbers.Plural))
            : singular;
    }

    private static bool LooksGerman(string word) => HasTellingSuffix(word) || word.Length > 6;

    private static bool HasTellingSuffix(string word)
    {
        foreach (var suffix in s_tellingSuffixes)
        {
            if (word.EndsWith(suffix, StringComparison.Ordinal) && word.Length > suffix.Length + 2)
            {
                return true;
            }
        }

        return false;
    }

    // "EU-Außenbeauftragter", "Kriegsgefangene": the part that declines.
    private static string NominalPart(string word)
    {
        var start = word.LastIndexOf('-') + 1;
        foreach (var tail in s_nominalTails)
        {
            var at = word.LastIndexOf(tail, StringComparison.Ordinal);
            if (at > 1 && word.Length - at - tail.Length <= 2)
            {
                start = Math.Max(start, at);
            }
        }

        return start == 0 || start >= word.Length ? word : word[start..];
    }

    /// <summary>"der Abgeordnete", "die Vertriebenen", "das Scheitern".</summary>
    private void ReadNominalized(string word, WordInfo info)
    {
        var lower = Lower(NominalPart(word));
        if (lower.Is(WordClasses.Adjective) && !lower.Is(WordClasses.Determiner))
        {
            info.Classes |= WordClasses.Noun;
            info.NounLemma = word[..^lower.AdjectiveEnding.Length] + "e";
            info.NounAgreement = AdjectiveLexicon.OfEnding(lower.AdjectiveEnding);
            info.AdjectiveEnding = lower.AdjectiveEnding;
            info.IsKnownNoun = NominalPart(word).Length < word.Length;
            return;
        }

        if (lower.Is(WordClasses.Infinitive) || (word.EndsWith('s') && Lower(word[..^1]).Is(WordClasses.Infinitive)))
        {
            var isGenitive = word.EndsWith('s');
            info.Classes |= WordClasses.Noun;
            info.NounLemma = isGenitive ? word[..^1] : word;
            info.NounAgreement = Agreement.Of(
                isGenitive ? Cases.Genitive : Cases.All & ~Cases.Genitive,
                Genders.Neuter,
                Numbers.Singular
            );
        }
    }
}

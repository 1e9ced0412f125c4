using KnowledgeGraph.German.Lexicon;

namespace KnowledgeGraph.German.Morphology;

internal sealed partial class WordAnalyzer
{
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
        "isten",
        "ismen",
        "erin",
        "erinnen",
        "istin",
        "istinnen",
        "antin",
        "antinnen",
        "entin",
        "entinnen",
        "atin",
        "atinnen",
        "arin",
        "arinnen",
        "ärin",
        "ärinnen",
        "orin",
        "orinnen",
        "ogin",
        "oginnen",
        "egin",
        "eginnen",
        "eurin",
        "eurinnen",
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

    private WordInfo AnalyzeCapitalized(string word)
    {
        var info = new WordInfo();
        if (word.Length > LongestWord)
        {
            return info;
        }

        if (ReadName(word, info))
        {
            return info;
        }

        if (info.Is(WordClasses.FirstName) && !lexicon.Nouns.TryGet(word, out _))
        {
            // "Helmut" isn't made of "Mut".
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

    /// <summary>Reads first names and listed names; true where nothing else needs to be asked.</summary>
    private bool ReadName(string word, WordInfo info)
    {
        // "Frank-Walter" is as its last part.
        var last = word[(word.LastIndexOf('-') + 1)..];
        if (
            lexicon.Names.FirstName(last) is var gender and not Genders.None
            && (
                last.Length == word.Length
                || lexicon.Names.FirstName(word[..word.IndexOf('-', StringComparison.Ordinal)]) != Genders.None
            )
        )
        {
            info.Classes |= WordClasses.FirstName;
            info.NounLemma = word;
            info.NounAgreement = Agreement.Of(Cases.All & ~Cases.Genitive, gender, Numbers.Singular);
        }

        if (lexicon.Names.TryGetAgreement(word, out var named))
        {
            info.NounLemma = word;
            // "Polen" is a state, "die Polen" are its people.
            info.NounAgreement = lexicon.Nouns.TryGet(word, out var people) ? named.Or(people.Agreement) : named;
            info.IsKnownNoun = true;
            return true;
        }

        if (
            word.EndsWith('s')
            && lexicon.Names.TryGetAgreement(word[..^1], out named)
            && (named.Genders & (Genders.Neuter | Genders.Masculine)) != Genders.None
            && named.Numbers == Numbers.Singular
        )
        {
            info.NounLemma = word[..^1];
            info.NounAgreement = Agreement.Of(Cases.Genitive, named.Genders, Numbers.Singular);
            info.IsKnownNoun = true;
            return true;
        }

        return false;
    }

    /// <summary>"Kritisch", "Drastisch", "Taktisch": no kind of table, as the letters before "tisch" tell.</summary>
    private static bool IsAdjectiveInTisch(string word)
    {
        const string end = "tisch";
        if (word.Length < end.Length + 3 || !word.EndsWith(end, StringComparison.Ordinal))
        {
            return false;
        }

        var before = word[^(end.Length + 1)];
        return before is 'a' or 'e' or 'i' or 'o' or 'ö' or 'k' or 'p'
            || (before == 's' && word[^(end.Length + 2)] is 'a' or 'i');
    }

    private bool ReadNoun(string word, out NounReading reading)
    {
        if (lexicon.Nouns.TryGet(word, out reading))
        {
            return true;
        }

        if (
            Lower(word) is { AdjectiveLemma: { } lemma, AdjectiveEnding.Length: > 0 }
            && (
                lemma.EndsWith("isch", StringComparison.Ordinal)
                || lemma.EndsWith("ig", StringComparison.Ordinal)
                || lemma.EndsWith("lich", StringComparison.Ordinal)
            )
        )
        {
            // "Demokratischen" isn't made of "Tischen".
            return false;
        }

        if (IsAdjectiveInTisch(word))
        {
            return false;
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

    // "Maizière", "Erdoğan": letters that German has not make a name.
    private static bool LooksGerman(string word) =>
        HasTellingSuffix(word) || (word.Length > 6 && word.All(c => char.IsAscii(c) || "äöüßÄÖÜ".Contains(c)));

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

using KnowledgeGraph.German.Lexicon;

namespace KnowledgeGraph.German.Morphology;

/// <content>Adjectives, participles that decline, ordinal numbers.</content>
internal sealed partial class WordAnalyzer
{
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

        if (!ReadCounting(word, info) && !ReadDeclined(word, info) && !ReadSuperlative(word, info))
        {
            ReadCompoundAdjective(word, info);
        }
    }

    // "30er", and "die Flucht zehntausender Menschen".
    private static bool ReadCounting(string word, WordInfo info)
    {
        if (!word.EndsWith("er", StringComparison.Ordinal))
        {
            return false;
        }

        if (char.IsAsciiDigit(word[0]))
        {
            Decline(info, word, "?");
            return true;
        }

        if (s_masses.Contains(word[..^2]))
        {
            Decline(info, word[..^2], "er");
            return true;
        }

        return false;
    }

    private bool ReadDeclined(string word, WordInfo info)
    {
        foreach (var ending in s_endings)
        {
            if (
                word.Length > ending.Length + 1
                && word.EndsWith(ending, StringComparison.Ordinal)
                && DeclinedLemma(word[..^ending.Length], info) is { } lemma
            )
            {
                Decline(info, lemma, ending);
                return true;
            }
        }

        return false;
    }

    private bool ReadSuperlative(string word, WordInfo info)
    {
        foreach (var ending in s_superlativeEndings)
        {
            if (
                word.EndsWith(ending, StringComparison.Ordinal)
                && lexicon.Adjectives.LemmaOfStem(word[..^ending.Length]) is { } lemma
            )
            {
                Decline(info, lemma, "en");
                return true;
            }
        }

        return false;
    }

    private static void Decline(WordInfo info, string lemma, string ending)
    {
        info.Classes |= WordClasses.Adjective;
        info.AdjectiveLemma = lemma;
        info.AdjectiveEnding = ending;
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
                Decline(info, lemma, ending);
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

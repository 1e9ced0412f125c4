using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Morphology;

/// <summary>Guesses the class of a lower-case word that no list has.</summary>
internal static class UnknownWords
{
    /// <summary>By the word's ending and the words beside it: verb, adjective or adverb.</summary>
    public static void Tag(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        var text = token.Text;
        var next = at + 1 < tokens.Count ? tokens[at + 1] : null;
        var before = at > 0 ? tokens[at - 1] : null;
        if (next is { IsCapitalized: true } && Ending(text) is { } ending && !LooksLikeSubject(before))
        {
            token.PartOfSpeech = PartOfSpeech.Adjective;
            token.Lemma = text[..^ending.Length];
            token.Info = new WordInfo
            {
                Classes = WordClasses.Adjective,
                AdjectiveEnding = ending,
                AdjectiveLemma = token.Lemma,
            };
            token.Agreement = Lexicon.AdjectiveLexicon.OfEnding(ending);
            return;
        }

        if (before?.PartOfSpeech is PartOfSpeech.InfinitiveMarker && text.EndsWith('n'))
        {
            SetVerb(token, new VerbReading(text, VerbForm.Infinitive, Tense.None, Mood.None, Persons.None, true));
        }
        else if (
            text.Length > 3
            && before?.PartOfSpeech is not (PartOfSpeech.Preposition or PartOfSpeech.Determiner)
            && Guess(text) is { } readings
        )
        {
            SetVerb(token, readings);
        }
        else
        {
            token.PartOfSpeech = Ending(text) is null ? PartOfSpeech.Adverb : PartOfSpeech.Adjective;
        }
    }

    /// <summary>The ending of a word that has the form of a declined adjective; null for another word.</summary>
    public static string? AdjectiveEnding(string text)
    {
        if (Ending(text) is not { } ending)
        {
            return null;
        }

        var stem = text.AsSpan(0, text.Length - ending.Length);
        foreach (
            var suffix in (ReadOnlySpan<string>)
                ["isch", "lich", "ig", "sam", "los", "bar", "haft", "end", "iert", "den"]
        )
        {
            if (stem.Length > suffix.Length + 2 && stem.EndsWith(suffix, StringComparison.Ordinal))
            {
                return ending;
            }
        }

        return null;
    }

    private static bool LooksLikeSubject(Token? before) =>
        before?.PartOfSpeech is PartOfSpeech.Pronoun or PartOfSpeech.Name or PartOfSpeech.Noun;

    private static string? Ending(string text)
    {
        foreach (var ending in (ReadOnlySpan<string>)["en", "er", "es", "em", "e"])
        {
            if (text.Length > ending.Length + 2 && text.EndsWith(ending, StringComparison.Ordinal))
            {
                return ending;
            }
        }

        return null;
    }

    private static VerbReading[]? Guess(string text)
    {
        if (text.EndsWith("te", StringComparison.Ordinal))
        {
            return [Finite(text[..^2] + "en", Tense.Preterite, Persons.FirstSingular | Persons.ThirdSingular)];
        }

        if (text.EndsWith("ten", StringComparison.Ordinal))
        {
            return [Finite(text[..^3] + "en", Tense.Preterite, Persons.FirstPlural | Persons.ThirdPlural)];
        }

        if (text.EndsWith('t') && text.StartsWith("ge", StringComparison.Ordinal))
        {
            return
            [
                new VerbReading(text[2..^1] + "en", VerbForm.PastParticiple, Tense.None, Mood.None, Persons.None, true),
            ];
        }

        if (
            text.EndsWith('t')
            && !text.EndsWith("st", StringComparison.Ordinal)
            && !text.EndsWith("ht", StringComparison.Ordinal)
        )
        {
            var lemma = text[..^1] + "en";
            return
            [
                Finite(lemma, Tense.Present, Persons.ThirdSingular | Persons.SecondPlural),
                new VerbReading(lemma, VerbForm.PastParticiple, Tense.None, Mood.None, Persons.None, true),
            ];
        }

        return null;
    }

    private static VerbReading Finite(string lemma, Tense tense, Persons persons) =>
        new(lemma, VerbForm.Finite, tense, Mood.Indicative, persons, true);

    private static void SetVerb(Token token, params VerbReading[] readings)
    {
        var classes = WordClasses.None;
        foreach (var reading in readings)
        {
            classes |= reading.Form switch
            {
                VerbForm.Finite => WordClasses.Finite,
                VerbForm.PastParticiple => WordClasses.Participle,
                _ => WordClasses.Infinitive,
            };
        }

        token.Info = new WordInfo { Classes = classes, Verbs = readings };
        Tagger.SetVerb(token);
    }
}

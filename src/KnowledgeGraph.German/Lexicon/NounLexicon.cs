using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.German.Lexicon;

/// <summary>A reading of a word as a noun.</summary>
internal readonly record struct NounReading(string Lemma, Agreement Agreement);

/// <summary>Reads words as forms of the listed nouns; generates every form from gender and plural class.</summary>
internal sealed class NounLexicon
{
    private const Cases NonGenitive = Cases.Nominative | Cases.Accusative | Cases.Dative;

    // As many forms as the lists make, so that the table need not grow.
    private const int Forms = 16_000;

    /// <summary>What a form reads as; nouns with the same form share it, and the first gives the lemma.</summary>
    private sealed class Form(string lemma, Agreement agreement)
    {
        public Agreement Agreement { get; set; } = agreement;

        public NounReading Reading => new(lemma, Agreement);
    }

    private readonly Dictionary<string, Form> _forms = new(Forms, StringComparer.Ordinal);
    private readonly Dictionary<string, Form>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public NounLexicon()
    {
        _bySpan = _forms.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (key, words) in LexiconResource.Lists("nouns"))
        {
            var gender = key[0] switch
            {
                'm' => Genders.Masculine,
                'f' => Genders.Feminine,
                'n' => Genders.Neuter,
                _ => Genders.None,
            };
            var plural = key.Length > 2 ? key[2..] : "";
            foreach (var word in words)
            {
                AddNoun(word, gender, plural);
            }
        }
    }

    /// <summary>Whether a form is listed exactly so.</summary>
    public bool TryGet(ReadOnlySpan<char> form, out NounReading reading)
    {
        var isListed = _bySpan.TryGetValue(form, out var found);
        reading = isListed ? found!.Reading : default;
        return isListed;
    }

    private void AddNoun(string word, Genders gender, string plural)
    {
        var slash = word.IndexOf('/', StringComparison.Ordinal);
        var singular = slash < 0 ? word : word[..slash];
        switch (plural)
        {
            case "":
                AddPlural(singular, singular);
                return;
            case "w":
                AddWeak(singular);
                return;
            case "-":
                AddSingular(singular, gender);
                return;
        }

        AddSingular(singular, gender);
        AddPlural(
            singular,
            plural switch
            {
                "e" => (singular.EndsWith("nis", StringComparison.Ordinal) ? singular + "s" : singular) + "e",
                "\"e" => Umlaut.Of(singular) + "e",
                "er" => singular + "er",
                "\"er" => singular.EndsWith("tum", StringComparison.Ordinal)
                    ? singular[..^2] + "ümer"
                    : Umlaut.Of(singular) + "er",
                "\"0" => Umlaut.Of(singular),
                "s" => singular + "s",
                "n" or "en" => singular
                    + (
                        plural == "n" && !EndsInSyllable(singular) ? "n"
                        : EndsInSyllable(singular) ? "n"
                        : plural
                    ),
                "nen" => singular + "nen",
                "x" => word[(slash + 1)..],
                _ => singular,
            }
        );
    }

    private static bool EndsInSyllable(string word) =>
        word.EndsWith('e')
        || word.EndsWith("el", StringComparison.Ordinal)
        || word.EndsWith("er", StringComparison.Ordinal);

    private void AddSingular(string word, Genders gender)
    {
        if (gender == Genders.Feminine)
        {
            Add(word, word, Cases.All, gender, Numbers.Singular);
            return;
        }

        var isSibilant = word[^1] is 's' or 'x' or 'z' or 'ß';
        Add(word, word, NonGenitive, gender, Numbers.Singular);
        if (isSibilant)
        {
            Add(
                word + (word.EndsWith("nis", StringComparison.Ordinal) ? "ses" : "es"),
                word,
                Cases.Genitive,
                gender,
                Numbers.Singular
            );
            if (word.EndsWith("us", StringComparison.Ordinal) || word.EndsWith("os", StringComparison.Ordinal))
            {
                Add(word, word, Cases.Genitive, gender, Numbers.Singular);
            }
        }
        else
        {
            Add(word + "s", word, Cases.Genitive, gender, Numbers.Singular);
            Add(word + "es", word, Cases.Genitive, gender, Numbers.Singular);
            if (
                word
                is "Haus"
                    or "Tag"
                    or "Jahr"
                    or "Land"
                    or "Zug"
                    or "Grund"
                    or "Sinn"
                    or "Fall"
                    or "Weg"
                    or "Rand"
                    or "Kreis"
                    or "Hals"
                    or "Lauf"
                    or "Mund"
                    or "Tod"
                    or "Krieg"
            )
            {
                Add(word + "e", word, Cases.Dative, gender, Numbers.Singular);
            }
        }

        if (word.Length < 4 && word.All(char.IsUpper))
        {
            Add(word, word, Cases.Genitive, gender, Numbers.Singular);
        }
    }

    private void AddWeak(string word)
    {
        Add(
            word,
            word,
            word == "Herr" || word.EndsWith('e') ? Cases.Nominative : NonGenitive,
            Genders.Masculine,
            Numbers.Singular
        );
        var oblique =
            word.EndsWith('e') || word is "Herr" or "Nachbar" or "Bauer" or "Ungar" or "Oberst" or "Tatar" ? "n" : "en";
        if (word == "Herr")
        {
            Add("Herrn", word, Cases.Accusative | Cases.Dative | Cases.Genitive, Genders.Masculine, Numbers.Singular);
            Add("Herren", word, Cases.All, Genders.None, Numbers.Plural);
            return;
        }

        Add(
            word + oblique,
            word,
            Cases.Accusative | Cases.Dative | Cases.Genitive,
            Genders.Masculine,
            Numbers.Singular
        );
        Add(word + oblique, word, Cases.All, Genders.None, Numbers.Plural);
    }

    private void AddPlural(string lemma, string plural)
    {
        if (plural.Length == 0)
        {
            return;
        }

        if (plural[^1] is 'n' or 's' or 'a')
        {
            Add(plural, lemma, Cases.All, Genders.None, Numbers.Plural);
        }
        else
        {
            Add(plural, lemma, NonGenitive & ~Cases.Dative | Cases.Genitive, Genders.None, Numbers.Plural);
            Add(plural + "n", lemma, Cases.Dative, Genders.None, Numbers.Plural);
        }
    }

    private void Add(string form, string lemma, Cases cases, Genders genders, Numbers numbers)
    {
        Put(form, lemma, Agreement.Of(cases, genders, numbers));
        if (form.Contains('ß', StringComparison.Ordinal))
        {
            Put(form.Replace("ß", "ss", StringComparison.Ordinal), lemma, Agreement.Of(cases, genders, numbers));
        }
    }

    private void Put(string form, string lemma, Agreement agreement)
    {
        if (_forms.TryGetValue(form, out var known))
        {
            known.Agreement = known.Agreement.Or(agreement);
        }
        else
        {
            _forms.Add(form, new Form(lemma, agreement));
        }
    }
}

using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.German.Lexicon;

/// <summary>The listed adjectives, those known by their suffix, and the endings of adjectives.</summary>
internal sealed class AdjectiveLexicon
{
    private static readonly string[] s_suffixes =
    [
        "isch",
        "lich",
        "ig",
        "bar",
        "sam",
        "haft",
        "los",
        "voll",
        "ell",
        "iv",
        "abel",
        "ibel",
        "ant",
        "ent",
        "är",
        "ös",
        "oid",
        "mäßig",
        "mässig",
        "würdig",
        "frei",
        "reich",
        "arm",
        "wert",
        "fähig",
        "weit",
        "nah",
        "fern",
        "leer",
        "artig",
        "förmig",
        "jährig",
        "tägig",
        "wöchig",
        "monatig",
        "stündig",
        "köpfig",
        "seitig",
        "malig",
        "fach",
        "iert",
        "bereit",
        "feindlich",
        "freundlich",
        "gemäß",
        "fest",
        "sicher",
        "stark",
        "schwach",
        "groß",
        "hoch",
        "gut",
        "orientiert",
        "bedingt",
        "basiert",
        "al",
        "ysch",
        "gerichtet",
        "intern",
        "extrem",
        "übergreifend",
        "erregend",
    ];

    private readonly Dictionary<string, string> _stems = new(StringComparer.Ordinal);

    public AdjectiveLexicon()
    {
        foreach (var word in LexiconResource.Lines("adjectives").SelectMany(static l => l.Split(' ')))
        {
            var slash = word.IndexOf('/', StringComparison.Ordinal);
            var lemma = slash < 0 ? word : word[..slash];
            AddStem(lemma, lemma);
            if (slash >= 0)
            {
                var comparative = word[(slash + 1)..];
                _stems.TryAdd(comparative, lemma);
                _stems.TryAdd(comparative[..^2] + "est", lemma);
                _stems.TryAdd(comparative[..^2] + "st", lemma);
                if (comparative[^3] == 'ß')
                {
                    _stems.TryAdd(comparative[..^2] + "t", lemma);
                }
            }
        }
    }

    /// <summary>The undeclined adjective of a word without ending ("wichtig", "wichtiger", "am wichtigsten"); null where none.</summary>
    public string? LemmaOfStem(string stem)
    {
        if (_stems.TryGetValue(stem, out var lemma))
        {
            return lemma;
        }

        if (stem.StartsWith("un", StringComparison.Ordinal) && stem.Length > 5 && _stems.ContainsKey(stem[2..]))
        {
            return stem;
        }

        if (HasSuffix(stem))
        {
            return stem;
        }

        if (stem.Length > 5 && stem.EndsWith("er", StringComparison.Ordinal) && Base(stem[..^2]) is { } positive)
        {
            return positive;
        }

        if (stem.Length > 5 && stem.EndsWith("st", StringComparison.Ordinal))
        {
            return Base(stem[..^2]) ?? (stem.EndsWith("est", StringComparison.Ordinal) ? Base(stem[..^3]) : null);
        }

        return null;
    }

    /// <summary>Whether an undeclined adjective stands in the list.</summary>
    public bool IsListed(string adjective) => _stems.ContainsKey(adjective);

    /// <summary>A compound whose last part is a listed adjective ("polizeibekannt", "zweitgrößt"); null where there is none.</summary>
    public string? LemmaOfCompound(string stem)
    {
        var stems = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 3; start <= stem.Length - 4; start++)
        {
            if (stems.ContainsKey(stem.AsSpan(start)))
            {
                return stem;
            }
        }

        return null;
    }

    /// <summary>
    /// What an ending allows. A weak form follows a declined determiner, a strong one does not; both together where unknown.
    /// </summary>
    public static Agreement OfEnding(string ending) =>
        ending switch
        {
            "e" => Agreement
                .Of(Cases.Nominative, Genders.All, Numbers.Singular)
                .Or(Agreement.Of(Cases.Accusative, Genders.Feminine | Genders.Neuter, Numbers.Singular))
                .Or(Agreement.Of(Cases.Nominative | Cases.Accusative, Genders.None, Numbers.Plural)),
            "en" => Agreement
                .Of(Cases.Accusative | Cases.Genitive | Cases.Dative, Genders.Masculine, Numbers.Singular)
                .Or(Agreement.Of(Cases.Genitive | Cases.Dative, Genders.Feminine | Genders.Neuter, Numbers.Singular))
                .Or(Agreement.Of(Cases.All, Genders.None, Numbers.Plural)),
            "er" => Agreement
                .Of(Cases.Nominative, Genders.Masculine, Numbers.Singular)
                .Or(Agreement.Of(Cases.Dative | Cases.Genitive, Genders.Feminine, Numbers.Singular))
                .Or(Agreement.Of(Cases.Genitive, Genders.None, Numbers.Plural)),
            "es" => Agreement.Of(Cases.Nominative | Cases.Accusative, Genders.Neuter, Numbers.Singular),
            "em" => Agreement.Of(Cases.Dative, Genders.Masculine | Genders.Neuter, Numbers.Singular),
            _ => Agreement.Any,
        };

    /// <summary>What an ending allows where no declined determiner precedes ("großer Gebiete").</summary>
    public static Agreement OfStrongEnding(string ending) =>
        ending switch
        {
            "e" => Agreement
                .Of(Cases.Nominative | Cases.Accusative, Genders.Feminine, Numbers.Singular)
                .Or(Agreement.Of(Cases.Nominative | Cases.Accusative, Genders.None, Numbers.Plural)),
            "en" => Agreement
                .Of(Cases.Accusative | Cases.Genitive, Genders.Masculine, Numbers.Singular)
                .Or(Agreement.Of(Cases.Genitive, Genders.Neuter, Numbers.Singular))
                .Or(Agreement.Of(Cases.Dative, Genders.None, Numbers.Plural)),
            _ => OfEnding(ending),
        };

    private static bool HasSuffix(string stem)
    {
        foreach (var suffix in s_suffixes)
        {
            if (stem.Length > suffix.Length + 2 && stem.EndsWith(suffix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private string? Base(string stem) =>
        _stems.TryGetValue(stem, out var lemma) ? lemma
        : HasSuffix(stem) ? stem
        : null;

    private void AddStem(string stem, string lemma)
    {
        _stems.TryAdd(stem, lemma);
        if (
            stem.EndsWith("el", StringComparison.Ordinal)
            || stem.EndsWith("euer", StringComparison.Ordinal)
            || stem.EndsWith("auer", StringComparison.Ordinal)
        )
        {
            // "dunkle", "teure": the e of the stem is dropped before an ending.
            _stems.TryAdd(stem[..^2] + stem[^1], lemma);
        }
        else if (stem == "hoch")
        {
            _stems.TryAdd("hoh", lemma);
        }

        if (stem.EndsWith('e'))
        {
            _stems.TryAdd(stem[..^1], lemma);
        }

        if (stem.Contains('ß', StringComparison.Ordinal))
        {
            _stems.TryAdd(stem.Replace("ß", "ss", StringComparison.Ordinal), lemma);
        }
    }
}

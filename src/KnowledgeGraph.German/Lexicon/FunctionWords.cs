using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.German.Lexicon;

/// <summary>The closed classes: determiners, pronouns, prepositions, conjunctions, adverbs, particles, number words.</summary>
internal sealed class FunctionWords
{
    private static readonly (string Ending, string Readings)[] s_einEndings =
    [
        ("", "Nm,Nn,An"),
        ("e", "Nf,Af,Np,Ap"),
        ("en", "Am,Dp"),
        ("em", "Dm,Dn"),
        ("er", "Df,Gf,Gp"),
        ("es", "Gm,Gn"),
    ];

    private static readonly (string Ending, string Readings)[] s_derEndings =
    [
        ("er", "Nm,Df,Gf,Gp"),
        ("e", "Nf,Af,Np,Ap"),
        ("es", "Nn,An,Gm,Gn"),
        ("en", "Am,Dp,Gm,Gn,Np,Ap"),
        ("em", "Dm,Dn"),
    ];

    private readonly Dictionary<string, WordInfo> _words = new(StringComparer.Ordinal);

    public FunctionWords()
    {
        ReadDeterminers();
        ReadPrepositions();
        ReadLists();
        ReadNumerals();
    }

    /// <summary>What is known of a word in lower case; null where it is no function word.</summary>
    public WordInfo? Find(string word) => _words.GetValueOrDefault(word);

    /// <summary>Reads "Nm,Df" as an agreement.</summary>
    internal static Agreement Parse(string readings)
    {
        var result = Agreement.None;
        foreach (var reading in readings.Split(','))
        {
            var cases = reading[0] switch
            {
                'N' => Cases.Nominative,
                'A' => Cases.Accusative,
                'D' => Cases.Dative,
                _ => Cases.Genitive,
            };
            result = result.Or(
                reading.Length == 1
                    ? Agreement.Of(cases, Genders.All, Numbers.Both)
                    : reading[1] switch
                    {
                        'm' => Agreement.Of(cases, Genders.Masculine, Numbers.Singular),
                        'f' => Agreement.Of(cases, Genders.Feminine, Numbers.Singular),
                        'n' => Agreement.Of(cases, Genders.Neuter, Numbers.Singular),
                        _ => Agreement.Of(cases, Genders.None, Numbers.Plural),
                    }
            );
        }

        return result;
    }

    private WordInfo Word(string form)
    {
        if (!_words.TryGetValue(form, out var info))
        {
            _words[form] = info = new WordInfo();
        }

        return info;
    }

    private void ReadDeterminers()
    {
        foreach (var (key, words) in LexiconResource.Lists("determiners"))
        {
            switch (key)
            {
                case "ein-words":
                    foreach (var word in words)
                    {
                        AddDeclined(word, s_einEndings, 0);
                    }

                    break;
                case "der-words":
                    foreach (var word in words)
                    {
                        AddDeclined(word, s_derEndings, 2);
                    }

                    break;
                case "uninflected":
                    foreach (var word in words)
                    {
                        var (kind, lemma) = Split(word);
                        AddDeterminer(lemma, lemma, Kind(kind), Agreement.Any, false);
                    }

                    break;
                default:
                    ReadForms(key, words);
                    break;
            }
        }
    }

    private void ReadForms(string key, string[] words)
    {
        var space = key.IndexOf(' ', StringComparison.Ordinal);
        var kind = space < 0 ? key : key[..space];
        var lemma = space < 0 ? "" : key[(space + 1)..];
        foreach (var word in words)
        {
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            var form = word[..equals];
            var agreement = Parse(word[(equals + 1)..]);
            if (kind == "article")
            {
                AddDeterminer(
                    form,
                    lemma,
                    lemma == "der" ? DeterminerKind.Definite : DeterminerKind.Demonstrative,
                    agreement,
                    lemma == "der"
                );
                continue;
            }

            var info = Word(form);
            info.PronounAgreement = info.PronounAgreement.Or(
                kind == "personal" && lemma[0] != '3' ? WithNumber(agreement, lemma[1]) : agreement
            );
            info.ClosedLemma ??= kind == "pronoun" ? lemma : form;
            info.Classes |= WordClasses.Pronoun;
            info.Classes |= kind switch
            {
                "personal" => WordClasses.Personal,
                "reflexive" => WordClasses.Reflexive,
                "interrogative" => WordClasses.Interrogative,
                "pronoun" => WordClasses.RelativePronoun,
                _ => WordClasses.None,
            };
            if (kind == "personal")
            {
                info.Person = lemma[0] - '0';
                info.ClosedLemma = form;
            }
        }
    }

    private static Agreement WithNumber(Agreement agreement, char number) =>
        agreement.Only(number == 's' ? Numbers.Singular : Numbers.Plural);

    private static (string Kind, string Lemma) Split(string word)
    {
        var slash = word.IndexOf('/', StringComparison.Ordinal);
        return (word[..slash], word[(slash + 1)..]);
    }

    private static DeterminerKind Kind(string name) =>
        name switch
        {
            "indefinite" => DeterminerKind.Indefinite,
            "negative" => DeterminerKind.Negative,
            "possessive" => DeterminerKind.Possessive,
            "demonstrative" => DeterminerKind.Demonstrative,
            "interrogative" => DeterminerKind.Interrogative,
            "both" => DeterminerKind.Both,
            _ => DeterminerKind.Quantifier,
        };

    private void AddDeclined(string word, (string Ending, string Readings)[] endings, int cut)
    {
        var (kind, lemma) = Split(word);
        var stem = lemma[..^cut];
        foreach (var (ending, readings) in endings)
        {
            var agreement = Parse(readings);
            AddDeterminer(stem + ending, lemma, Kind(kind), agreement, false);
            if (lemma is "unser" or "euer" && ending.Length > 0)
            {
                AddDeterminer(stem[..^2] + "r" + ending, lemma, Kind(kind), agreement, false);
            }

            var info = Word(stem + ending);
            if (cut == 2 || ending.Length > 0)
            {
                info.Classes |= WordClasses.Pronoun;
                info.PronounAgreement = info.PronounAgreement.Or(agreement);
            }
        }

        if (lemma == "welcher")
        {
            foreach (var (ending, _) in endings)
            {
                Word(stem + ending).Classes |= WordClasses.RelativePronoun | WordClasses.Interrogative;
            }
        }
    }

    private void AddDeterminer(string form, string lemma, DeterminerKind kind, Agreement agreement, bool isArticle)
    {
        var info = Word(form);
        info.Classes |= WordClasses.Determiner | (isArticle ? WordClasses.Article : WordClasses.None);
        info.DeterminerAgreement = info.DeterminerAgreement.Or(agreement);
        info.DeterminerKind = info.DeterminerKind == DeterminerKind.None ? kind : info.DeterminerKind;
        info.ClosedLemma ??= lemma;
    }

    private void ReadPrepositions()
    {
        foreach (var (key, words) in LexiconResource.Lists("prepositions"))
        {
            if (key == "fused")
            {
                var info = Word(words[0]);
                info.Classes |= WordClasses.Preposition;
                info.PrepositionLemma = words[1];
                info.PrepositionCases = words[3] == "A" ? Cases.Accusative : Cases.Dative;
                foreach (var gender in words[2].Split(','))
                {
                    info.FusedArticle = info.FusedArticle.Or(Parse(words[3] + gender));
                }
            }
            else if (key == "post")
            {
                foreach (var word in words)
                {
                    var info = Word(word);
                    info.Classes |= WordClasses.Postposition;
                    info.PrepositionLemma ??= word;
                }
            }
            else
            {
                var cases = Cases.None;
                foreach (var c in key)
                {
                    cases |= c switch
                    {
                        'A' => Cases.Accusative,
                        'D' => Cases.Dative,
                        _ => Cases.Genitive,
                    };
                }

                foreach (var word in words)
                {
                    var info = Word(word);
                    info.Classes |= WordClasses.Preposition;
                    info.PrepositionLemma = word;
                    info.PrepositionCases |= cases;
                }
            }
        }
    }

    private void ReadLists()
    {
        foreach (var (key, words) in LexiconResource.Lists("adverbs").Concat(LexiconResource.Lists("conjunctions")))
        {
            var classes = key switch
            {
                "adverb" => WordClasses.Adverb,
                "particle" => WordClasses.Particle,
                "degree" => WordClasses.Degree,
                "pronominal" => WordClasses.Pronominal | WordClasses.Adverb,
                "question" => WordClasses.Question,
                "coordinating" => WordClasses.Coordinator,
                "subjunction" => WordClasses.Subjunction,
                _ => WordClasses.None,
            };
            foreach (var word in words)
            {
                Word(word).Classes |= classes;
            }
        }
    }

    private void ReadNumerals()
    {
        foreach (var (key, words) in LexiconResource.Lists("numerals"))
        {
            foreach (var word in words)
            {
                if (word is "ein" || char.IsUpper(word[0]))
                {
                    continue;
                }

                var info = Word(word);
                info.Classes |= WordClasses.Numeral;
                info.Number = decimal.TryParse(key, System.Globalization.CultureInfo.InvariantCulture, out var value)
                    ? value
                    : null;
            }
        }
    }
}

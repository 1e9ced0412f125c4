using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.German.Lexicon;

/// <summary>First names, the small words inside names, and names whose gender or number matters.</summary>
internal sealed class NameLexicon
{
    /// <summary>Gender and number of a name.</summary>
    private sealed record Form(Agreement Agreement);

    private readonly HashSet<string> _men = new(StringComparer.Ordinal);
    private readonly HashSet<string> _women = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Form> _forms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _particles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _noble = new(StringComparer.Ordinal);

    public NameLexicon()
    {
        foreach (var (key, words) in LexiconResource.Lists("first-names"))
        {
            (key == "m" ? _men : _women).UnionWith(words);
        }

        foreach (var (key, words) in LexiconResource.Lists("name-parts"))
        {
            foreach (var word in words)
            {
                if (key == "particle")
                {
                    _particles.Add(word);
                }
                else if (key == "noble")
                {
                    _noble.Add(word);
                }
                else
                {
                    _forms[word] = new(
                        key switch
                        {
                            "plural" => Agreement.Of(Cases.All, Genders.None, Numbers.Plural),
                            // "die UN fordert", "die UN fordern".
                            "either" => Agreement
                                .Of(Cases.All, Genders.Feminine, Numbers.Singular)
                                .Or(Agreement.Of(Cases.All, Genders.None, Numbers.Plural)),
                            "feminine" => Agreement.Of(Cases.All, Genders.Feminine, Numbers.Singular),
                            "masculine" => Agreement.Of(Cases.All, Genders.Masculine, Numbers.Singular),
                            // "des FBI": an abbreviation takes no ending.
                            _ when word.All(char.IsUpper) => Agreement.Of(Cases.All, Genders.Neuter, Numbers.Singular),
                            "mixed" => Agreement.Of(Cases.All, Genders.Masculine | Genders.Neuter, Numbers.Singular),
                            _ => Agreement.Of(Cases.All & ~Cases.Genitive, Genders.Neuter, Numbers.Singular),
                        }
                    );
                }
            }
        }
    }

    /// <summary>The gender of a first name; none for another word.</summary>
    public Genders FirstName(string word) =>
        (_men.Contains(word) ? Genders.Masculine : Genders.None)
        | (_women.Contains(word) ? Genders.Feminine : Genders.None);

    /// <summary>Whether a word joins the parts of a name ("von", "al").</summary>
    public bool IsParticle(string word) => _particles.Contains(word);

    /// <summary>Whether a family name always has "von der" or "van der" before it; in the genitive too.</summary>
    public bool IsNoble(string word) => _noble.Contains(word) || (word.EndsWith('s') && _noble.Contains(word[..^1]));

    /// <summary>Gender and number of a listed name.</summary>
    public bool TryGetAgreement(string word, out Agreement agreement)
    {
        var isListed = _forms.TryGetValue(word, out var form);
        agreement = isListed ? form!.Agreement : default;
        return isListed;
    }
}

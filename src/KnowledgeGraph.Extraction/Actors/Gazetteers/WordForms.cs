namespace KnowledgeGraph.Extraction.Actors.Gazetteers;

/// <summary>
/// Inflected forms of nouns for people and bodies. It makes more forms than there are: the lists hold nouns only, so a
/// form too many does no harm, and a form too few loses a mention.
/// </summary>
internal static class WordForms
{
    /// <summary>A masculine noun for a person with its case forms and plurals.</summary>
    public static IEnumerable<(string Form, bool Plural)> OfMan(string word)
    {
        yield return (word, false);
        if (IsAdjectival(word))
        {
            var stem = word[..^2];
            yield return (stem + "e", false);
            yield return (stem + "en", false);
            yield return (stem + "em", false);
        }
        else if (word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("el", StringComparison.Ordinal))
        {
            yield return (word + "s", false);
            yield return (word + "n", true);
        }
        else if (word[^1] == 'e')
        {
            yield return (word + "n", false);
        }
        else if (IsWeak(word))
        {
            yield return (word + "en", false);
        }
        else
        {
            yield return (word + "s", false);
            yield return (word + "es", false);
            yield return (word + "e", true);
            yield return (word + "en", true);
        }
    }

    /// <summary>A feminine noun for a person with its plural.</summary>
    public static IEnumerable<(string Form, bool Plural)> OfWoman(string word)
    {
        yield return (word, false);
        if (word.EndsWith("in", StringComparison.Ordinal))
        {
            yield return (word + "nen", true);
        }
        else if (word[^1] == 'e')
        {
            yield return (word + "n", false);
            yield return (word[..^1] + "er", false);
        }
        else if (word.EndsWith("frau", StringComparison.Ordinal))
        {
            yield return (word + "en", true);
        }
    }

    /// <summary>The feminine noun for a masculine one.</summary>
    public static string Feminine(string word) =>
        IsAdjectival(word) ? word[..^1]
        : word[^1] == 'e' ? word[..^1] + "in"
        : word.EndsWith("mann", StringComparison.Ordinal) ? word[..^4] + "frau"
        : word + "in";

    /// <summary>A common noun in all cases of its number; gender m, f, n or pl.</summary>
    public static IEnumerable<string> OfNoun(string word, string gender)
    {
        yield return word;
        switch (gender)
        {
            case "pl":
                if (word[^1] is not ('n' or 's'))
                {
                    yield return word + "n";
                }

                break;
            case "m" or "n":
                yield return word[^1] == 'e' ? word + "n" : word + "s";
                yield return word + "es";
                if (IsWeak(word))
                {
                    yield return word + "en";
                }

                break;
        }
    }

    private static bool IsAdjectival(string word) =>
        word.EndsWith("ter", StringComparison.Ordinal)
            && EndsWithAny(word, "teter", "dneter", "agter", "ndter", "oneter")
        || EndsWithAny(word, "zender", "ierender", "oneller", "ieller", "izieller", "istlicher");

    private static bool IsWeak(string word) =>
        EndsWithAny(
            word,
            "ent",
            "ant",
            "ist",
            "at",
            "arch",
            "log",
            "oge",
            "nom",
            "graf",
            "prinz",
            "fürst",
            "herr",
            "it"
        );

    private static bool EndsWithAny(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

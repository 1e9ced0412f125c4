using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.German.Lexicon;

/// <summary>Reads nouns that aren't listed: by the last part of a compound, else by their suffix.</summary>
internal static class NounGuesser
{
    private const Cases NonGenitive = Cases.Nominative | Cases.Accusative | Cases.Dative;
    private const int ShortestPart = 3;
    private const int LongestWord = 64;

    private static readonly (string Suffix, Genders Gender, string Plural)[] s_suffixes =
    [
        ("ung", Genders.Feminine, "en"),
        ("heit", Genders.Feminine, "en"),
        ("keit", Genders.Feminine, "en"),
        ("schaft", Genders.Feminine, "en"),
        ("ion", Genders.Feminine, "en"),
        ("tät", Genders.Feminine, "en"),
        ("enz", Genders.Feminine, "en"),
        ("anz", Genders.Feminine, "en"),
        ("ik", Genders.Feminine, "en"),
        ("ur", Genders.Feminine, "en"),
        ("ie", Genders.Feminine, "n"),
        ("ei", Genders.Feminine, "en"),
        ("in", Genders.Feminine, "nen"),
        ("ade", Genders.Feminine, "n"),
        ("age", Genders.Feminine, "n"),
        ("itis", Genders.Feminine, ""),
        ("ismus", Genders.Masculine, ""),
        ("ling", Genders.Masculine, "e"),
        ("ist", Genders.Masculine, "w"),
        ("ent", Genders.Masculine, "w"),
        ("ant", Genders.Masculine, "w"),
        ("loge", Genders.Masculine, "w"),
        ("or", Genders.Masculine, "en"),
        ("eur", Genders.Masculine, "e"),
        ("är", Genders.Masculine, "e"),
        ("er", Genders.Masculine, "0"),
        ("ment", Genders.Neuter, "e"),
        ("chen", Genders.Neuter, "0"),
        ("lein", Genders.Neuter, "0"),
        ("tum", Genders.Neuter, "\"er"),
        ("nis", Genders.Neuter, "se"),
        ("ium", Genders.Neuter, ""),
        ("um", Genders.Neuter, ""),
        ("at", Genders.Neuter, "e"),
        ("e", Genders.Feminine, "n"),
    ];

    /// <summary>The listed noun that the word ends with, its agreement; false where there is none.</summary>
    public static bool TryCompound(NounLexicon nouns, string word, out NounReading reading)
    {
        reading = default;
        var hyphen = word.LastIndexOf('-');
        if (hyphen >= 0 && hyphen < word.Length - 1)
        {
            var last = word[(hyphen + 1)..];
            if (!nouns.TryGet(last, out var found) && !TryCompound(nouns, last, out found))
            {
                return TrySuffix(last, out reading) && Rename(word, last, ref reading);
            }

            reading = found;
            return Rename(word, last, ref reading);
        }

        if (word.Length > LongestWord)
        {
            return false;
        }

        Span<char> buffer = stackalloc char[LongestWord];
        word.CopyTo(buffer);
        for (var start = 2; start <= word.Length - ShortestPart; start++)
        {
            var written = buffer[start];
            buffer[start] = char.ToUpperInvariant(written);
            var part = buffer[start..word.Length];
            var isListed = nouns.TryGet(part, out var found);
            buffer[start] = written;
            if (isListed)
            {
                if ((part.Length == ShortestPart && start < 3) || !EndsSyllable(word.AsSpan(0, start)))
                {
                    continue;
                }

                reading = found with
                {
                    Lemma = word[..start] + char.ToLowerInvariant(found.Lemma[0]) + found.Lemma[1..],
                };
                return true;
            }
        }

        return false;
    }

    // "Angreifer" isn't made of "Eifer": no German syllable ends in "gr".
    private static bool EndsSyllable(ReadOnlySpan<char> part) =>
        part.Length < 2 || !(part[^1] is 'r' or 'l' && part[^2] is 'b' or 'd' or 'f' or 'g' or 'k' or 'p' or 't');

    /// <summary>Gender and number by suffix; false where no suffix tells.</summary>
    public static bool TrySuffix(string word, out NounReading reading)
    {
        foreach (var (suffix, gender, plural) in s_suffixes)
        {
            var isLong = suffix.Length > 2;
            if (word.Length < suffix.Length + (isLong ? 2 : 3))
            {
                continue;
            }

            if (word.EndsWith(suffix, StringComparison.Ordinal))
            {
                reading = new NounReading(
                    word,
                    Singular(gender, plural).Or(suffix == "er" ? PluralOf(word) : Agreement.None)
                );
                return true;
            }

            if (
                (isLong || (suffix == "er" && word.EndsWith("ern", StringComparison.Ordinal) && word.Length > 6))
                && Plural(word, suffix, gender, plural, out reading)
            )
            {
                return true;
            }
        }

        reading = default;
        return false;
    }

    private static bool Rename(string word, string last, ref NounReading reading)
    {
        reading = reading with { Lemma = word[..^last.Length] + reading.Lemma };
        return true;
    }

    private static Agreement Singular(Genders gender, string plural) =>
        gender == Genders.Feminine ? Agreement.Of(Cases.All, gender, Numbers.Singular)
        : plural == "w" ? Agreement.Of(NonGenitive, gender, Numbers.Singular)
        : plural == "0" ? Agreement.Of(NonGenitive, gender, Numbers.Singular).Or(PluralOf("x"))
        : Agreement.Of(NonGenitive, gender, Numbers.Singular);

    private static Agreement PluralOf(string word) =>
        word.EndsWith('n')
            ? Agreement.Of(Cases.All, Genders.None, Numbers.Plural)
            : Agreement.Of(Cases.All & ~Cases.Dative, Genders.None, Numbers.Plural);

    private static bool Plural(string word, string suffix, Genders gender, string plural, out NounReading reading)
    {
        reading = default;
        var at = word.LastIndexOf(suffix, StringComparison.Ordinal);
        if (at < 2)
        {
            return false;
        }

        var ending = word[(at + suffix.Length)..];
        var lemma = word[..(at + suffix.Length)];
        var plurals = Agreement.Of(Cases.All, Genders.None, Numbers.Plural);
        switch (plural, ending)
        {
            case ("en" or "n", "en" or "n"):
            case ("nen", "nen"):
                reading = new NounReading(lemma, plurals);
                return true;
            case ("w", "en" or "n"):
                reading = new NounReading(
                    lemma,
                    plurals.Or(Agreement.Of(Cases.Accusative | Cases.Dative | Cases.Genitive, gender, Numbers.Singular))
                );
                return true;
            case ("e" or "se", "e" or "se"):
                reading = new NounReading(lemma, Agreement.Of(Cases.All & ~Cases.Dative, Genders.None, Numbers.Plural));
                return true;
            case ("e" or "se", "en" or "sen"):
                reading = new NounReading(lemma, Agreement.Of(Cases.Dative, Genders.None, Numbers.Plural));
                return true;
            case (_, "s" or "es") when gender != Genders.Feminine:
                reading = new NounReading(lemma, Agreement.Of(Cases.Genitive, gender, Numbers.Singular));
                return true;
            case (_, "n") when suffix is "er":
                reading = new NounReading(lemma, Agreement.Of(Cases.Dative, Genders.None, Numbers.Plural));
                return true;
            default:
                return false;
        }
    }
}

using KnowledgeGraph.Extraction.Resources;

namespace KnowledgeGraph.Extraction.Documents;

/// <summary>The language of a text, as far as its function words or its script tell.</summary>
/// <param name="Language">The English name; null where nothing tells.</param>
/// <param name="IsGerman">Whether it is German, or too short to say.</param>
/// <param name="Why">What was counted.</param>
internal sealed record RecognisedLanguage(string? Language, bool IsGerman, string Why);

/// <summary>Recognises a text's language by its most frequent function words, other scripts by their letters.</summary>
internal static class LanguageProfile
{
    private const int Sample = 40_000;
    private const int FewWords = 12;

    private static readonly Dictionary<string, List<string>> LanguagesByWord = Load();
    private static readonly Dictionary<string, List<string>>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        LanguagesByWord.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly (char From, char To, string Language)[] Scripts =
    [
        ('\u0370', '\u03FF', "Greek"),
        ('\u0400', '\u052F', "Russian or another language in Cyrillic letters"),
        ('\u0530', '\u058F', "Armenian"),
        ('\u0590', '\u05FF', "Hebrew"),
        ('\u0600', '\u06FF', "Arabic or another language in Arabic letters"),
        ('\u0900', '\u097F', "Hindi or another language in Devanagari letters"),
        ('\u0E00', '\u0E7F', "Thai"),
        ('\u10A0', '\u10FF', "Georgian"),
        ('\u3040', '\u30FF', "Japanese"),
        ('\u4E00', '\u9FFF', "Chinese or Japanese"),
        ('\uAC00', '\uD7AF', "Korean"),
    ];

    public static RecognisedLanguage Recognise(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, Sample));
        if (Script(sample) is { } script)
        {
            return new(script, IsGerman: false, "by its letters");
        }

        var hits = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = CountWords(sample, hits);
        if (words == 0)
        {
            return new(null, IsGerman: true, "no words");
        }

        var (best, count) = Best(hits);
        var german = hits.TryGetValue("German", out var known) ? known : 0;
        var why = $"{count} of {words} words are {best} function words, {german} German ones";
        if (words < FewWords)
        {
            // A headline alone may have no German function word.
            return new(best, IsGerman: german >= count - 1, why);
        }

        return new(best, IsGerman: best is not null && german * 10 >= count * 9 && german * 25 >= words, why);
    }

    /// <summary>The language with most hits, of several the first by name; null where nothing was hit.</summary>
    private static (string? Language, int Count) Best(Dictionary<string, int> hits)
    {
        var (best, count) = ((string?)null, 0);
        foreach (var (language, hit) in hits)
        {
            if (hit > count || (hit == count && string.CompareOrdinal(language, best) < 0))
            {
                (best, count) = (language, hit);
            }
        }

        return (best, count);
    }

    private static string? Script(ReadOnlySpan<char> sample)
    {
        var letters = 0;
        var counts = new int[Scripts.Length];
        foreach (var c in sample)
        {
            if (!char.IsLetter(c))
            {
                continue;
            }

            letters++;
            for (var i = 0; i < Scripts.Length; i++)
            {
                counts[i] += c >= Scripts[i].From && c <= Scripts[i].To ? 1 : 0;
            }
        }

        var most = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            most = counts[i] > counts[most] ? i : most;
        }

        return counts[most] * 2 > letters ? Scripts[most].Language : null;
    }

    private static int CountWords(ReadOnlySpan<char> sample, Dictionary<string, int> hits)
    {
        Span<char> lower = stackalloc char[16];
        var words = 0;
        var at = 0;
        while (at < sample.Length)
        {
            if (!char.IsLetter(sample[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < sample.Length && char.IsLetter(sample[at]))
            {
                at++;
            }

            words++;
            if (at - start > lower.Length)
            {
                continue;
            }

            var length = sample[start..at].ToLowerInvariant(lower);
            if (BySpan.TryGetValue(lower[..length], out var languages))
            {
                foreach (var language in languages)
                {
                    hits[language] = hits.TryGetValue(language, out var before) ? before + 1 : 1;
                }
            }
        }

        return words;
    }

    private static Dictionary<string, List<string>> Load()
    {
        var words = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (_, line) in DataFile.Lines("Documents", "languages.txt"))
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in fields.Skip(1).Distinct(StringComparer.Ordinal))
            {
                if (!words.TryGetValue(word, out var languages))
                {
                    words.Add(word, languages = []);
                }

                languages.Add(fields[0]);
            }
        }

        return words;
    }
}

namespace KnowledgeGraph.German.Lexicon;

/// <summary>Umlaut of the last stem vowel.</summary>
internal static class Umlaut
{
    /// <summary>"Mann" to "Männ", "Baum" to "Bäum"; unchanged where no vowel takes it.</summary>
    public static string Of(string stem)
    {
        for (var i = stem.Length - 1; i >= 0; i--)
        {
            var c = stem[i];
            if (c == 'u' && i > 0 && stem[i - 1] is 'a' or 'A')
            {
                return Replace(stem, i - 1, stem[i - 1] == 'a' ? 'ä' : 'Ä');
            }

            if (c is 'a' or 'o' or 'u' or 'A' or 'O' or 'U')
            {
                var doubled = i > 0 && c is 'a' or 'o' && char.ToLowerInvariant(stem[i - 1]) == c;
                var target = Map(doubled ? stem[i - 1] : c);
                return doubled ? stem[..(i - 1)] + target + stem[(i + 1)..] : Replace(stem, i, target);
            }

            if (c is 'e' or 'i' or 'ä' or 'ö' or 'ü' && !IsFinalSyllable(stem, i))
            {
                return stem;
            }
        }

        return stem;
    }

    // "Vater", "Apfel": the e of the last syllable is passed over.
    private static bool IsFinalSyllable(string stem, int at) => stem[at] == 'e' && at >= stem.Length - 2 && at > 0;

    private static char Map(char c) =>
        c switch
        {
            'a' => 'ä',
            'o' => 'ö',
            'u' => 'ü',
            'A' => 'Ä',
            'O' => 'Ö',
            _ => 'Ü',
        };

    private static string Replace(string text, int at, char c) =>
        string.Concat(text.AsSpan(0, at), [c], text.AsSpan(at + 1));
}

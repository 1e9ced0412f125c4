using System.Text;

namespace KnowledgeGraph.Storage.Fulltext;

/// <summary>
/// Brings the forms of a German word to one: first spelling variants (ß, umlauts, ae for ä), then endings of inflection.
/// Light, after J. Savoy's rules for German: compounds and derived words stay apart.
/// </summary>
internal static class GermanStemmer
{
    private enum Before
    {
        Other,
        Vowel,
        MayCarryUmlaut,
    }

    /// <summary>Removes spelling variants: <c>Häuser</c> and <c>Haeuser</c> become <c>Hauser</c>, <c>groß</c> <c>gross</c>.</summary>
    public static string Normalize(string word)
    {
        var result = new StringBuilder(word.Length + 1);
        var before = Before.Other;
        foreach (var unit in word)
        {
            switch (unit)
            {
                case 'a' or 'o':
                    result.Append(unit);
                    before = Before.MayCarryUmlaut;
                    break;
                case 'u':
                    // Behind a vowel or q, "ue" is no umlaut: treue, quer.
                    result.Append(unit);
                    before = before == Before.Other ? Before.MayCarryUmlaut : Before.Vowel;
                    break;
                case 'e':
                    if (before != Before.MayCarryUmlaut)
                    {
                        result.Append(unit);
                    }

                    before = Before.Vowel;
                    break;
                case 'i' or 'q' or 'y':
                    result.Append(unit);
                    before = Before.Vowel;
                    break;
                case 'ä' or 'ö' or 'ü':
                    result.Append(WithoutUmlaut(unit));
                    before = Before.Vowel;
                    break;
                case 'ß':
                    result.Append("ss");
                    before = Before.Other;
                    break;
                default:
                    result.Append(unit);
                    before = Before.Other;
                    break;
            }
        }

        return result.ToString();
    }

    /// <summary>Takes endings of inflection off.</summary>
    public static string Stem(string word)
    {
        var letters = word.ToCharArray();
        for (var position = 0; position < letters.Length; position++)
        {
            letters[position] = WithoutUmlaut(letters[position]);
        }

        var length = WithoutSecond(letters, WithoutFirst(letters, letters.Length));
        return new string(letters, 0, length);
    }

    private static char WithoutUmlaut(char letter) =>
        letter switch
        {
            'ä' or 'à' or 'á' or 'â' => 'a',
            'ö' or 'ò' or 'ó' or 'ô' => 'o',
            'ü' or 'ù' or 'ú' or 'û' => 'u',
            'ï' or 'ì' or 'í' or 'î' => 'i',
            _ => letter,
        };

    private static int WithoutFirst(char[] word, int length)
    {
        if (length > 5 && EndsWith(word, length, "ern"))
        {
            return length - 3;
        }

        if (length > 4 && word[length - 2] == 'e' && word[length - 1] is ('m' or 'n' or 'r' or 's'))
        {
            return length - 2;
        }

        if (length > 3 && word[length - 1] == 'e')
        {
            return length - 1;
        }

        return length > 3 && word[length - 1] == 's' && MayPrecedeEnding(word[length - 2]) ? length - 1 : length;
    }

    private static int WithoutSecond(char[] word, int length)
    {
        if (length > 5 && EndsWith(word, length, "est"))
        {
            return length - 3;
        }

        if (length > 4 && (EndsWith(word, length, "er") || EndsWith(word, length, "en")))
        {
            return length - 2;
        }

        return length > 4 && EndsWith(word, length, "st") && MayPrecedeEnding(word[length - 3]) ? length - 2 : length;
    }

    private static bool EndsWith(char[] word, int length, string ending) =>
        ((ReadOnlySpan<char>)word.AsSpan(0, length)).EndsWith(ending, StringComparison.Ordinal);

    private static bool MayPrecedeEnding(char letter) =>
        letter is 'b' or 'd' or 'f' or 'g' or 'h' or 'k' or 'l' or 'm' or 'n' or 't';
}

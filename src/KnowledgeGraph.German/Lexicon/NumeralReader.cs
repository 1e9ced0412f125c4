using System.Globalization;

namespace KnowledgeGraph.German.Lexicon;

/// <summary>Reads numbers in digits and in words ("40.000", "3,5", "dreiundzwanzig", "zweitausend").</summary>
internal static class NumeralReader
{
    private static readonly (string Word, int Value)[] s_units =
    [
        ("ein", 1),
        ("eins", 1),
        ("zwei", 2),
        ("zwo", 2),
        ("drei", 3),
        ("vier", 4),
        ("fünf", 5),
        ("sechs", 6),
        ("sieben", 7),
        ("acht", 8),
        ("neun", 9),
        ("zehn", 10),
        ("elf", 11),
        ("zwölf", 12),
        ("dreizehn", 13),
        ("vierzehn", 14),
        ("fünfzehn", 15),
        ("sechzehn", 16),
        ("siebzehn", 17),
        ("achtzehn", 18),
        ("neunzehn", 19),
        ("zwanzig", 20),
        ("dreißig", 30),
        ("dreissig", 30),
        ("vierzig", 40),
        ("fünfzig", 50),
        ("sechzig", 60),
        ("siebzig", 70),
        ("achtzig", 80),
        ("neunzig", 90),
    ];

    /// <summary>The value of a numeral in lower case; null where the word is none.</summary>
    public static decimal? Read(string word) =>
        word.Length > 0 && char.IsAsciiDigit(word[0]) ? Digits(word)
        : word.Length is > 2 and < 60 ? Words(word)
        : null;

    private static decimal? Digits(string word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiDigit(c) && c is not ('.' or ','))
            {
                return null;
            }
        }

        var plain = word.TrimEnd('.', ',').Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
    }

    private static decimal? Words(string word)
    {
        var thousand = word.IndexOf("tausend", StringComparison.Ordinal);
        if (thousand >= 0)
        {
            var before = thousand == 0 ? 1 : Hundreds(word[..thousand]);
            var rest = word[(thousand + 7)..];
            var after = rest.Length == 0 ? 0 : Hundreds(Trim(rest));
            return before * 1000 + after;
        }

        return Hundreds(word);
    }

    private static decimal? Hundreds(string word)
    {
        var hundred = word.IndexOf("hundert", StringComparison.Ordinal);
        if (hundred < 0)
        {
            return Tens(word);
        }

        var before = hundred == 0 ? 1 : Tens(word[..hundred]);
        var rest = word[(hundred + 7)..];
        var after = rest.Length == 0 ? 0 : Tens(Trim(rest));
        return before * 100 + after;
    }

    private static string Trim(string rest) => rest.StartsWith("und", StringComparison.Ordinal) ? rest[3..] : rest;

    private static decimal? Tens(string word)
    {
        var und = word.IndexOf("und", StringComparison.Ordinal);
        if (und > 0)
        {
            return Unit(word[..und]) is { } one and < 10 && Unit(word[(und + 3)..]) is { } ten and >= 20
                ? one + ten
                : null;
        }

        return Unit(word);
    }

    private static decimal? Unit(string word)
    {
        foreach (var (name, value) in s_units)
        {
            if (name == word)
            {
                return value;
            }
        }

        return null;
    }
}

using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Mentions;

/// <summary>
/// Finds persons without a name: "ein Mann", "die Ärztin". They act in no event, but "er" and "sie" go on from them and
/// not from whoever was named before.
/// </summary>
internal static class SomePersons
{
    private static readonly HashSet<string> _men = new(StringComparer.Ordinal)
    {
        "Mann",
        "Täter",
        "Schütze",
        "Fahrer",
        "Lenker",
        "Junge",
        "Bub",
        "Sohn",
        "Vater",
        "Bruder",
        "Onkel",
        "Neffe",
        "Ehemann",
        "Arzt",
        "Lehrer",
        "Student",
        "Schüler",
        "Zeuge",
        "Augenzeuge",
        "Bewohner",
        "Anwohner",
        "Händler",
        "Bauer",
        "Arbeiter",
        "Tourist",
        "Passagier",
        "Kapitän",
        "Pilot",
        "Fischer",
        "Wächter",
        "Häftling",
        "Flüchtling",
        "Bote",
        "Freund",
        "Priester",
        "Pfarrer",
        "Imam",
        "Unternehmer",
        "Geschäftsmann",
        "Forscher",
        "Historiker",
        "Verkäufer",
        "Nachfolger",
        "Vorgänger",
    };

    private static readonly HashSet<string> _women = new(StringComparer.Ordinal)
    {
        "Frau",
        "Täterin",
        "Tochter",
        "Mutter",
        "Schwester",
        "Tante",
        "Nichte",
        "Ehefrau",
        "Witwe",
        "Ärztin",
        "Lehrerin",
        "Studentin",
        "Schülerin",
        "Zeugin",
        "Bewohnerin",
        "Anwohnerin",
        "Händlerin",
        "Bäuerin",
        "Arbeiterin",
        "Touristin",
        "Freundin",
        "Unternehmerin",
        "Forscherin",
        "Historikerin",
        "Verkäuferin",
        "Nachfolgerin",
        "Vorgängerin",
    };

    /// <summary>Whether a noun means one person without a name, and whether a man or a woman; none where it does not.</summary>
    public static Genders GenderOf(SentenceWords words, int i)
    {
        if (words.IsNameLike(i + 1))
        {
            return Genders.None;
        }

        var noun = words.Tokens[i].Lemma;
        var gender =
            _men.Contains(noun) ? Genders.Masculine
            : _women.Contains(noun) ? Genders.Feminine
            : Genders.None;
        return gender != Genders.None && IsOne(words, i) ? gender : Genders.None;
    }

    private static bool IsOne(SentenceWords words, int i)
    {
        var before = i - 1;
        while (words.IsAttribute(before))
        {
            before--;
        }

        // "die Täter" are several, "die Täterin" is one.
        return words.IsDeterminer(before)
            && words.Tokens[i].Agreement.Numbers.HasFlag(Numbers.Singular)
            && !words.IsAny(before, "zwei", "drei", "alle", "einige", "mehrere", "viele", "beide", "keine")
            && !(words.IsAny(before, "die", "diese", "seine", "ihre") && _men.Contains(words.Tokens[i].Lemma));
    }
}

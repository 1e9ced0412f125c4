using KnowledgeGraph.Extraction.Actors.Gazetteers;

namespace KnowledgeGraph.Extraction.Actors.People;

/// <summary>Whether two first names are spellings of one: Vladimir and Wladimir, Baschar and Bashar, but not Boris and Peter.</summary>
internal static class NameSimilarity
{
    public static bool SameFirstName(string first, string fullName)
    {
        var known = Folding.Fold(fullName);
        var blank = known.IndexOf(' ', StringComparison.Ordinal);
        if (blank < 0)
        {
            return false;
        }

        var a = Skeleton(first);
        var b = Skeleton(known[..blank]);
        return a.Length > 0 && b.Length > 0 && (a == b || a.Length == 1 && b[0] == a[0] && first.Length <= 2);
    }

    /// <summary>Whether a full name of a known family name is another spelling of a person's, wherever the family name stands.</summary>
    public static bool SameGivenName(string name, Actor person)
    {
        var blank = person.Name.IndexOf(' ', StringComparison.Ordinal);
        if (blank > 0 && person.Names.Contains(person.Name[..blank]))
        {
            // "Deng Xiaoping": the family name stands first, in both.
            var given = name.IndexOf(' ', StringComparison.Ordinal) is var at and > 0 ? name[(at + 1)..] : "";
            return given.Length > 0
                && Skeleton(Folding.Fold(given)) == Skeleton(Folding.Fold(person.Name[(blank + 1)..]));
        }

        return SameFirstName(Folding.Fold(name.Split(' ')[0]), person.Name);
    }

    /// <summary>A name by its consonants as transliterations keep them.</summary>
    private static string Skeleton(string name)
    {
        var s = name.ToLowerInvariant();
        (string From, string To)[] changes =
        [
            ("tsch", "c"),
            ("dsch", "j"),
            ("sch", "s"),
            ("sh", "s"),
            ("ch", "h"),
            ("kh", "h"),
            ("ph", "f"),
            ("ck", "k"),
            ("dj", "j"),
            ("zh", "s"),
            ("w", "v"),
            ("ts", "z"),
            ("y", "j"),
            ("q", "k"),
            ("c", "k"),
            ("x", "ks"),
            ("g", "h"),
        ];
        foreach (var (from, to) in changes)
        {
            s = s.Replace(from, to, StringComparison.Ordinal);
        }

        var skeleton = new System.Text.StringBuilder(s.Length);
        foreach (var c in s)
        {
            var vowel = "aeiouäöüj'-. ".Contains(c, StringComparison.Ordinal);
            if ((!vowel || skeleton.Length == 0) && (skeleton.Length == 0 || skeleton[^1] != c))
            {
                skeleton.Append(c);
            }
        }

        return skeleton.ToString();
    }
}

using System.Globalization;
using KnowledgeGraph.Extraction.Resources;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Gazetteers;

/// <summary>Reads the persons with their spellings and terms of office.</summary>
internal static class PersonLoader
{
    private static readonly string[] _files =
    [
        "persons-europe.txt",
        "persons-americas.txt",
        "persons-middle-east.txt",
        "persons-asia.txt",
        "persons-africa.txt",
        "persons-organisations.txt",
    ];

    private static readonly Dictionary<string, (string Man, string Woman)> _codes = new(StringComparer.Ordinal)
    {
        ["P"] = ("Präsident", "Präsidentin"),
        ["M"] = ("Ministerpräsident", "Ministerpräsidentin"),
        ["A"] = ("Außenminister", "Außenministerin"),
        ["V"] = ("Verteidigungsminister", "Verteidigungsministerin"),
        ["K"] = ("König", "Königin"),
        ["S"] = ("Sprecher", "Sprecherin"),
    };

    private static readonly HashSet<string> _particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "von",
        "der",
        "de",
        "van",
        "den",
        "di",
        "le",
        "la",
        "du",
        "da",
        "dos",
        "zu",
        "bin",
        "ben",
        "el",
        "al",
        "ter",
    };

    private static readonly string[] _articles = ["al-", "el-", "as-", "asch-", "Al-", "El-"];

    public static void Load(Gazetteer gazetteer)
    {
        foreach (var file in _files)
        {
            foreach (var fields in DataFile.Records("Actors", file, 6))
            {
                Add(gazetteer, fields, file);
            }
        }
    }

    private static void Add(Gazetteer gazetteer, string[] f, string file)
    {
        var woman = f[1] == "f";
        var (first, family) = Parts(f[0]);
        var name = f[0].Replace("^", "", StringComparison.Ordinal);
        var familyFirst = f[0].StartsWith('^');
        var names = Spellings(name, first, family, familyFirst, DataFile.Items(f[4]), out var families);
        if (gazetteer.Get(f[3]) is null)
        {
            throw new InvalidDataException($"'{file}': '{name}' acts for '{f[3]}', which no list names.");
        }

        var actor = new Actor(name, ActorKind.Person, f[3], OtherNames(name, families, names));
        var entry = new GazetteerEntry(
            actor,
            EntryKind.Person,
            woman ? Genders.Feminine : Genders.Masculine,
            Plural: false
        )
        {
            Born = f[2] == "-" ? null : DateOnly.ParseExact(f[2], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Terms = Terms(f[5], f[3], woman, file, name),
        };
        gazetteer.Persons.Add(entry);
        gazetteer.ByName.TryAdd(name, entry);
        var whole = new NameReading(entry, NameUse.Name) { Gender = entry.Gender };
        foreach (var spelling in names)
        {
            gazetteer.Names.AddWithOrdinal(spelling, whole);
        }

        var surname = new NameReading(entry, NameUse.Surname) { Gender = entry.Gender };
        foreach (var spelling in families)
        {
            gazetteer.Names.Add(spelling, surname, declined: false);
        }

        foreach (var term in entry.Terms)
        {
            AddHolder(gazetteer, term, entry);
        }
    }

    private static List<string> OtherNames(string name, List<string> families, List<string> names)
    {
        var other = new List<string>(families.Count + names.Count);
        foreach (var family in families)
        {
            if (family != name)
            {
                other.Add(family);
            }
        }

        foreach (var spelling in names)
        {
            if (spelling != name)
            {
                AddOnce(other, spelling);
            }
        }

        return other;
    }

    // A person has a handful of spellings: a set for each person would take longer to fill than the list to search.
    private static void AddOnce(List<string> spellings, string spelling)
    {
        if (!spellings.Contains(spelling))
        {
            spellings.Add(spelling);
        }
    }

    private static List<OfficeTerm> Terms(string column, string state, bool woman, string file, string name)
    {
        var items = column.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var terms = new List<OfficeTerm>(items.Length);
        foreach (var item in items)
        {
            terms.Add(Term(item, state, woman, file, name));
        }

        return terms;
    }

    private static void AddHolder(Gazetteer gazetteer, OfficeTerm term, GazetteerEntry entry)
    {
        var key = $"{Gazetteer.OfficeKey(term.Office)}|{term.Of}";
        if (!gazetteer.Holders.TryGetValue(key, out var holders))
        {
            gazetteer.Holders.Add(key, holders = []);
        }

        if (!holders.Contains(entry))
        {
            holders.Add(entry);
        }
    }

    /// <summary>First names and family name; the family name is the last word with the particles before it.</summary>
    private static (string First, string Family) Parts(string name)
    {
        if (name[0] == '^')
        {
            var blank = name.IndexOf(' ', StringComparison.Ordinal);
            return blank < 0 ? ("", name[1..]) : (name[(blank + 1)..], name[1..blank]);
        }

        var words = name.Split(' ');
        if (words.Length == 1 || words[^1].EndsWith('.'))
        {
            // One name only, or a monarch with a number: no family name of its own.
            return ("", name);
        }

        var start = words.Length - 1;
        while (start > 1 && _particles.Contains(words[start - 1]))
        {
            start--;
        }

        return (string.Join(' ', words[..start]), string.Join(' ', words[start..]));
    }

    private static List<string> Spellings(
        string name,
        string first,
        string family,
        bool familyFirst,
        string[] other,
        out List<string> families
    )
    {
        var names = new List<string> { name };
        families = [];
        var firsts = new List<string>();
        if (first.Length > 0)
        {
            firsts.Add(first);
            AddOnce(families, family);
        }

        foreach (var item in other)
        {
            if (item[^1] == '~')
            {
                firsts.Add(item[..^1]);
            }
            else if (
                !item.Contains(' ', StringComparison.Ordinal)
                || _particles.Contains(item[..item.IndexOf(' ', StringComparison.Ordinal)])
            )
            {
                AddOnce(families, item);
            }
            else
            {
                AddOnce(names, item);
                if (
                    !familyFirst
                    && Parts(item) is { First.Length: > 0 } parts
                    && !item.StartsWith("König", StringComparison.Ordinal)
                )
                {
                    AddOnce(families, parts.Family);
                }
            }
        }

        AddWithoutArticle(families);
        foreach (var f in firsts)
        {
            foreach (var s in families)
            {
                AddOnce(names, familyFirst ? $"{s} {f}" : $"{f} {s}");
            }
        }

        return names;
    }

    /// <summary>German media drop the Arabic article: Assad for al-Assad.</summary>
    private static void AddWithoutArticle(List<string> families)
    {
        var count = families.Count;
        for (var i = 0; i < count; i++)
        {
            var family = families[i];
            foreach (var article in _articles)
            {
                if (family.StartsWith(article, StringComparison.Ordinal))
                {
                    AddOnce(families, family[article.Length..]);
                }
            }
        }
    }

    private static OfficeTerm Term(string text, string state, bool woman, string file, string name)
    {
        var blank = text.LastIndexOf(' ');
        var range = blank > 0 ? text[(blank + 1)..] : "";
        var dots = range.IndexOf("..", StringComparison.Ordinal);
        if (dots < 4)
        {
            throw new InvalidDataException($"'{file}', '{name}': expected 'office from..to', found '{text}'.");
        }

        var office = text[..blank].Trim();
        var at = office.IndexOf('@', StringComparison.Ordinal);
        var of = at < 0 ? state : office[(at + 1)..];
        office = at < 0 ? office : office[..at];
        if (_codes.TryGetValue(office, out var normal))
        {
            office = woman ? normal.Woman : normal.Man;
        }

        return new OfficeTerm(office, of, Day(range[..dots], false), Day(range[(dots + 2)..], true));
    }

    private static DateOnly Day(string text, bool last)
    {
        if (text.Length == 0)
        {
            return DateOnly.MaxValue;
        }

        var year = int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture);
        if (text.Length < 7)
        {
            return last ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1);
        }

        var month = int.Parse(text.AsSpan(5, 2), CultureInfo.InvariantCulture);
        return last ? new DateOnly(year, month, DateTime.DaysInMonth(year, month)) : new DateOnly(year, month, 1);
    }
}

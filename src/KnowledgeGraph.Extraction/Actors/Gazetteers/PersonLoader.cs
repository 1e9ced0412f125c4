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

        var actor = new Actor(
            name,
            ActorKind.Person,
            f[3],
            [.. families.Concat(names).Where(n => n != name).Distinct()]
        );
        var entry = new GazetteerEntry(
            actor,
            EntryKind.Person,
            woman ? Genders.Feminine : Genders.Masculine,
            Plural: false
        )
        {
            Born = f[2] == "-" ? null : DateOnly.ParseExact(f[2], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Terms =
            [
                .. f[5]
                    .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(t => Term(t, f[3], woman, $"'{file}', '{name}'")),
            ],
        };
        gazetteer.Persons.Add(entry);
        gazetteer.ByName.TryAdd(name, entry);
        foreach (var spelling in names)
        {
            gazetteer.Names.AddWithOrdinal(spelling, new NameReading(entry, NameUse.Name) { Gender = entry.Gender });
        }

        foreach (var spelling in families)
        {
            gazetteer.Names.Add(
                spelling,
                new NameReading(entry, NameUse.Surname) { Gender = entry.Gender },
                declined: false
            );
        }

        foreach (var term in entry.Terms)
        {
            AddHolder(gazetteer, term, entry);
        }
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

    private static HashSet<string> Spellings(
        string name,
        string first,
        string family,
        bool familyFirst,
        string[] other,
        out HashSet<string> families
    )
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { name };
        families = new HashSet<string>(StringComparer.Ordinal);
        var firsts = new List<string>();
        if (first.Length > 0)
        {
            firsts.Add(first);
            families.Add(family);
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
                families.Add(item);
            }
            else
            {
                names.Add(item);
                if (
                    !familyFirst
                    && Parts(item) is { First.Length: > 0 } parts
                    && !item.StartsWith("König", StringComparison.Ordinal)
                )
                {
                    families.Add(parts.Family);
                }
            }
        }

        AddWithoutArticle(families);
        foreach (var f in firsts)
        {
            foreach (var s in families)
            {
                names.Add(familyFirst ? $"{s} {f}" : $"{f} {s}");
            }
        }

        return names;
    }

    /// <summary>German media drop the Arabic article: Assad for al-Assad.</summary>
    private static void AddWithoutArticle(HashSet<string> families)
    {
        foreach (var family in families.ToArray())
        {
            foreach (var article in new[] { "al-", "el-", "as-", "asch-", "Al-", "El-" })
            {
                if (family.StartsWith(article, StringComparison.Ordinal))
                {
                    families.Add(family[article.Length..]);
                }
            }
        }
    }

    private static OfficeTerm Term(string text, string state, bool woman, string where)
    {
        var blank = text.LastIndexOf(' ');
        var range = blank > 0 ? text[(blank + 1)..] : "";
        var dots = range.IndexOf("..", StringComparison.Ordinal);
        if (dots < 4)
        {
            throw new InvalidDataException($"{where}: expected 'office from..to', found '{text}'.");
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

using System.Globalization;
using KnowledgeGraph.German.Time;

namespace KnowledgeGraph.Extraction.Documents;

/// <summary>A term of office.</summary>
/// <param name="Office">P, M, A, V, K or the office's name.</param>
internal readonly record struct TermOfOffice(string Office, DayRange Days);

/// <summary>What dating needs of a person: names, day of birth, terms of office.</summary>
internal sealed record KnownPerson(string Name, string FamilyName, DateOnly? Born, IReadOnlyList<TermOfOffice> Terms);

/// <summary>Persons whose birth and terms are known, by family name in every spelling; read from the actors' data.</summary>
internal static class KnownPersons
{
    private const string ResourcePrefix = "KnowledgeGraph.Extraction.Actors.Data.persons-";

    private static readonly Dictionary<string, List<KnownPerson>> ByFamilyName = Load();

    /// <summary>The persons of a family name, in any spelling; empty where none is known.</summary>
    public static IReadOnlyList<KnownPerson> Of(string familyName) =>
        ByFamilyName.TryGetValue(familyName, out var persons) ? persons : [];

    private static Dictionary<string, List<KnownPerson>> Load()
    {
        var persons = new Dictionary<string, List<KnownPerson>>(StringComparer.Ordinal);
        var assembly = typeof(KnownPersons).Assembly;
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(n => n.StartsWith(ResourcePrefix, StringComparison.Ordinal))
        )
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            while (reader.ReadLine() is { } line)
            {
                if (line.Length > 0 && line[0] != '#')
                {
                    Add(persons, line);
                }
            }
        }

        return persons;
    }

    /// <summary>name | gender | born | state | other spellings | terms; the form is told at the head of the files.</summary>
    private static void Add(Dictionary<string, List<KnownPerson>> persons, string line)
    {
        var fields = line.Split('|', StringSplitOptions.TrimEntries);
        if (fields.Length < 6)
        {
            return;
        }

        var name = fields[0].Replace("^", "", StringComparison.Ordinal);
        var words = fields[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var family = Array.Find(words, w => w[0] == '^')?[1..] ?? words[^1];
        DateOnly? born = DateOnly.TryParseExact(
            fields[2],
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
        var terms = fields[5].Split(';', StringSplitOptions.TrimEntries).Select(Term).OfType<TermOfOffice>().ToList();
        if (born is null && terms.Count == 0)
        {
            return;
        }

        var person = new KnownPerson(name, family, born, terms);
        var spellings = fields[4]
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(s => s[^1] != '~' && !s.Contains(' '));
        foreach (var spelling in spellings.Append(family).Distinct(StringComparer.Ordinal))
        {
            if (!persons.TryGetValue(spelling, out var same))
            {
                persons.Add(spelling, same = []);
            }

            same.Add(person);
        }
    }

    /// <summary>"P 2000-05..2008-05", "Ratspräsident@EU 2019-12..2024-11", open at the end.</summary>
    private static TermOfOffice? Term(string text)
    {
        var space = text.LastIndexOf(' ');
        if (space < 0)
        {
            return null;
        }

        var ends = text[(space + 1)..].Split("..");
        if (ends.Length != 2 || Day(ends[0], isEnd: false) is not { } from)
        {
            return null;
        }

        var office = text[..space].Split('@')[0].Trim();
        var to = ends[1].Length == 0 ? DateOnly.MaxValue : Day(ends[1], isEnd: true);
        return to is { } end && end >= from ? new TermOfOffice(office, new DayRange(from, end)) : null;
    }

    private static DateOnly? Day(string text, bool isEnd)
    {
        var parts = text.Split('-');
        if (
            !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < 1 or > 9998
        )
        {
            return null;
        }

        var month =
            parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var m)
                ? m
                : 0;
        if (month is < 1 or > 12)
        {
            return isEnd ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1);
        }

        return isEnd ? new DateOnly(year, month, DateTime.DaysInMonth(year, month)) : new DateOnly(year, month, 1);
    }
}

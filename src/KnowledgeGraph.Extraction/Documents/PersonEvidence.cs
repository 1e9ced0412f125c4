using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.German.Time;

namespace KnowledgeGraph.Extraction.Documents;

/// <summary>A person named with an office.</summary>
/// <param name="Terms">Every term of that office.</param>
internal sealed record NamedOffice(KnownPerson Person, string Words, IReadOnlyList<DayRange> Terms);

/// <summary>Dates by persons: "der 58-Jährige" born on a known day, an office that a person held between known days.</summary>
internal static partial class PersonEvidence
{
    private const int AgeReach = 500;
    private const int TitleReach = 70;

    /// <summary>Words that name an office, in compounds too, and how its normalised names begin.</summary>
    private static readonly (string Ending, string Office)[] Titles =
    [
        ("ministerpräsident", "Ministerpräsident"),
        ("premierminister", "Ministerpräsident"),
        ("premier", "Ministerpräsident"),
        ("regierungschef", "Ministerpräsident"),
        ("kanzler", "Bundeskanzler"),
        ("außenminister", "Außenminister"),
        ("aussenminister", "Außenminister"),
        ("chefdiplomat", "Außenminister"),
        ("verteidigungsminister", "Verteidigungsminister"),
        ("ratspräsident", "Ratspräsident"),
        ("ratschef", "Ratspräsident"),
        ("kommissionspräsident", "Kommissionspräsident"),
        ("kommissionschef", "Kommissionspräsident"),
        ("generalsekretär", "Generalsekretär"),
        ("außenbeauftragte", "Außenbeauftragte"),
        ("bundespräsident", "Bundespräsident"),
        ("präsident", "Präsident"),
        ("staatschef", "Präsident"),
        ("staatsoberhaupt", "Präsident"),
        ("kremlchef", "Präsident"),
        ("papst", "Papst"),
    ];

    private static readonly string[] NoLonger =
    [
        "ehemalig",
        "früher",
        "damalig",
        "ex-",
        "alt-",
        "designiert",
        "künftig",
        "gewählt",
        "vize",
        "einstig",
        "gestürzt",
        "verstorben",
        "abgesetzt",
        "stellvertret",
        "parlaments",
        "senats",
        "landes",
    ];

    /// <summary>The year in which each person of an age given was that old.</summary>
    /// <param name="text">The text.</param>
    /// <param name="likely">Days that other evidence points to: of several persons the one whose age fits them is meant.</param>
    public static IEnumerable<DateEvidence> Ages(DatingText text, IReadOnlyList<DayRange> likely)
    {
        foreach (Match match in Age().Matches(text.Text))
        {
            var age = int.Parse(match.Groups["age"].ValueSpan, CultureInfo.InvariantCulture);
            if (age is < 16 or > 105)
            {
                continue;
            }

            var candidates = Before(text.Text, match.Index)
                .Where(p => p.Born is not null)
                .Select(p => (Person: p, Days: DaysOfAge(p.Born!.Value, age)))
                .ToList();
            var fitting = candidates.FirstOrDefault(c => likely.Any(d => DateWindow.Intersect(d, c.Days) is not null));
            var (person, days) = fitting.Person is null ? candidates.FirstOrDefault() : fitting;
            if (person is not null)
            {
                yield return new(
                    DateEvidenceKind.Age,
                    days,
                    $"'{match.Value}': {person.Actor.Name}, born {person.Born:yyyy-MM-dd}"
                );
            }
        }
    }

    private static DayRange DaysOfAge(DateOnly born, int age) =>
        new(born.AddYears(age), born.AddYears(age + 1).AddDays(-1));

    /// <summary>The terms of persons named with their office; one piece for each person, with every term of that office.</summary>
    public static IReadOnlyList<NamedOffice> Offices(DatingText text)
    {
        var offices = new List<NamedOffice>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in Word().EnumerateMatches(text.Text))
        {
            // Most capitalised words are no names.
            var at = match.Index;
            var word = text.Text.AsSpan(at, match.Length);
            var known = Persons(word);
            if (known.Count == 0 || TitleBefore(text.Text, at) is not { } title)
            {
                continue;
            }

            var persons = known.Where(p => FitsFirstName(p, text.Text, at)).ToList();
            if (persons.Count == 0)
            {
                continue;
            }

            var terms = persons
                .SelectMany(p => p.Terms)
                .Where(t => t.Office.StartsWith(title.Office, StringComparison.Ordinal))
                .Select(t => new DayRange(t.From, t.To))
                .ToList();
            if (terms.Count > 0 && seen.Add($"{persons[0].Actor.Name} {title.Office}"))
            {
                offices.Add(new(persons[0], $"{title.Word} {word}", terms));
            }
        }

        return offices;
    }

    /// <summary>The persons of a word, its genitive ("Putins") included.</summary>
    private static IReadOnlyList<KnownPerson> Persons(ReadOnlySpan<char> word)
    {
        var persons = KnownPersons.Named(word);
        return persons.Count > 0 || !word.EndsWith('s') ? persons : KnownPersons.Named(word[..^1]);
    }

    /// <summary>
    /// Whether the word before a family name is no other person's first name: "Cristina Fernández" is not Alberto. Spellings
    /// differ, so three letters decide; titles before the name do not count.
    /// </summary>
    private static bool FitsFirstName(KnownPerson person, string text, int position)
    {
        var start = position - 1;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        var before = text[Math.Max(0, start)..position].Trim();
        if (
            before.Length < 3
            || !char.IsUpper(before[0])
            || Titles.Any(t => IsTitle(before.ToLowerInvariant(), t.Ending))
        )
        {
            return true;
        }

        return person.Actor.Name.Contains(before[..3], StringComparison.OrdinalIgnoreCase)
            || person.Actor.Names.Any(n => n.Contains(before[..3], StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The known persons before a position: those of the nearest sentence first, there in the order of the text.</summary>
    private static IEnumerable<KnownPerson> Before(string text, int position)
    {
        var start = Math.Max(0, position - AgeReach);
        var found = new List<(int Sentence, int At, KnownPerson Person)>();
        foreach (Match match in Word().Matches(text[start..position]))
        {
            var at = start + match.Index;
            var firstNames = text[Math.Max(0, at - 25)..at];
            var persons = Persons(match.Value);
            var person =
                persons.FirstOrDefault(p => firstNames.Contains(p.Actor.Name.Split(' ')[0], StringComparison.Ordinal))
                ?? (persons.Count > 0 ? persons[0] : null);
            if (person is not null)
            {
                found.Add((text[at..position].Split(". ").Length, at, person));
            }
        }

        return found.OrderBy(f => f.Sentence).ThenBy(f => f.At).Select(f => f.Person);
    }

    /// <summary>The title before a name in the same sentence: "Armeniens Regierungschef Nikol Paschinjan"; null where it is past or none.</summary>
    private static (string Word, string Office)? TitleBefore(string text, int position)
    {
        var before = text[Math.Max(0, position - TitleReach)..position];
        var cut = before.LastIndexOfAny(['.', ';', ',', ':', '\n', '(', ')', '"', '„']);
        var words = before[(cut + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // Between title and family name stand first names only.
        for (var i = words.Length - 1; i >= 0 && i >= words.Length - 4; i--)
        {
            var word = words[i].ToLowerInvariant();
            foreach (var (ending, office) in Titles)
            {
                if (IsTitle(word, ending))
                {
                    var isOver = words.Skip(Math.Max(0, i - 2)).Take(3).Any(w => IsOver(w.ToLowerInvariant()));
                    return isOver ? null : (words[i], office);
                }
            }

            if (!char.IsUpper(words[i][0]))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsTitle(string word, string ending) =>
        word.EndsWith(ending, StringComparison.Ordinal)
        || word.EndsWith(ending + "in", StringComparison.Ordinal)
        || word.EndsWith(ending + "en", StringComparison.Ordinal)
        || word.EndsWith(ending + "s", StringComparison.Ordinal)
        || word.EndsWith(ending + "r", StringComparison.Ordinal)
        || word.EndsWith(ending + "n", StringComparison.Ordinal);

    private static bool IsOver(string word) => NoLonger.Any(n => word.Contains(n, StringComparison.Ordinal));

    [GeneratedRegex(
        @"\b(?<age>[0-9]{2,3})-[Jj]ährige[nrms]?\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Age();

    [GeneratedRegex(@"\b[A-ZÄÖÜÇŞŠŽ][\p{L}'’-]+", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Word();
}

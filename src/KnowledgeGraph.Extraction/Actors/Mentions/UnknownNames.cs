using KnowledgeGraph.Extraction.Actors.Words;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Mentions;

/// <summary>Finds words with the form of a person's name that no list has.</summary>
internal static class UnknownNames
{
    private static readonly HashSet<string> _particles = new(StringComparer.Ordinal)
    {
        "von",
        "de",
        "van",
        "bin",
        "ben",
        "al",
        "el",
        "di",
        "le",
        "la",
        "da",
        "dos",
        "del",
        "der",
        "den",
        "zu",
        "ter",
        "ibn",
        "abu",
        "ul",
        "ur",
        "e",
        "y",
        "du",
        "ad",
    };

    /// <summary>Puts an atom on every run of words that may be a name; family names next to them are taken in.</summary>
    public static void Mark(SentenceWords words, Atom?[] atoms)
    {
        var i = 0;
        while (i < words.Count)
        {
            if (atoms[i] is { Kind: not AtomKind.Person } other)
            {
                i = other.Last + 1;
                continue;
            }

            if (atoms[i] is { SurnameOnly: false } full && full.Last > full.First)
            {
                i = full.Last + 1;
                continue;
            }

            var last = Run(words, atoms, i);
            if (last < i)
            {
                i++;
                continue;
            }

            Merge(words, atoms, StartOfName(words, atoms, i, last), last);
            i = last + 1;
        }
    }

    /// <summary>"Hacker Marcel Lazar": unknown nouns before a first name are what the person is, not the name.</summary>
    private static int StartOfName(SentenceWords words, Atom?[] atoms, int first, int last)
    {
        if (first < last && atoms[first] is null && FirstNames.IsBehindTrade(words, first + 1))
        {
            return first + 1;
        }

        for (var i = first; i < last; i++)
        {
            if (atoms[i] is null && FirstNames.Has(words, i))
            {
                return i;
            }

            if (atoms[i] is not null || words.Tokens[i].PartOfSpeech != PartOfSpeech.Noun)
            {
                return first;
            }
        }

        return first;
    }

    private static int Run(SentenceWords words, Atom?[] atoms, int first)
    {
        var last = first - 1;
        for (var i = first; i < words.Count; i++)
        {
            if (atoms[i] is { Kind: AtomKind.Person } surname && (surname.SurnameOnly || surname.First == surname.Last))
            {
                if (last == first && atoms[first] is { } before && AreTwo(before, surname))
                {
                    // "traf Merkel Putin": two people of two states, and no double name.
                    break;
                }

                if (!surname.SurnameOnly && last >= first && !IsFirstName(words, last))
                {
                    // "Metaphern Franziskus": a name complete in itself does not belong to a word before it.
                    break;
                }

                last = i = surname.Last;
                if (surname.Genitive)
                {
                    // "Sarkozys Wahlkampfbudget": what follows is his, not his name.
                    break;
                }
            }
            else if (atoms[i] is null && (words.IsNameLike(i) || last >= first && words.IsNameTail(i)))
            {
                last = i;
                if (i + 1 < words.Count && words.Is(i + 1, ".") && words.Keys[i].Length == 1)
                {
                    last = ++i;
                }
            }
            else if (
                last >= first
                && last == i - 1
                && atoms[i] is { Kind: AtomKind.City, Weak: true } town
                && town.Last == i
                && i + 1 < words.Count
                && atoms[i + 1] is null
                && words.IsNameLike(i + 1)
            )
            {
                // "Nguyen Van Ly": Van is a town in Turkey, but not between parts of a name.
                last = i;
            }
            else if (last == first && last == i - 1 && IsCommonSurname(words, atoms, i))
            {
                // "Jorge Glas": a family name that is a common noun too, right behind a first name.
                last = i;
                break;
            }
            else if (
                atoms[i] is { Kind: AtomKind.City or AtomKind.Seat or AtomKind.Demonym, First: var f, Last: var l }
                && f == l
                && last >= first
                && f == i
                && IsFirstName(words, last)
                && i + 1 < words.Count
                && !words.IsNameLike(i + 1)
            )
            {
                // A family name that is a town's too, right behind a first name: "Jack London".
                last = i;
                break;
            }
            else if (
                last >= first
                && _particles.Contains(words.Keys[i])
                && i + 1 < words.Count
                && IsNameNext(words, atoms, i + 1)
                && (!words.IsAny(i, "von", "der", "den", "zu", "e", "y") || IsFirstName(words, first))
            )
            {
                continue;
            }
            else
            {
                break;
            }
        }

        return last;
    }

    private static bool AreTwo(Atom one, Atom other) =>
        one is { Kind: AtomKind.Person, SurnameOnly: true }
        && other.SurnameOnly
        && HomeOf(one) is { } home
        && HomeOf(other) is { } abroad
        && home != abroad;

    /// <summary>The one state of all who bear a family name, or null.</summary>
    private static string? HomeOf(Atom surname) =>
        surname.Entries.Select(e => e.Actor.State).Distinct(StringComparer.Ordinal).ToList() is [{ } only]
            ? only
            : null;

    private static bool IsCommonSurname(SentenceWords words, Atom?[] atoms, int i) =>
        atoms[i] is null
        && words.IsCapital(i)
        && words.Tokens[i] is { PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Name }
        && IsFirstName(words, i - 1)
        && words.Tokens[i - 1].PartOfSpeech == PartOfSpeech.Name
        && words.Keys[i - 1][^1] != 's'
        && !words.IsCapital(i + 1);

    private static bool IsFirstName(SentenceWords words, int i) => words.IsNameLike(i) && FirstNames.Has(words, i);

    private static bool IsNameNext(SentenceWords words, Atom?[] atoms, int i) =>
        atoms[i] is { Kind: AtomKind.Person, SurnameOnly: true }
        || atoms[i] is null && (words.IsNameLike(i) || _particles.Contains(words.Keys[i]));

    private static void Merge(SentenceWords words, Atom?[] atoms, int first, int last)
    {
        if (atoms[first] is { Kind: AtomKind.Person } alone && alone.Last == last)
        {
            return;
        }

        var surname = default(Atom);
        for (var i = first; i <= last; i++)
        {
            surname = atoms[i] ?? surname;
            atoms[i] = null;
        }

        // A known family name behind an unknown first name: perhaps another spelling of the known person, perhaps not.
        atoms[first] = new Atom(AtomKind.UnknownName, first, last)
        {
            Entries = surname is { Kind: AtomKind.Person } ? surname.Entries : [],
            Genitive = surname?.Genitive ?? words.Keys[last][^1] == 's',
        };
    }
}

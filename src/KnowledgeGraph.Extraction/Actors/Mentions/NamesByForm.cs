using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Words;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Mentions;

/// <summary>
/// Names that no list has, known by what introduces or follows them: "die Rebellengruppe Fursan al-Hak", "die Zeitung Danas",
/// "die Karenni National Army (KNA)". The same name alone is known from then on. One for each article.
/// </summary>
internal sealed class NamesByForm
{
    private const int LongestName = 9;

    private readonly HashSet<string> _families = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GazetteerEntry> _known = new(StringComparer.Ordinal);

    /// <summary>Makes names of what the words introduce so, and of such names met before.</summary>
    public void Mark(SentenceWords words, Atom?[] atoms)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words.Is(i, "(") && words.Is(i + 2, ")"))
            {
                MarkAbbreviated(words, atoms, i);
            }

            if (atoms[i] is { Kind: AtomKind.Entity } entity)
            {
                JoinIntroduced(words, atoms, entity);
            }
            else if (atoms[i] is { Kind: AtomKind.UnknownName } name)
            {
                MarkUnknown(words, atoms, name);
            }
            else if (words.IsCapital(i) && atoms[i] is null or { Kind: AtomKind.Body, Owners.Count: 0 })
            {
                if (atoms[i] is null && IsFamilyName(words, i))
                {
                    atoms[i] = new Atom(AtomKind.UnknownName, i, i) { Genitive = words.Keys[i][^1] == 's' };
                    continue;
                }

                MarkCompound(words, atoms, i);
            }
        }
    }

    private void MarkUnknown(SentenceWords words, Atom?[] atoms, Atom name)
    {
        if (Foreign(words, atoms, name) is { } foreign)
        {
            atoms[name.First] = null;
            atoms[foreign.First] = foreign;
            return;
        }

        var text = words.Text(name.First, name.Last);
        var noun = NounBefore(words, atoms, name.First);
        var isPerson = name.Last > name.First && FirstNames.Has(words, name.First);
        if (noun >= 0 && !isPerson && NameSorts.Of(words.Keys[noun]) is { } kind)
        {
            var entry = _known[text] = Entry(text, kind);
            atoms[name.First] = null;
            atoms[noun] = Named(entry, noun, name.Last);
        }
        else if (_known.TryGetValue(text, out var known))
        {
            atoms[name.First] = Named(known, name.First, name.Last);
        }
        else if (isPerson && words.Tokens[name.Last] is { IsListedNoun: false })
        {
            _families.Add(words.Keys[name.Last]);
        }
    }

    /// <summary>"das |Carter Center|", "die |Civil Human Rights Front|": a name that a word of it tells to be no person's.</summary>
    private Atom? Foreign(SentenceWords words, Atom?[] atoms, Atom name)
    {
        var last = name.Last;
        while (
            last + 1 < words.Count && atoms[last + 1] is null && NameSorts.OfForeign(words.Keys[last + 1]) is not null
        )
        {
            last++;
        }

        var kind = NameSorts.OfForeign(words.Keys[last]) ?? NameSorts.OfForeign(words.Keys[name.First]);
        if (kind is not { } sort || last == name.First)
        {
            return null;
        }

        var text = words.Text(name.First, last);
        if (!_known.TryGetValue(text, out var entry))
        {
            _known[text] = entry = Entry(text, sort);
        }

        return Named(entry, name.First, last);
    }

    /// <summary>"Frieda Lindholz … Lindholz": a family name met before is one where it stands alone, even if it could be a compound.</summary>
    private bool IsFamilyName(SentenceWords words, int i)
    {
        var key = words.Keys[i];
        return (_families.Contains(key) || key[^1] == 's' && _families.Contains(key[..^1]))
            && !words.IsDeterminer(i - 1)
            && words.Tokens[i] is { IsListedNoun: false };
    }

    /// <summary>"die Jihadistengruppe |JNIM|": the noun before a known name belongs to it, and means nobody else.</summary>
    private static void JoinIntroduced(SentenceWords words, Atom?[] atoms, Atom name)
    {
        if (
            name.Entries.All(static e => !e.IsCountry)
            && NounBefore(words, atoms, name.First) is var noun and >= 0
            && NameSorts.Of(words.Keys[noun]) is not null
        )
        {
            atoms[name.First] = null;
            atoms[noun] = name with { First = noun };
        }
    }

    /// <summary>"die Kongo-Fluss-Allianz", "Wazalendo-Milizen": a compound of a name and the sort of what it names.</summary>
    private void MarkCompound(SentenceWords words, Atom?[] atoms, int i)
    {
        if (NameSorts.OfName(words.Keys[i]) is not { } kind || IsCommonFirstPart(words, i))
        {
            return;
        }

        var text = words.Tokens[i].Text;
        var name = atoms[i] is { Body.OwnState: true } ? text[..text.LastIndexOf('-')] : text;
        if (!_known.TryGetValue(name, out var entry))
        {
            _known[name] = entry = Entry(name, kind, name == text ? [] : [text]);
        }

        atoms[i] = Named(entry, i, i);
    }

    /// <summary>"Anti-Terror-Einheit", "Schiiten-Miliz", "Ex-Rebellen": the first part is a word, not a name.</summary>
    private static bool IsCommonFirstPart(SentenceWords words, int i)
    {
        var key = words.Keys[i];
        var first = key[..key.IndexOf('-', StringComparison.Ordinal)];
        return first is "Anti" or "Ex" or "Pro" or "Nicht" or "Mini" or "Regional" or "Sunniten" or "Schiiten" or "Drei"
                && key.IndexOf('-', StringComparison.Ordinal) == key.LastIndexOf('-')
            || first is "Anti" or "Ex" or "Pro" or "Nicht" or "Mini"
            || first.EndsWith("isten", StringComparison.Ordinal)
            || Offices.BodyLexicon.Default.Find(first) is not null;
    }

    /// <summary>
    /// "die Karenni National Army (KNA)", "die Vereinigung für politische Gefangene (AAPP)": letters in brackets stand for the
    /// long name before them, which reaches back to its article.
    /// </summary>
    private void MarkAbbreviated(SentenceWords words, Atom?[] atoms, int bracket)
    {
        var letters = words.Tokens[bracket + 1].Text;
        if (
            letters.Length is < 2 or > 10
            || letters.Count(char.IsUpper) < 2 && !(char.IsUpper(letters[0]) && letters.Length < 7)
            || !letters.All(c => char.IsLetterOrDigit(c) || c is '-')
            || atoms[bracket + 1] is not (null or { Kind: AtomKind.UnknownName })
            || _known.ContainsKey(letters)
        )
        {
            return;
        }

        if (Covering(atoms, bracket - 1) is { } atom && atom.Kind is not (AtomKind.UnknownName or AtomKind.People))
        {
            if (
                atom is { Kind: AtomKind.Entity, Entries: [{ IsPerson: false } same] }
                && !IsInside(words, atoms, atom, letters)
            )
            {
                _known[letters] = same;
                return;
            }

            if (atom.Kind is not AtomKind.Entity)
            {
                return;
            }
        }

        var start = StartOfLongName(words, bracket);
        if (start < 0 || !IsNameOfBody(words, start, bracket))
        {
            return;
        }

        var text = words.Text(start, bracket - 1);
        var entry = _known[letters] = Long(words, atoms, start, bracket, letters, text);
        for (var i = start; i < bracket; i++)
        {
            atoms[i] = null;
        }

        atoms[start] = Named(entry, start, bracket - 1);
    }

    /// <summary>Whether a known name is only the end of a longer one: "Democratic Alliance" in "Myanmar … Democratic Alliance Army".</summary>
    private static bool IsInside(SentenceWords words, Atom?[] atoms, Atom atom, string letters) =>
        atom.First > 0
        && words.IsCapital(atom.First - 1)
        && !words.IsDeterminer(atom.First - 1)
        && Covering(atoms, atom.First - 1) is null or { Kind: AtomKind.UnknownName or AtomKind.Entity }
        && letters.Length > atom.Last - atom.First + 1;

    private static Atom? Covering(Atom?[] atoms, int i)
    {
        for (var first = i; first >= 0 && first > i - LongestName; first--)
        {
            if (atoms[first] is { } atom)
            {
                return atom.Last >= i ? atom : null;
            }
        }

        return null;
    }

    /// <summary>Where a long name begins: behind its article, or with the run of capitals at the start of the sentence.</summary>
    private static int StartOfLongName(SentenceWords words, int bracket)
    {
        for (var i = bracket - 1; i >= 0 && i >= bracket - LongestName; i--)
        {
            if (words.IsAny(i, "die", "das", "der", "dem", "den", "des", "vom", "beim", "im", "zur", "zum"))
            {
                // "für den Schutz" goes on; "gegen die Bewegung" begins.
                if (
                    i > 0
                    && words.IsAny(i - 1, "für", "gegen", "zur", "von", "in")
                    && words.IsCapital(i - 2)
                    && i > bracket - 4
                )
                {
                    continue;
                }

                return i + 1 < bracket && Enumerable.Range(i + 1, bracket - i - 1).Any(words.IsCapital) ? i + 1 : -1;
            }

            var isJoint = words.IsAny(
                i,
                "für",
                "of",
                "for",
                "and",
                "und",
                "zur",
                "von",
                "de",
                "du",
                "des",
                "pour",
                "et",
                "la",
                "the",
                "gegen"
            );
            if (!words.IsCapital(i) && !words.IsAttribute(i) && !isJoint)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Whether the words are those of a body: by a noun for one, or two words that are not German.</summary>
    private static bool IsNameOfBody(SentenceWords words, int start, int end)
    {
        var foreign = 0;
        for (var i = start; i < end; i++)
        {
            if (words.IsCapital(i) && NameSorts.IsHead(words.Keys[i]))
            {
                return true;
            }

            foreign += words.IsNameLike(i) && !words.Tokens[i].IsKnown ? 1 : 0;
        }

        return foreign > 1 && !FirstNames.Has(words, start);
    }

    private static GazetteerEntry Long(
        SentenceWords words,
        Atom?[] atoms,
        int start,
        int bracket,
        string letters,
        string text
    )
    {
        var isGroup = false;
        string? home = null;
        for (var i = start; i < bracket; i++)
        {
            isGroup |=
                words.IsAny(
                    i,
                    "Army",
                    "Front",
                    "Forces",
                    "Movement",
                    "Miliz",
                    "Bewegung",
                    "Befreiungsarmee",
                    "Brigade",
                    "Brigaden"
                )
                || NameSorts.Of(words.Keys[i]) == EntryKind.Group;
            if (atoms[i] is { Entries: [{ IsCountry: true } country] })
            {
                home ??= country.Actor.State;
            }
        }

        var isParty = Enumerable
            .Range(start, bracket - start)
            .Any(i => words.IsAny(i, "Partei", "Party", "Parti", "Partido"));
        return isParty
                ? Entry(letters, EntryKind.Party, [text]) with
                {
                    Actor = new Actor(letters, ActorKind.Group, home, [text]),
                }
            : isGroup ? Entry(letters, EntryKind.Group, [text]) with { Home = home }
            : Entry(letters, EntryKind.Organisation, [text]) with
            {
                Actor = new Actor(letters, ActorKind.Organisation, home ?? letters, [text]),
            };
    }

    private static Atom Named(GazetteerEntry entry, int first, int last) =>
        new(AtomKind.Entity, first, last) { Entries = [entry], Gender = entry.Gender };

    /// <summary>The noun right before a name, an opening quotation mark between them passed over; -1 where none.</summary>
    private static int NounBefore(SentenceWords words, Atom?[] atoms, int name)
    {
        var i = name - 1;
        if (i > 0 && !char.IsLetterOrDigit(words.Keys[i][0]) && words.Tokens[name].IsInQuotes)
        {
            i--;
        }

        return
            i >= 0
            && words.IsCapital(i)
            && atoms[i]
                is null
                    or { Kind: AtomKind.Body, Owners.Count: 0 }
                    or { Kind: AtomKind.Compound, Body: not null, Entries.Count: 0 }
                    or { Kind: AtomKind.People }
            ? i
            : -1;
    }

    private static GazetteerEntry Entry(string name, EntryKind kind, IReadOnlyList<string>? others = null)
    {
        var actorKind = kind is EntryKind.Group or EntryKind.Party ? ActorKind.Group : ActorKind.Organisation;
        // A party acts for its country, which the text tells later.
        return new GazetteerEntry(
            new Actor(name, actorKind, kind == EntryKind.Party ? null : name, others ?? []),
            kind,
            Genders.Feminine,
            Plural: false
        );
    }
}

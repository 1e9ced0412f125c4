using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Offices;
using KnowledgeGraph.Extraction.Actors.Words;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Mentions;

/// <summary>Finds the names, offices, bodies and adjectives of a sentence, longest first, from left to right.</summary>
internal sealed class AtomScanner(Gazetteer gazetteer, OfficeLexicon offices, BodyLexicon bodies)
{
    private readonly CompoundReader _compounds = new(gazetteer, offices, bodies);

    /// <summary>The atom that begins at each word, or null; the words inside an atom have none.</summary>
    public Atom?[] Scan(SentenceWords words)
    {
        var atoms = new Atom?[words.Count];
        for (var i = 0; i < words.Count; )
        {
            var atom = AtomAt(words, i, atoms);
            if (atom is null)
            {
                i++;
                continue;
            }

            atoms[i] = atom;
            i = atom.Last + 1;
        }

        UnknownNames.Mark(words, atoms);
        return atoms;
    }

    private Atom? AtomAt(SentenceWords words, int i, Atom?[] atoms)
    {
        var key = words.Keys[i];
        if (key.Length < 2 || !char.IsLetter(key[0]))
        {
            return null;
        }

        var readings = gazetteer.Names.Find(words.Keys, i, out var length, out var genitive);
        if (
            readings.Count > 0
            && !IsTitled(words, i, length, readings)
            && !IsNationalCouncil(words, i, atoms)
            && OfReadings(words, i, i + length - 1, readings, genitive) is { } named
        )
        {
            return named;
        }

        if (!words.IsCapital(i))
        {
            return OfAdjective(key, i);
        }

        var body =
            key is "Gemeinschaft" or "Staatengemeinschaft"
            && i > 0
            && words.Keys[i - 1].StartsWith("international", StringComparison.OrdinalIgnoreCase)
                ? bodies.Find("Weltgemeinschaft")
            : Throngs.Is(words, i) ? bodies.Find("Demonstranten")
            : bodies.Find(key);
        if (offices.Find(key) is { } office && (body is null || !IsSeveral(words, i)))
        {
            return Office(i, office);
        }

        if (body is not null && !IsAdjectiveBefore(words, i))
        {
            return new Atom(AtomKind.Body, i, i) { Body = body, Plural = body.Plural };
        }

        return IsDeclined(key) && OfAdjective(key, i) is { } adjective
            ? adjective
            : _compounds.Read(words, i) ?? OfAdjective(key, i) ?? People(words, i, atoms);
    }

    /// <summary>"|Israelische| Flugzeuge": an adjective at the start of a sentence, and no compound of Israel.</summary>
    private static bool IsDeclined(string key)
    {
        var ending = key.LastIndexOf("isch", StringComparison.Ordinal);
        return ending > 1
            && key.Length - ending is 5 or 6
            && !key.Contains('-', StringComparison.Ordinal)
            && key[ending + 4] == 'e'
            && (key.Length - ending == 5 || key[^1] is 'r' or 'n' or 'm' or 's');
    }

    /// <summary>"|Papst| Franziskus", "|König| Salman": the list has the title in the name, but it is an office too.</summary>
    private bool IsTitled(SentenceWords words, int i, int length, IReadOnlyList<NameReading> readings) =>
        length > 1
        && readings[0].Entry is { IsPerson: true } person
        && offices.Find(words.Keys[i]) is { Rank: OfficeRank.Sole }
        && gazetteer.Names.Find(words.Keys, i + 1, out var rest, out _) is var behind
        && rest == length - 1
        && behind.Any(r => ReferenceEquals(r.Entry, person));

    /// <summary>"der Nationale |Sicherheitsrat|", "der türkische |Sicherheitsrat|": a state's, not the UN's.</summary>
    private static bool IsNationalCouncil(SentenceWords words, int i, Atom?[] atoms) =>
        i > 0
        && words.Keys[i].StartsWith("Sicherheitsrat", StringComparison.Ordinal)
        && (
            words.Keys[i - 1].StartsWith("National", StringComparison.OrdinalIgnoreCase)
            || atoms[i - 1] is { Kind: AtomKind.Adjective }
        );

    /// <summary>"Bewaffnete |Männer|": an adjective with a capital at the start of the sentence.</summary>
    private static bool IsAdjectiveBefore(SentenceWords words, int i) =>
        words.Tokens[i].PartOfSpeech == PartOfSpeech.Adjective && words.IsCapital(i + 1) && !words.IsNameLike(i + 1);

    private static Atom Office(int i, OfficeWord office) =>
        new(AtomKind.Office, i, i)
        {
            Office = office,
            Plural = office.Plural,
            Gender = office.Gender,
        };

    private Atom? OfAdjective(string key, int i)
    {
        // A town's adjective ("Kiewer") has a capital and no endings; a country's is small but in names and at the start.
        var entries = gazetteer.OfAdjective(key);
        return
            entries.Count == 0
            || char.IsLower(key[0])
                && gazetteer.Adjectives.ContainsKey(key)
                && key.EndsWith("er", StringComparison.Ordinal)
                && NameTrie.StemOf(key) is { Length: > 0 } stem
                && gazetteer.OfStem(stem).Count == 0
            ? null
            : new Atom(AtomKind.Adjective, i, i) { Entries = entries };
    }

    private static Atom? OfReadings(
        SentenceWords words,
        int first,
        int last,
        IReadOnlyList<NameReading> readings,
        bool genitive
    )
    {
        var single = first == last;
        var reading = Best(readings);
        if (
            reading.Use is NameUse.Name
            && single
            && words.IsCrowd(first - 1)
            && readings.Any(r => r.Use == NameUse.Demonym)
        )
        {
            // "Tausende Polen", "viele Schweden": the people, and not their land.
            return Demonym(words, first, readings);
        }

        if (reading.Use is NameUse.Name && !reading.Entry.IsPerson)
        {
            return new Atom(AtomKind.Entity, first, last)
            {
                Entries = Namesakes(readings, reading),
                Place = reading.Entry.Place,
                Genitive = genitive,
                Plural = reading.Plural,
                Gender = reading.Gender,
                Weak = single && IsCommonWord(words, first),
            };
        }

        return reading.Use switch
        {
            NameUse.Name => Person(first, last, readings, genitive, surnameOnly: false, weak: false),
            NameUse.Surname when single && words.IsNounByArticle(first) => null,
            NameUse.Surname when genitive && single && FirstNames.IsBorne(words, first) => null,
            NameUse.Surname => Person(first, last, readings, genitive, true, single && IsCommonWord(words, first)),
            NameUse.Demonym => Demonym(words, first, readings),
            NameUse.Capital => new Atom(AtomKind.Seat, first, last)
            {
                Entries = [reading.Entry],
                Place = reading.Place,
                Genitive = genitive,
                Gender = Genders.Neuter,
                Weak = reading.Weak,
            },
            NameUse.Seat => new Atom(AtomKind.Seat, first, last)
            {
                Entries = [reading.Entry],
                Genitive = genitive,
                Gender = Genders.Masculine,
            },
            _ => new Atom(AtomKind.City, first, last)
            {
                Entries = [reading.Entry],
                Place = reading.Place,
                Genitive = genitive,
                Gender = Genders.Neuter,
                Weak = reading.Weak || IsCommonWord(words, first),
            },
        };
    }

    /// <summary>Parties of several states share names ("Grüne"); the text decides later.</summary>
    private static IReadOnlyList<GazetteerEntry> Namesakes(IReadOnlyList<NameReading> readings, NameReading best) =>
        best.Entry.Kind == EntryKind.Party && readings.Count > 1
            ? [.. readings.Select(r => r.Entry).Where(e => e.Kind == EntryKind.Party).Distinct()]
            : [best.Entry];

    private static NameReading Best(IReadOnlyList<NameReading> readings)
    {
        var best = readings[0];
        foreach (var reading in readings)
        {
            if (Rank(reading) < Rank(best))
            {
                best = reading;
            }
        }

        return best;
    }

    private static int Rank(NameReading reading) =>
        reading.Use switch
        {
            NameUse.Name => reading.Entry.Kind is EntryKind.State or EntryKind.Territory ? 0 : 1,
            NameUse.Seat => 2,
            NameUse.Capital => reading.Weak ? 5 : 3,
            NameUse.Demonym => 4,
            NameUse.City => reading.Weak ? 8 : 6,
            _ => 7,
        };

    private static Atom Person(
        int first,
        int last,
        IReadOnlyList<NameReading> readings,
        bool genitive,
        bool surnameOnly,
        bool weak
    ) =>
        new(AtomKind.Person, first, last)
        {
            Entries =
            [
                .. readings
                    .Where(r => r.Entry.IsPerson && (surnameOnly || r.Use == NameUse.Name))
                    .Select(r => r.Entry)
                    .Distinct(),
            ],
            Genitive = genitive,
            SurnameOnly = surnameOnly,
            Weak = weak,
            Gender = readings[0].Entry.Gender,
        };

    private static Atom Demonym(SentenceWords words, int i, IReadOnlyList<NameReading> readings)
    {
        var demonyms = readings.Where(r => r.Use == NameUse.Demonym).ToList();
        if (
            words.Keys[i].EndsWith("er", StringComparison.Ordinal)
            && i + 1 < words.Count
            && words.IsCapital(i + 1)
            && words.Tokens[i + 1] is { PartOfSpeech: PartOfSpeech.Noun, IsKnown: true }
            && words.Tokens[i].PartOfSpeech == PartOfSpeech.Adjective
        )
        {
            // "der Hongkonger Legislativrat": undeclined before a noun.
            return new Atom(AtomKind.Adjective, i, i) { Entries = [demonyms[0].Entry] };
        }

        return new Atom(AtomKind.Demonym, i, i)
        {
            Entries = [demonyms[0].Entry],
            Gender = demonyms[0].Gender,
            Plural =
                demonyms.All(d => d.Plural)
                || IsPluralBefore(words, i) && !words.Keys[i].EndsWith("in", StringComparison.Ordinal),
        };
    }

    /// <summary>"türkische Diplomaten" are a group; "der Diplomat", "Aktivist Omar Radi" one person.</summary>
    private static bool IsSeveral(SentenceWords words, int i)
    {
        if (words.IsNameLike(i + 1))
        {
            return false;
        }

        var before = i - 1;
        while (words.IsAttribute(before))
        {
            before--;
        }

        return words.Tokens[i].Agreement.Numbers.HasFlag(Numbers.Plural)
            && !words.IsAny(before, "der", "dem", "den", "des", "ein", "einem", "einen", "eines", "als", "sein", "ihr");
    }

    private static bool IsPluralBefore(SentenceWords words, int i)
    {
        var before = i - 1;
        while (words.IsAttribute(before))
        {
            before--;
        }

        if (words.Is(before, "der") && before > 0 && words.Tokens[before - 1].PartOfSpeech is PartOfSpeech.Noun)
        {
            // "der Beitritt der Palästinenser": a genitive, of several.
            return true;
        }

        return !words.IsAny(
                before,
                "der",
                "ein",
                "den",
                "dem",
                "des",
                "einem",
                "einen",
                "eines",
                "eine",
                "einer",
                "jeder",
                "dieser",
                "sein",
                "ihr"
            )
            || words.Is(before, "den") && words.Keys[i][^1] == 'n';
    }

    /// <summary>A noun for people by its ending, right after an adjective of a state.</summary>
    private static Atom? People(SentenceWords words, int i, Atom?[] atoms)
    {
        var before = i - 1;
        while (before > 0 && atoms[before] is null && words.IsAttribute(before))
        {
            before--;
        }

        return before >= 0 && atoms[before] is { Kind: AtomKind.Adjective } && PeopleNouns.IsPeople(words, i)
            ? new Atom(AtomKind.People, i, i) { Plural = PeopleNouns.IsPlural(words, i) }
            : null;
    }

    /// <summary>
    /// Family names that are common words ("Kern", "Frieden") stand for the person only with support. A name that could be read as a
    /// compound or a nominalised verb ("Baerbock", "Scholz", "Blinken") is a name.
    /// </summary>
    private static bool IsCommonWord(SentenceWords words, int i) =>
        words.Tokens[i] is { IsKnown: true, PartOfSpeech: not PartOfSpeech.Name }
        && words.Tokens[i] is not { PartOfSpeech: PartOfSpeech.Noun, IsListedNoun: false };
}

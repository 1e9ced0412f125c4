using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Offices;

namespace KnowledgeGraph.Extraction.Actors.Mentions;

/// <summary>Reads compounds of names, offices and bodies: "US-Außenminister", "EU-Sanktionen", "Regierungssoldaten".</summary>
internal sealed class CompoundReader(Gazetteer gazetteer, OfficeLexicon offices, BodyLexicon bodies)
{
    private static readonly HashSet<string> _topicOffices = new(StringComparer.Ordinal)
    {
        "Sonderbeauftragter",
        "Experte",
        "Dissident",
        "Abgeordneter",
        "Journalist",
    };

    /// <summary>The atom of a compound, or null where the word is none.</summary>
    public Atom? Read(SentenceWords words, int i)
    {
        var key = words.Keys[i];
        var hyphen = key.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0 && hyphen < key.Length - 1 ? Hyphenated(key, i) : Closed(key, i);
    }

    private Atom? Hyphenated(string key, int i)
    {
        var (owners, rest, former) = Split(key);
        if (rest.Length == 0)
        {
            return null;
        }

        if (char.IsLower(rest[0]))
        {
            // "US-iranische Gespräche", "EU-ukrainisches Abkommen".
            var second = gazetteer.OfAdjective(rest);
            if (second.Count == 0 && owners.Count > 0 && IsLed(rest))
            {
                // "die US-geführte Koalition", "die Hamas-kontrollierte Behörde".
                return new Atom(AtomKind.Adjective, i, i) { Entries = owners };
            }

            return second.Count == 0
                ? null
                : new Atom(AtomKind.Adjective, i, i) { Entries = [.. owners.Concat(second).Distinct()] };
        }

        if (FindOffice(rest, out var inner) is { } office)
        {
            return new Atom(AtomKind.Office, i, i)
            {
                Office = office,
                Owners =
                    owners.Count > 0 ? owners
                    : inner.Count > 0 ? inner
                    : Leader(key[..key.LastIndexOf('-')]) is { } led ? [led]
                    : [],
                Former = former,
                Plural = office.Plural,
                Gender = office.Gender,
                TopicOnly = _topicOffices.Contains(office.Key) && IsTopic(key, owners),
            };
        }

        if ((bodies.Find(rest) ?? bodies.FindLastPart(rest)) is { } body && (owners.Count > 0 || !body.NeedsOwner))
        {
            if (owners.Count == 0 && Leader(key[..^(rest.Length + 1)]) is { } led)
            {
                owners = [led];
            }

            return new Atom(AtomKind.Body, i, i)
            {
                Body = body,
                Owners = owners,
                Plural = body.Plural,
            };
        }

        return owners.Count == 0
            ? GroupCompound(key, i)
            : new Atom(AtomKind.Compound, i, i) { Entries = owners, Place = TownIn(key) };
    }

    /// <summary>"Madrid-Anschlag", "Nizza-Attentäter": the town that a compound begins with; null where it is no town.</summary>
    private NamedPlace? TownIn(string key) =>
        gazetteer
            .Names.Find(key[..key.IndexOf('-', StringComparison.Ordinal)])
            .FirstOrDefault(static r => r.Use is NameUse.City or NameUse.Capital or NameUse.Seat)
            ?.Place;

    private static bool IsLed(string participle) =>
        participle.StartsWith("geführt", StringComparison.Ordinal)
        || participle.StartsWith("angeführt", StringComparison.Ordinal)
        || participle.StartsWith("kontrolliert", StringComparison.Ordinal);

    /// <summary>"Ukraine-Beauftragter" deals with the Ukraine, but a "UN-Beauftragter" and a "US-Vermittler" come from there.</summary>
    private static bool IsTopic(string key, List<GazetteerEntry> owners) =>
        !key.StartsWith("US-", StringComparison.Ordinal)
        && owners.TrueForAll(o =>
            o.Kind is EntryKind.State or EntryKind.Territory or EntryKind.Region or EntryKind.Group
        );

    /// <summary>The names among the parts of a hyphenated word, and what remains behind the last of them.</summary>
    private (List<GazetteerEntry> Owners, string LastPart, bool Former) Split(string key)
    {
        var owners = new List<GazetteerEntry>();
        var former = false;
        var start = 0;
        while (start < key.Length)
        {
            var taken = 0;
            // The longest name first: "Berg-Karabach-Konflikt", "EU-Außenbeauftragter".
            for (var end = key.LastIndexOf('-'); end > start; end = key.LastIndexOf('-', end - 1))
            {
                var part = key.AsSpan(start, end - start);
                if (part is "Ex" or "Alt")
                {
                    former = true;
                    taken = end + 1;
                    break;
                }

                if (Name(part) is { } entry)
                {
                    owners.Add(entry);
                    taken = end + 1;
                    break;
                }

                if (end == 0)
                {
                    break;
                }
            }

            if (taken == 0)
            {
                break;
            }

            start = taken;
        }

        if (owners.Count == 0 && !former)
        {
            start = key.LastIndexOf('-') + 1;
        }

        return (owners, key[start..], former);
    }

    private GazetteerEntry? Name(ReadOnlySpan<char> part)
    {
        if (Known(gazetteer.Names.FindWord(part)) is { } entry)
        {
            return entry;
        }

        // "Boko-Haram-Kämpfer": a name of several words is joined by hyphens too.
        if (part.Contains('-') && Known(gazetteer.Names.Find(part.ToString().Replace('-', ' '))) is { } joined)
        {
            return joined;
        }

        return part switch
        {
            "Uno" => gazetteer.Get("UNO"),
            "Palästinenser" => gazetteer.Get("Palästina"),
            "Kurden" => gazetteer.Get("Kurden"),
            "Linken" or "Linkspartei" => gazetteer.Get("Linke"),
            _ => null,
        };
    }

    /// <summary>"Haftar-Truppen", "Assad-Regime", "Trump-Anhänger": whom the person acts for whose name comes first.</summary>
    private GazetteerEntry? Leader(string name)
    {
        string? state = null;
        foreach (var reading in gazetteer.Names.Find(name))
        {
            if (!reading.Entry.IsPerson || state is not null && state != reading.Entry.Actor.State)
            {
                return null;
            }

            state = reading.Entry.Actor.State;
        }

        return gazetteer.Get(state);
    }

    private static GazetteerEntry? Known(IReadOnlyList<NameReading> readings)
    {
        foreach (var reading in readings)
        {
            if (!reading.Entry.IsPerson && reading.Use is not (NameUse.Demonym or NameUse.City) && !reading.Weak)
            {
                return reading.Entry;
            }
        }

        return null;
    }

    private OfficeWord? FindOffice(string word, out IReadOnlyList<GazetteerEntry> owners)
    {
        owners = [];
        if (word is "Mann" or "Frau")
        {
            // "der CSU-Mann", "die Ministeriums-Frau": somebody of theirs.
            return offices.Find(word is "Mann" ? "Politiker" : "Politikerin");
        }

        if (offices.Find(word) is { } whole)
        {
            return whole;
        }

        var office = offices.FindLastPart(word, out var first);
        if (office is not null)
        {
            owners = OwnersIn(first);
        }

        return office;
    }

    private Atom? Closed(string key, int i)
    {
        if (key.Length < 7)
        {
            return null;
        }

        if (offices.FindLastPart(key, out var first) is { } office)
        {
            var former =
                first is "Alt" or "Ex" || first.StartsWith("Alt", StringComparison.Ordinal) && first.Length < 8;
            return new Atom(AtomKind.Office, i, i)
            {
                Office = office,
                Owners = OwnersIn(first),
                Former = former,
                Federal = first is "Bundes",
                Plural = office.Plural,
                Gender = office.Gender,
            };
        }

        if (bodies.FindLastPart(key) is { } body)
        {
            return new Atom(AtomKind.Body, i, i)
            {
                Body = body,
                Plural = body.Plural,
                Owners = OwnersIn(key),
            };
        }

        var owners = OwnersIn(key);
        return owners.Count > 0 ? new Atom(AtomKind.Compound, i, i) { Entries = owners } : GroupCompound(key, i);
    }

    /// <summary>"Rebellenhochburg", "Armeeangaben": the first part says whose it is.</summary>
    private Atom? GroupCompound(string key, int i) =>
        bodies.FindOwner(key) is { } owner ? new Atom(AtomKind.Compound, i, i) { Body = owner } : null;

    /// <summary>The name that a closed compound begins with: Kreml in "Kremlkritiker", Syrien in "Syrienkonflikt".</summary>
    private IReadOnlyList<GazetteerEntry> OwnersIn(string word)
    {
        if (word.StartsWith("Bundes", StringComparison.Ordinal))
        {
            // Of Germany, Austria or Switzerland; see Atom.Federal.
            return [];
        }

        if (Name(word) is { Kind: EntryKind.State or EntryKind.Territory or EntryKind.Group } whole)
        {
            return [whole];
        }

        for (var length = word.Length - 3; length >= 4; length--)
        {
            if (
                Name(word.AsSpan(0, length))
                    is { Kind: EntryKind.State or EntryKind.Territory or EntryKind.Group } entry
                && (char.IsLower(word[length]) || word[length] == '-')
            )
            {
                return [entry];
            }
        }

        return word.StartsWith("Palästinenser", StringComparison.Ordinal) ? [gazetteer.Get("Palästina")!]
            : word.StartsWith("Kurden", StringComparison.Ordinal) ? [gazetteer.Get("Kurden")!]
            : [];
    }
}

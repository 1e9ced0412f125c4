using KnowledgeGraph.Extraction.Resources;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Gazetteers;

/// <summary>Builds the gazetteer from the embedded files.</summary>
internal static class GazetteerLoader
{
    public static Gazetteer Load()
    {
        var gazetteer = new Gazetteer();
        LoadStates(gazetteer);
        LoadTerritories(gazetteer);
        LoadOrganisations(gazetteer);
        LoadGroups(gazetteer);
        LoadParties(gazetteer);
        PlaceLoader.Load(gazetteer);
        PersonLoader.Load(gazetteer);
        return gazetteer;
    }

    private static void LoadStates(Gazetteer gazetteer)
    {
        foreach (var f in DataFile.Records("Actors", "states.txt", 7))
        {
            var other = DataFile.Items(f[5]);
            var seats = DataFile.Items(f[6]);
            var wikidata = f.Length > 7 && f[7].Length > 0 ? f[7] : null;
            var actor = new Actor(f[0], ActorKind.State, f[0], other, wikidata);
            var entry = Entry(actor, EntryKind.State, f[1]) with { Place = new NamedPlace(f[0], f[0]) };
            Add(gazetteer, entry, other);
            AddPeople(gazetteer, entry, f[2], f[3]);
            AddCapital(gazetteer, entry, f[4]);
            foreach (var seat in seats)
            {
                gazetteer.Names.Add(seat, new NameReading(entry, NameUse.Seat), declined: true);
            }
        }
    }

    private static void LoadTerritories(Gazetteer gazetteer)
    {
        foreach (var f in DataFile.Records("Actors", "territories.txt", 8))
        {
            var other = DataFile.Items(f[6]);
            var isRegion = f[1] == "region";
            var home = f[7].Split(',')[0].Trim();
            var actor = isRegion
                ? gazetteer.Get(home)?.Actor ?? throw Unknown("territories.txt", f[0], home)
                : new Actor(f[0], ActorKind.Group, f[0], other);
            var entry = Entry(actor, isRegion ? EntryKind.Region : EntryKind.Territory, f[2]) with
            {
                Home = isRegion ? home : null,
                Around = home.Length == 0 || home == f[0] ? null : home,
                Place = new NamedPlace(f[0], isRegion ? home : f[0]),
            };
            Add(gazetteer, entry, other, f[0]);
            AddPeople(gazetteer, entry, f[3], f[4]);
            AddCapital(gazetteer, entry, f[5]);
        }
    }

    private static void LoadOrganisations(Gazetteer gazetteer)
    {
        foreach (var f in DataFile.Records("Actors", "organisations.txt", 5))
        {
            var other = DataFile.Items(f[4]);
            var isCommonNoun = f[0][0] == '~';
            var name = f[0].TrimStart('~');
            var actsFor = f[3] == "=" ? name : f[3];
            var kind = f[1] switch
            {
                "org" => EntryKind.Organisation,
                "body" => EntryKind.Body,
                "media" => EntryKind.Media,
                _ => throw Unknown("organisations.txt", f[0], f[1]),
            };
            var actor = new Actor(
                name,
                kind == EntryKind.Body ? ActorKind.Body : ActorKind.Organisation,
                actsFor,
                other
            );
            var entry = Entry(actor, kind, f[2]);
            if (isCommonNoun)
            {
                AddNames(gazetteer, entry, other);
            }
            else
            {
                Add(gazetteer, entry, other);
            }

            if (f.Length > 5)
            {
                AddPeople(gazetteer, entry, "", f[5]);
            }
        }
    }

    private static void LoadGroups(Gazetteer gazetteer)
    {
        foreach (var f in DataFile.Records("Actors", "groups.txt", 5))
        {
            var other = DataFile.Items(f[4]);
            var name = f[0].TrimStart('~');
            var actor = new Actor(name, ActorKind.Group, f[2] == "=" ? name : f[2], other);
            var entry = Entry(actor, EntryKind.Group, f[1]) with { Home = f[3] };
            AddUnderOwnName(gazetteer, entry, other, f[0][0] == '~');
        }
    }

    private static void LoadParties(Gazetteer gazetteer)
    {
        foreach (var f in DataFile.Records("Actors", "parties.txt", 4))
        {
            var other = DataFile.Items(f[3]);
            var name = f[0].TrimStart('~');
            var actor = new Actor(name, ActorKind.Group, f[2], other);
            var entry = Entry(actor, EntryKind.Party, f[1]) with { Home = f[2] };
            AddUnderOwnName(gazetteer, entry, other, f[0][0] == '~');
        }
    }

    private static GazetteerEntry Entry(Actor actor, EntryKind kind, string gender) =>
        new(
            actor,
            kind,
            gender switch
            {
                "m" => Genders.Masculine,
                "f" => Genders.Feminine,
                "pl" => Genders.None,
                _ => Genders.Neuter,
            },
            gender == "pl"
        );

    private static void Add(Gazetteer gazetteer, GazetteerEntry entry, string[] other, string? name = null)
    {
        name ??= entry.Actor.Name;
        gazetteer.ByName.TryAdd(name, entry);
        AddNames(gazetteer, entry, other.Prepend(name));
    }

    private static void AddUnderOwnName(Gazetteer gazetteer, GazetteerEntry entry, string[] other, bool isCommonNoun)
    {
        if (isCommonNoun)
        {
            gazetteer.ByName.TryAdd(entry.Actor.Name, entry);
            AddNames(gazetteer, entry, other);
        }
        else
        {
            Add(gazetteer, entry, other);
        }
    }

    private static void AddNames(Gazetteer gazetteer, GazetteerEntry entry, IEnumerable<string> names)
    {
        var reading = new NameReading(entry, NameUse.Name) { Plural = entry.Plural, Gender = entry.Gender };
        foreach (var name in names)
        {
            gazetteer.Names.Add(name, reading, declined: true);
            if (entry.Plural && name[^1] == 'e')
            {
                // "in den Niederlanden"
                gazetteer.Names.Add(name + "n", reading, declined: true);
            }
        }
    }

    private static void AddPeople(Gazetteer gazetteer, GazetteerEntry entry, string adjectives, string people)
    {
        foreach (var adjective in DataFile.Items(adjectives))
        {
            gazetteer.Adjectives.TryAdd(Folding.Fold(adjective), entry);
        }

        foreach (var pair in DataFile.Items(people))
        {
            var slash = pair.IndexOf('/', StringComparison.Ordinal);
            var man = slash > 0 ? pair[..slash] : pair;
            if (man is "Deutsche")
            {
                AddGermans(gazetteer, entry);
                continue;
            }

            foreach (var (form, plural) in WordForms.OfMan(man))
            {
                // "Armenier", "Russen": the form for several is the form for one in some case; the text decides.
                AddDemonym(gazetteer, entry, form, Genders.Masculine, plural);
            }

            var woman = slash > 0 ? pair[(slash + 1)..] : WordForms.Feminine(man);
            foreach (var (form, plural) in WordForms.OfWoman(woman))
            {
                AddDemonym(gazetteer, entry, form, Genders.Feminine, plural);
            }
        }
    }

    private static void AddGermans(Gazetteer gazetteer, GazetteerEntry entry)
    {
        AddDemonym(gazetteer, entry, "Deutscher", Genders.Masculine, false);
        AddDemonym(gazetteer, entry, "Deutsche", Genders.Feminine, true);
        AddDemonym(gazetteer, entry, "Deutschen", Genders.Masculine, true);
    }

    private static void AddDemonym(
        Gazetteer gazetteer,
        GazetteerEntry entry,
        string form,
        Genders gender,
        bool plural
    ) =>
        gazetteer.Names.Add(
            form,
            new NameReading(entry, NameUse.Demonym) { Gender = gender, Plural = plural },
            declined: false
        );

    private static void AddCapital(Gazetteer gazetteer, GazetteerEntry entry, string capitals)
    {
        string? usual = null;
        foreach (var item in DataFile.Items(capitals))
        {
            var name = item.TrimEnd('*');
            usual ??= name;
            var state = entry.Kind == EntryKind.Region ? entry.Home : entry.Actor.Name;
            var reading = new NameReading(entry, NameUse.Capital)
            {
                Place = new NamedPlace(usual, state),
                Weak = item[^1] == '*',
            };
            gazetteer.Names.Add(name, reading, declined: false);
            if (!name.Contains(' ', StringComparison.Ordinal) && name is not "Rom" and not "Brüssel")
            {
                gazetteer.Adjectives.TryAdd(Folding.Fold(name).ToLowerInvariant() + "er", entry);
            }
        }
    }

    private static InvalidDataException Unknown(string file, string name, string word) =>
        new($"'{file}': '{name}' names '{word}', which is not known; add it or correct the line.");
}

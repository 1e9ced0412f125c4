using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.Extraction.Actors.Offices;
using KnowledgeGraph.Extraction.Actors.People;
using KnowledgeGraph.Extraction.Actors.Reference.Courts;
using KnowledgeGraph.Extraction.Actors.Words;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Reference;

/// <summary>Says whom an office without a name means: the holder at the time, or the state or body it belongs to.</summary>
internal sealed class OfficeReader(
    PersonDirectory persons,
    History history,
    ContextStates context,
    PairReader pairs,
    Gazetteer gazetteer,
    DayInterval? date
)
{
    /// <summary>Offices that one word may mean in different states: the head of government of Germany is the Bundeskanzler.</summary>
    private static readonly Dictionary<string, string[]> _equivalents = new(StringComparer.Ordinal)
    {
        ["Präsident"] =
        [
            "Präsident",
            "Bundespräsident",
            "König",
            "Emir",
            "Kronprinz",
            "Oberster Führer",
            "Übergangspräsident",
            "Juntachef",
            "Generalsekretär",
            "Anführer",
            "Generaldirektor",
            "Ratspräsident",
        ],
        ["Ministerpräsident"] = ["Ministerpräsident", "Bundeskanzler", "Kronprinz", "Regierungschef"],
        ["Oberster Führer"] = ["Oberster Führer"],
        ["König"] = ["König", "Kaiser", "Emir", "Sultan"],
        ["Anführer"] = ["Anführer", "Generalsekretär", "Generaldirektor", "Direktor", "Präsident", "Politbürochef"],
    };

    /// <summary>Whom a title of several stands for was named within so many sentences.</summary>
    private const int Reach = 6;

    private static readonly string[] _leading = ["Präsident", "Ministerpräsident", "Bundeskanzler"];

    /// <summary>Resolves an office; the person meant, if it is a person.</summary>
    public ArticlePerson? Resolve(Draft draft)
    {
        var office = draft.Office!;
        if (office.Rank == OfficeRank.Title)
        {
            return null;
        }

        if (draft.Reference == ReferenceKind.Both && draft.Owners.Count == 0)
        {
            draft.Actors = history.TwoPersons(draft, fromOneSentence: false);
            draft.Why = "the two persons named last";
            return null;
        }

        if (
            (draft.Noun.Contains("olleg", StringComparison.Ordinal) || draft.Noun == "Gegenüber")
            && Colleague(draft) is { } colleague
        )
        {
            draft.Actors = [colleague.ActorAt(date)];
            return colleague;
        }

        if (
            !draft.Plural
            && !draft.Former
            && !(draft.Counted && office.Rank == OfficeRank.Role)
            && Holder(draft, office) is { } person
        )
        {
            draft.Actors = [person.ActorAt(date)];
            return person;
        }

        if (
            draft is { Former: true, Plural: false, Definite: true }
            && NamedBefore(draft, office, OwnerName(draft)) is { } ousted
        )
        {
            draft.Actors = [ousted.ActorAt(date)];
            return ousted;
        }

        if (
            draft is { Definite: true, Counted: false, Owners.Count: 0, OwnerDraft: null, Persons.Count: 0 }
            && IsSeveral(draft)
            && TwoMeant.StandAlone(draft.Words, draft.First, draft.Last)
            && pairs.ResolveNear(draft)
        )
        {
            return null;
        }

        OfOwner(draft);
        return null;
    }

    private ArticlePerson? Holder(Draft draft, OfficeWord office)
    {
        var owner = OwnerName(draft);
        if (owner is null && !draft.Definite && draft.First == draft.Head && office.Rank != OfficeRank.Sole)
        {
            return null;
        }

        if (NamedBefore(draft, office, owner) is { } named)
        {
            return named;
        }

        if (office.Rank != OfficeRank.Sole || draft.Counted)
        {
            return office.Rank == OfficeRank.Role && draft.Definite && owner is null ? Described(draft, office) : null;
        }

        owner ??= context.CountryAt(draft.Words.Index, draft.Position)?.Actor.Name;
        return owner is null ? null : KnownHolder(draft, office, owner);
    }

    /// <summary>Somebody whom the article has named with this office.</summary>
    private ArticlePerson? NamedBefore(Draft draft, OfficeWord office, string? owner)
    {
        var keys = Keys(office);
        var item = history.LastPerson(
            i =>
                i.Person is { } p
                && i.Draft.Office is { } other
                && i.Draft.Persons.Count > 0
                // "Ex-Premier Renzi" is no longer the one whom "der Premier" means.
                && (draft.Former || !i.Draft.Former)
                && (other.Key == office.Key || office.Rank == OfficeRank.Sole && keys.Contains(other.Key))
                && (owner is null || p.ActsFor(date) == owner)
                && !(office.Rank == OfficeRank.Sole && office.Key != "Anführer" && LeadsParty(i.Draft))
                && (office.Gender == p.Gender || p.Gender == Genders.None),
            draft.Words.Index,
            office.Rank == OfficeRank.Sole ? int.MaxValue : 6
        );
        if (item is not null)
        {
            draft.Why = $"'{draft.Noun}' is {item.Actors[0].Name}, named with this office before";
        }

        return item?.Person;
    }

    /// <summary>"HDP-Chef Demirtas" is no head of state.</summary>
    private static bool LeadsParty(Draft named) =>
        named.Owners is [{ Kind: EntryKind.Party }, ..] || named.OwnerDraft?.Named is [{ Kind: EntryKind.Party }, ..];

    /// <summary>"die Politikerin", "der Minister", "der Diplomat": the person spoken of last whom the word fits.</summary>
    private ArticlePerson? Described(Draft draft, OfficeWord office)
    {
        if (
            office.Key
                is not ("Abgeordneter" or "Minister" or "Vertreter" or "Parteichef" or "Präsidentschaftskandidat")
            || draft.Noun.StartsWith("Opposition", StringComparison.Ordinal)
        )
        {
            return null;
        }

        var item = history.LastPerson(
            i =>
                i.Person is { } p
                && p.Gender == office.Gender
                && (
                    office.Key != "Minister"
                    || i.Draft.Office?.Key.EndsWith("minister", StringComparison.OrdinalIgnoreCase) == true
                )
                && (
                    !draft.Noun.StartsWith("Diplomat", StringComparison.Ordinal)
                    || i.Draft.Office?.Key is "Botschafter" or "Vertreter" or "Sonderbeauftragter"
                ),
            draft.Words.Index,
            office.Key is "Minister" or "Vertreter" ? 6 : 3
        );
        draft.Why = item is null ? "" : $"'{draft.Noun}' is {item.Actors[0].Name}, spoken of before";
        return item?.Person;
    }

    /// <summary>"seinem Kollegen": the other person spoken of; "sein türkischer Kollege": who holds the same office there.</summary>
    private ArticlePerson? Colleague(Draft draft)
    {
        if (draft.Reference is not (ReferenceKind.His or ReferenceKind.Her) || draft.Plural)
        {
            return null;
        }

        var possessor = history.LastPerson(
            i => i.Person is not null && (draft.Reference == ReferenceKind.His) == (i.Gender == Genders.Masculine),
            draft.Words.Index,
            3
        );
        if (possessor?.Person is not { } person)
        {
            return null;
        }

        var state = person.ActsFor(date);
        if (draft.Owners.Count == 1 && draft.Owners[0].Actor.Name != state)
        {
            var key = person.Entry?.Terms.FirstOrDefault(t => date is { } d && t.Covers(d) && t.Of == state)?.Office;
            var holders = key is null
                ? []
                : gazetteer.HoldersOf(Gazetteer.OfficeKey(key), draft.Owners[0].Actor.Name, date);
            draft.Why = $"'{draft.Noun}' of {person.Name} there";
            return holders.Count == 1 ? persons.Of(holders[0]) : null;
        }

        draft.Why = $"'{draft.Noun}' of {person.Name}, the other person spoken of";
        return history
            .LastPerson(
                i => i.Person is { } p && p != person && p.ActsFor(date) != state && i.Gender == draft.Gender,
                draft.Words.Index,
                3
            )
            ?.Person;
    }

    private ArticlePerson? KnownHolder(Draft draft, OfficeWord office, string owner)
    {
        foreach (var key in Keys(office))
        {
            var holders = gazetteer.HoldersOf(key, owner, date);
            var named = holders.Where(persons.Names).ToList();
            var sure =
                named.Count == 1 ? named[0]
                : holders.Count == 1 && date is not null ? holders[0]
                : null;
            if (sure is not null && !persons.Names(sure) && Leader(office, owner) is { } leader)
            {
                // The text names another leader of the state: the title is taken loosely ("Armeniens Präsident Paschinjan").
                draft.Why = $"'{draft.Noun}' of {owner} is {leader.Actor.Name}, whom the text names as its leader";
                return persons.Of(leader);
            }

            if (sure is not null && (sure.Gender == office.Gender || office.Gender == Genders.None))
            {
                draft.Why = $"'{draft.Noun}' of {owner} at the time is {sure.Actor.Name}";
                return persons.Of(sure);
            }

            if (holders.Count > 0)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The one leader of a state whom the text names, for titles that are mixed up: president and head of government.</summary>
    private GazetteerEntry? Leader(OfficeWord office, string owner)
    {
        if (office.Key is not ("Präsident" or "Ministerpräsident") || date is not { } days)
        {
            return null;
        }

        var leaders = _leading
            .SelectMany(key => gazetteer.HoldersOf(key, owner, days))
            .Where(persons.Names)
            .Distinct()
            .ToList();
        return leaders.Count == 1 ? leaders[0] : null;
    }

    private static string[] Keys(OfficeWord office) =>
        _equivalents.TryGetValue(office.Key, out var keys) ? keys : [office.Key];

    private static string? OwnerName(Draft draft)
    {
        if (draft.Owners.Count == 1)
        {
            return draft.Owners[0].Actor.State ?? draft.Owners[0].Actor.Name;
        }

        return draft.OwnerDraft?.Actors is [var actor] ? actor.State ?? actor.Name : null;
    }

    /// <summary>An office whose holder is not known stands for the state or body it belongs to.</summary>
    private void OfOwner(Draft draft)
    {
        if (draft.Owners.Count > 0)
        {
            draft.Actors = [.. draft.Owners.Select(o => o.Actor).DistinctBy(a => a.Id)];
            draft.Why = $"holder not named; acts for {string.Join(", ", draft.Owners)}, by {draft.OwnerWhy}";
        }
        else if (draft.OwnerDraft is { Actors.Count: > 0 } owner)
        {
            draft.Actors = [.. draft.OwnerActors.Select(StateOf).DistinctBy(a => a.Id)];
            draft.Why = $"holder not named; speaks for {owner.Actors[0].Name}";
        }
        else if (
            (draft.Office!.Rank == OfficeRank.Sole || draft.Office.IsPublic)
            && draft.Definite
            && !draft.Plural
            && context.CountryAt(draft.Words.Index, draft.Position) is { } country
        )
        {
            draft.Actors = [Serving(draft.Office, country.Actor)];
            draft.Why = $"holder not named; the text speaks of {country}";
        }
        else if (
            IsSeveral(draft) && history.LastOf(a => SameSort.Fits(draft.Noun, a), draft.Words.Index, Reach) is { } court
        )
        {
            draft.Actors = court.Actors;
            draft.Plural = true;
            draft.Why = $"points back to '{court.Draft.Noun}' in sentence {court.Draft.Words.Index + 1}";
        }
        else if (
            IsSeveral(draft)
            && draft is { Definite: true, Counted: false }
            && (draft.Office.Rank == OfficeRank.Sole || draft.Office.Key == "Minister")
            && context.OrganisationAt(
                draft.Words.Index,
                draft.Position,
                static e => KnownMemberships.HasMembers(e.Actor.Name)
            )
                is { } union
        )
        {
            // "Die Staats- und Regierungschefs berieten": those of the union's members are the union.
            draft.Actors = [union.Actor];
            draft.Why = $"holders not named; the text speaks of {union}";
        }
        else if (
            !draft.Plural
            && BodyOf(draft.Office.Key) is { } body
            && (
                history
                    .LastOf(static a => Suspects.IsJudicial(a) && a.State is not null, draft.Words.Index, Reach)
                    ?.Actors[0]
                    .State
                ?? context.HomeOf(draft, static _ => true, null, isLocal: true)?.Actor.Name
            )
                is { } home
        )
        {
            draft.Actors = [new Actor(body, ActorKind.Body, home, [draft.Noun])];
            draft.Why = $"holder not named; acts where the text speaks of {home}";
        }
    }

    /// <summary>"Der Staatsanwalt erhob Anklage": whoever it is acts for a body that has no other voice.</summary>
    private static string? BodyOf(string office) =>
        office switch
        {
            "Richter" => "Gericht",
            "Staatsanwalt" => "Justiz",
            "Oppositionsführer" => "Opposition",
            "Polizeichef" => "Polizei",
            "Generalstabschef" => "Armee",
            "Geheimdienstchef" => "Geheimdienst",
            "Notenbankchef" => "Zentralbank",
            _ => null,
        };

    /// <summary>Who heads a body of the state stands for it, and the leader of the opposition for the opposition.</summary>
    private static Actor Serving(OfficeWord office, Actor state) =>
        BodyOf(office.Key) is { } body
            ? new Actor(body, body == "Opposition" ? ActorKind.Group : ActorKind.Body, state.Name, [])
            : state;

    /// <summary>"die Richter": many a title has the same form for one and for several.</summary>
    private static bool IsSeveral(Draft draft) =>
        draft.Plural || (draft.Office!.Gender == Genders.Masculine && draft.Words.IsAny(draft.First, "die", "Die"));

    /// <summary>"ein Sprecher des Präsidenten" speaks for the state, and is not the president.</summary>
    private Actor StateOf(Actor actor) =>
        actor.Kind == ActorKind.Person && gazetteer.Get(actor.State) is { IsPerson: false } state ? state.Actor : actor;
}

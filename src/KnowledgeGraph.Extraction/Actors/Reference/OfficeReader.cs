using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.Extraction.Actors.Offices;
using KnowledgeGraph.Extraction.Events;

namespace KnowledgeGraph.Extraction.Actors.Reference;

/// <summary>Says whom an office without a name means: the holder at the time, or the state or body it belongs to.</summary>
internal sealed class OfficeReader(
    PersonDirectory persons,
    History history,
    ContextStates context,
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
            draft.Actors = history.LastTwoPersons();
            draft.Why = "the two persons named last";
            return null;
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
            return null;
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
                && (other.Key == office.Key || office.Rank == OfficeRank.Sole && keys.Contains(other.Key))
                && (owner is null || p.ActsFor(date) == owner)
                && (office.Gender == p.Gender || p.Gender == German.Morphology.Genders.None),
            draft.Words.Index,
            office.Rank == OfficeRank.Sole ? int.MaxValue : 6
        );
        if (item is not null)
        {
            draft.Why = $"'{draft.Noun}' is {item.Actors[0].Name}, named with this office before";
        }

        return item?.Person;
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

            if (sure is not null && (sure.Gender == office.Gender || office.Gender == German.Morphology.Genders.None))
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
            draft.Actors = owner.Actors;
            draft.Why = $"holder not named; speaks for {owner.Actors[0].Name}";
        }
        else if (
            draft.Office!.Rank == OfficeRank.Sole
            && draft.Definite
            && !draft.Plural
            && context.CountryAt(draft.Words.Index, draft.Position) is { } country
        )
        {
            draft.Actors = [country.Actor];
            draft.Why = $"holder not named; the text speaks of {country}";
        }
    }
}

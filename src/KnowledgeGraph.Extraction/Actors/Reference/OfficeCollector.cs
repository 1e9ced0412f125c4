using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.Extraction.Actors.Offices;
using KnowledgeGraph.Extraction.Actors.People;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Reference;

/// <summary>Gathers the offices that an article states of persons whom it names.</summary>
internal sealed class OfficeCollector(PersonDirectory persons, Gazetteer gazetteer, DayInterval? date)
{
    private static readonly HashSet<string> _local = new(StringComparer.Ordinal)
    {
        "Bürgermeister",
        "Gouverneur",
        "Polizeichef",
    };

    private List<Draft> _towns = [];

    /// <summary>One record a person: the first office stated, a higher one before a mere role.</summary>
    public IReadOnlyList<OfficeRecord> Collect(IReadOnlyList<Draft> drafts)
    {
        var named = drafts
            .SelectMany(d => d.Persons.Select(a => persons.Of(d, a)))
            .OfType<ArticlePerson>()
            .Select(p => p.Name)
            .ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, (OfficeRecord Record, int Weight)>(StringComparer.Ordinal);
        _towns = [.. drafts.Where(d => d.Form is MentionForm.Seat or MentionForm.Place && d.Place is not null)];
        foreach (var draft in drafts)
        {
            if (draft.Office is { Rank: not OfficeRank.Title } office)
            {
                Add(draft, office, named, found);
            }
        }

        return [.. found.Values.Select(f => f.Record).OrderBy(r => r.Sentence)];
    }

    private void Add(
        Draft draft,
        OfficeWord office,
        HashSet<string> named,
        Dictionary<string, (OfficeRecord Record, int Weight)> found
    )
    {
        foreach (var person in PersonsOf(draft))
        {
            if (!named.Contains(person.Name) || Of(draft, office, person) is not { } of)
            {
                continue;
            }

            var weight = (office.Rank == OfficeRank.Sole ? 2 : 1) - (draft.Former ? 1 : 0);
            var record = new OfficeRecord(
                person.ActorAt(date),
                Named(draft, office, person, of),
                of,
                draft.Words.Index
            );
            if (!found.TryGetValue(person.Name, out var known) || known.Weight < weight)
            {
                found[person.Name] = (record, weight);
            }
        }
    }

    private IEnumerable<ArticlePerson> PersonsOf(Draft draft)
    {
        if (draft.Persons.Count > 0)
        {
            return draft.Persons.Select(a => persons.Of(draft, a)).OfType<ArticlePerson>();
        }

        return
            draft.Actors is [{ Kind: ActorKind.Person } actor] && gazetteer.Get(actor.Name) is { IsPerson: true } entry
            ? [persons.Of(entry)]
            : [];
    }

    private OfficeTerm? CurrentTerm(ArticlePerson person, Actor of) =>
        person.Entry?.Terms.FirstOrDefault(t => t.Of == of.Name && (date is not { } days || t.Covers(days)))
        ?? person.Entry?.Terms.LastOrDefault(t => t.Of == of.Name);

    /// <summary>The office in the person's gender, in the form that the state has ("Bundeskanzler" for a Regierungschef).</summary>
    private string Named(Draft draft, OfficeWord office, ArticlePerson person, Actor of)
    {
        var name = office.Office;
        if (draft.Noun.Contains("ollege", StringComparison.Ordinal) || draft.Noun is "Gegenüber")
        {
            // "ihr ukrainischer Kollege": the office is the person's own, not a mere role.
            name = CurrentTerm(person, of)?.Office ?? name;
        }

        foreach (var term in person.Entry?.Terms ?? [])
        {
            if (
                term.Of == of.Name
                && office.Key is "Ministerpräsident"
                && term.Office.StartsWith("Bundeskanzler", StringComparison.Ordinal)
            )
            {
                name = term.Office;
            }
        }

        if (!draft.Former)
        {
            return name;
        }

        return office.Gender == Genders.Feminine ? $"frühere {name}" : $"früherer {name}";
    }

    /// <summary>The town or province of a mayor or governor: named with the office, known, or spoken of before.</summary>
    private NamedPlace? TownOf(Draft draft, OfficeWord office, ArticlePerson person)
    {
        if (draft.Place is { } place && place.State != place.Name)
        {
            return place;
        }

        var term = person.Entry?.Terms.FirstOrDefault(t => Gazetteer.OfficeKey(t.Office) == office.Key);
        if (term is not null)
        {
            return new NamedPlace(term.Of, person.ActsFor(date));
        }

        return draft.Owners.Count == 0
            ? _towns.LastOrDefault(t => t.Position < draft.Position && draft.Words.Index - t.Words.Index < 8)?.Place
            : null;
    }

    private Actor? Of(Draft draft, OfficeWord office, ArticlePerson person)
    {
        if (_local.Contains(office.Key) && TownOf(draft, office, person) is { } town)
        {
            return new Actor(town.Name, ActorKind.Body, town.State, []);
        }

        if (draft.Owners.Count > 0)
        {
            return draft.Owners[0].Kind == EntryKind.Media ? null : draft.Owners[0].Actor;
        }

        if (draft.OwnerDraft?.Actors is [{ Kind: not ActorKind.Person } owner])
        {
            return owner.Kind == ActorKind.Body && gazetteer.Get(owner.State) is { } state ? state.Actor : owner;
        }

        if (draft.OwnerName is { } organisation)
        {
            return new Actor(organisation, ActorKind.Organisation, organisation, []);
        }

        foreach (var term in person.Entry?.Terms ?? [])
        {
            if (Gazetteer.OfficeKey(term.Office) == office.Key && gazetteer.Get(term.Of) is { } of)
            {
                return of.Actor;
            }
        }

        return gazetteer.Get(person.ActsFor(date))?.Actor;
    }
}

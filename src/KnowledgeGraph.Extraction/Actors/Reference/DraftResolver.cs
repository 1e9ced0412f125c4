using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.Extraction.Actors.People;
using KnowledgeGraph.Extraction.Actors.Reference.Courts;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Reference;

/// <summary>Decides whom every mention of an article means, in the order of the text.</summary>
internal sealed class DraftResolver
{
    private readonly IReadOnlyList<Draft> _drafts;
    private readonly Gazetteer _gazetteer;
    private readonly DayInterval? _date;
    private readonly ContextStates _context;

    private readonly History _history;
    private readonly ReferenceReader _references;
    private readonly BodyReader _bodies;
    private readonly OfficeReader _offices;
    private readonly SpeakerFinder _speakers;
    private readonly HashSet<Draft> _done = new(ReferenceEqualityComparer.Instance);

    public DraftResolver(IReadOnlyList<Draft> drafts, Gazetteer gazetteer, DayInterval? date)
    {
        _drafts = drafts;
        _gazetteer = gazetteer;
        _date = date;
        MoveBrussels(drafts, gazetteer);
        MoveBarcelona(drafts, gazetteer);
        var context = new ContextStates(drafts);
        _context = context;
        var parties = new PartyHomes(drafts, context);
        parties.ChooseOwners();
        Persons = new PersonDirectory(drafts, context, date);
        context.Include(drafts, Persons, gazetteer, date);
        parties.ChooseParties();
        parties.ChooseChambers();
        FindFederalOwners(context);
        _history = new History(context.Named.PartiesIn);
        _speakers = new SpeakerFinder(gazetteer);
        _references = new ReferenceReader(_history, context, gazetteer, date);
        _bodies = new BodyReader(context, _history, gazetteer, drafts);
        _offices = new OfficeReader(
            Persons,
            _history,
            context,
            new PairReader(_history, context, gazetteer),
            gazetteer,
            date
        );
    }

    public PersonDirectory Persons { get; }

    public void ResolveAll()
    {
        for (var first = 0; first < _drafts.Count; )
        {
            var end = first;
            while (end < _drafts.Count && ReferenceEquals(_drafts[end].Words, _drafts[first].Words))
            {
                end++;
            }

            ResolveSentence([.. _drafts.Skip(first).Take(end - first)]);
            first = end;
        }
    }

    /// <summary>Who says "ich" often stands behind the quote, so these words are resolved last.</summary>
    private void ResolveSentence(IReadOnlyList<Draft> sentence)
    {
        foreach (var draft in sentence)
        {
            if (!draft.IsOfSpeaker)
            {
                Resolve(draft);
            }
        }

        _speakers.Note(sentence);
        _history.Speaking = _speakers.Last;
        foreach (var draft in sentence)
        {
            if (draft.IsOfSpeaker)
            {
                _speakers.Resolve(draft);
            }
        }
    }

    /// <summary>"die Regierung in Barcelona" is Catalonia's where the article speaks of it.</summary>
    private static void MoveBarcelona(IReadOnlyList<Draft> drafts, Gazetteer gazetteer)
    {
        if (
            gazetteer.Get("Katalonien") is not { } territory
            || !drafts.Any(d => d.Named.Contains(territory) || d.Owners.Contains(territory))
        )
        {
            return;
        }

        foreach (var draft in drafts)
        {
            if (draft is { Form: MentionForm.Place, Place.Name: "Barcelona" })
            {
                draft.Named[0] = territory;
            }

            if (draft is { Place.Name: "Barcelona", Owners: [{ Actor.Name: "Spanien" }] })
            {
                draft.Owners[0] = territory;
            }
        }
    }

    /// <summary>"Brüssel" that acts is the EU, unless the article speaks of Belgium in other words.</summary>
    private static void MoveBrussels(IReadOnlyList<Draft> drafts, Gazetteer gazetteer)
    {
        var isBelgian = drafts.Any(d =>
            d.Place is not { Name: "Brüssel" } && d.Named.Any(e => e.Actor.Name == "Belgien")
        );
        foreach (var draft in drafts.Where(d => !isBelgian && d is { Form: MentionForm.Seat, Place.Name: "Brüssel" }))
        {
            draft.Named.Clear();
            draft.Named.Add(gazetteer.Get("EU")!);
        }
    }

    /// <summary>"Bundeskanzler" is of the named person's state, else of the state that the text speaks of most.</summary>
    private void FindFederalOwners(ContextStates context)
    {
        string[] federations = ["Deutschland", "Österreich", "Schweiz"];
        var likeliest = federations.MaxBy(context.ShareOf)!;
        foreach (var draft in _drafts.Where(d => d.Federal && d.Owners.Count == 0))
        {
            var person = draft.Persons.Count > 0 ? Persons.Of(draft, draft.Persons[0]) : null;
            var state = person?.Entry?.Terms.FirstOrDefault(t => federations.Contains(t.Of))?.Of ?? likeliest;
            draft.Owners.Add(_gazetteer.Get(state)!);
            draft.OwnerWhy = $"'{draft.Noun}'";
            if (person is { Entry: null, State: null })
            {
                person.State = state;
            }
        }
    }

    private void Resolve(Draft draft)
    {
        if (!_done.Add(draft))
        {
            return;
        }

        if (Suspects.IsOne(draft))
        {
            // "Der Verdächtige … wirft |ihm| vor": the word is of a group, but one is meant.
            draft.Plural = false;
            draft.Gender = draft.Words.IsAny(draft.First, "die", "Die") ? Genders.Feminine : Genders.Masculine;
        }

        var gender = draft.Gender;
        ArticlePerson? person = null;
        if (draft.Persons.Count > 0)
        {
            person = ResolvePersons(draft);
            gender = person is { Gender: not Genders.None } ? person.Gender : gender;
        }

        if (draft.Actors.Count == 0)
        {
            ResolveOthers(draft, ref person);
            gender = person is { Gender: not Genders.None } ? person.Gender : gender;
        }

        if (
            draft.Actors.Count == 0
            && !draft.Plural
            && !draft.Nested
            && (draft.Office is not null || draft.Reference == ReferenceKind.SomePerson)
        )
        {
            _history.AddUnnamed(draft, gender);
        }

        _history.Add(draft, gender, draft.Plural || draft.Actors.Count > 1, person);
    }

    private void ResolveOthers(Draft draft, ref ArticlePerson? person)
    {
        if (draft.OwnerDraft is { } inner && draft.Owners.Count == 0)
        {
            Resolve(inner);
            if (draft.JointOwner is { } second)
            {
                Resolve(second);
            }
        }

        if (draft.Reference is ReferenceKind.His or ReferenceKind.Her && draft.Form is not MentionForm.Pronoun)
        {
            _references.ResolvePossessor(draft);
        }

        if (draft.Office is not null)
        {
            person = _offices.Resolve(draft);
        }
        else if (_references.ResolveSuspect(draft) is { } suspect)
        {
            person = suspect;
        }
        else if (draft.Form == MentionForm.Body || draft is { Form: MentionForm.Compound, Body: not null })
        {
            _bodies.Resolve(draft, _references);
        }
        else if (draft.Form is MentionForm.Pronoun or MentionForm.Description)
        {
            person = _references.Resolve(draft);
        }
        else if (draft.Form == MentionForm.Group)
        {
            person = _references.ResolvePeople(draft);
        }
        else if (draft.Named.Count > 0)
        {
            draft.Actors = [.. draft.Named.Select(e => AtHome(draft, e)).DistinctBy(a => a.Id)];
            draft.Why = draft.Form switch
            {
                MentionForm.Seat => $"seat of {draft.Named[0]}",
                MentionForm.Place => $"place in {draft.Named[0]}",
                MentionForm.Adjective or MentionForm.Compound => $"stands for {string.Join(", ", draft.Named)}",
                _ => "name in the gazetteer",
            };
        }
    }

    /// <summary>A party that no list has acts for the country that the text speaks of.</summary>
    private Actor AtHome(Draft draft, GazetteerEntry entry) =>
        entry is { Kind: EntryKind.Party, Actor.State: null }
            ? entry.Actor with
            {
                State = _context.CountryAt(draft.Words.Index, draft.Position)?.Actor.Name,
            }
            : entry.Actor;

    private ArticlePerson? ResolvePersons(Draft draft)
    {
        var found = new List<Actor>(draft.Persons.Count);
        ArticlePerson? single = null;
        var why = "";
        foreach (var atom in draft.Persons)
        {
            if (Persons.Of(draft, atom) is not { } person)
            {
                continue;
            }

            single ??= person;
            found.Add(person.ActorAt(_date));
            why = (person.Entry, atom.SurnameOnly) switch
            {
                (null, _) when person.State is not null =>
                    $"name by its form; acts for {person.State} as the text says",
                (null, _) => "name by its form",
                (_, true) => $"family name of {person.Name}",
                _ => "name in the gazetteer",
            };
        }

        if (draft.OwnerDraft is { } owner)
        {
            Resolve(owner);
        }

        draft.Actors = found;
        draft.Why = why;
        return found.Count == 1 ? single : null;
    }
}

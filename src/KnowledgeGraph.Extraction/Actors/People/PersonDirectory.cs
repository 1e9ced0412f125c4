using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.Extraction.Actors.Offices;
using KnowledgeGraph.Extraction.Actors.Reference;
using KnowledgeGraph.Extraction.Actors.Reference.Courts;
using KnowledgeGraph.Extraction.Actors.Words;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.People;

/// <summary>The persons of an article: whom every name means.</summary>
internal sealed partial class PersonDirectory
{
    /// <summary>Roles in which people act for nobody but themselves.</summary>
    private static readonly HashSet<string> _private = new(StringComparer.Ordinal)
    {
        "Experte",
        "Oligarch",
        "Anführer",
        "Direktor",
    };

    private readonly Dictionary<string, ArticlePerson> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ArticlePerson>> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<Atom, ArticlePerson?> _resolved = new(ReferenceEqualityComparer.Instance);

    /// <summary>The courts and police of a land named last are those of the case for so many sentences.</summary>
    private const int CourtReach = 10;

    private readonly List<Draft> _courts;
    private readonly ContextStates _context;
    private readonly NameBearers _bearers;

    /// <summary>The first subject of a sentence that is a title without a name, by the sentence's index.</summary>
    private readonly Dictionary<int, Draft> _titles;

    public PersonDirectory(IReadOnlyList<Draft> drafts, ContextStates context, DayInterval? date)
    {
        _context = context;
        _courts =
        [
            .. drafts.Where(static d =>
                d
                    is {
                        Body: { Kind: ActorKind.Body, Name: "Justiz" or "Gericht" or "Polizei" },
                        Owners: [{ IsCountry: true }]
                    }
            ),
        ];
        _bearers = new NameBearers(context, date);
        _titles = drafts.Where(IsTitle).DistinctBy(d => d.Words.Index).ToDictionary(d => d.Words.Index);
        foreach (var draft in drafts)
        {
            foreach (var atom in draft.Persons)
            {
                Register(draft, atom);
            }
        }

        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            foreach (var atom in draft.Persons)
            {
                var found = Find(draft, atom);
                if (found is { Entry: { } known } && !draft.Former && draft.Office is not null)
                {
                    found.Stated ??=
                        OwnerOf(draft) is { } of && (known.Terms.Any(t => t.Of == of) || draft.IsOfOrganisation)
                            ? of
                            : null;
                }

                if (found is not { Entry: null } person)
                {
                    continue;
                }

                person.Mentions++;
                person.IsSure |=
                    draft.Office is not null
                    || draft.OwnerDraft?.Office is not null
                    || FirstNames.Has(draft.Words, atom.First)
                    || FirstNames.IsBehindTrade(draft.Words, atom.First)
                    || IsInitial(draft.Words, atom.Last)
                    || (
                        atom.First > 0 && draft.Words.Keys[atom.First - 1].Contains("-jährig", StringComparison.Ordinal)
                    );
                if (person.State is null || person.IsStateGuessed)
                {
                    var told = OwnerOf(draft) ?? draft.Party?.Actor.State ?? TitleBefore(draft);
                    if (told is null && GroupMembers.GroupOf(drafts, i) is { } group)
                    {
                        told = group;
                        person.IsSure = true;
                    }

                    person.IsPrivate |= told is null && IsPrivate(draft);
                    person.State = told ?? person.State ?? (person.IsPrivate ? null : CountryOf(draft));
                    person.IsStateGuessed = told is null;
                }

                if (person.Gender == Genders.None && draft.Office is { } office)
                {
                    person.Gender = office.Gender;
                }

                if (person.Gender == Genders.None)
                {
                    person.Gender = FirstNames.GenderOf(draft.Words, atom.First);
                }
            }
        }

        LearnNationalities(drafts);
        LearnOffices(drafts);
    }

    /// <summary>Whom a name means, or null where nothing tells.</summary>
    public ArticlePerson? Of(Draft draft, Atom atom)
    {
        var person = Find(draft, atom);
        return person is { Entry: null, IsSure: false, Mentions: < 2 } ? null : person;
    }

    private ArticlePerson? Find(Draft draft, Atom atom)
    {
        if (!_resolved.TryGetValue(atom, out var person))
        {
            _resolved.Add(atom, person = Resolve(draft, atom));
        }

        return person;
    }

    /// <summary>The person of the article that an entry of the gazetteer is, or a new one.</summary>
    public ArticlePerson Of(GazetteerEntry entry)
    {
        if (!_byName.TryGetValue(entry.Actor.Name, out var person))
        {
            _byName.Add(entry.Actor.Name, person = new ArticlePerson(entry.Actor.Name, entry));
        }

        return person;
    }

    /// <summary>Whether the article names a known person.</summary>
    public bool Names(GazetteerEntry entry) => _byName.ContainsKey(entry.Actor.Name);

    /// <summary>"Salah |A.|": papers shorten the names of those charged.</summary>
    private static bool IsInitial(SentenceWords words, int last) =>
        words.Is(last, ".") ? last > 0 && words.Keys[last - 1].Length == 1 : words.Keys[last] is [_, '.'];

    /// <summary>The land whose police or court the text named before: "die US-Justiz … Gegen Rick Gates wurde Hausarrest verhängt".</summary>
    private GazetteerEntry? CourtBefore(Draft draft) =>
        _courts
            .FindLast(c => c.Position <= draft.Position && draft.Words.Index - c.Words.Index <= CourtReach)
            ?.Owners[0];

    /// <summary>People of whom the text does not say the state are at home in the country that it speaks of.</summary>
    private string? CountryOf(Draft draft)
    {
        var here = Suspects.IsCharged(draft) ? _context.SceneOf(draft.Words.Index) ?? CourtBefore(draft) : null;
        return (here ?? _context.GuessAt(draft.Words.Index, draft.Position))?.Actor.Name;
    }

    private static bool IsPrivate(Draft draft) =>
        (
            (draft.Office ?? draft.OwnerDraft?.Office) is { } office
            && _private.Contains(office.Key)
            && !Suspects.IsCharged(draft)
        ) || IsOfInstitute(draft);

    /// <summary>"Anna Lund |vom Institut für Archäologie|": wherever the text goes, she speaks for her house.</summary>
    private static bool IsOfInstitute(Draft draft)
    {
        if (!draft.Words.IsAny(draft.Last + 1, "vom", "von", "am", "an", "beim", "bei"))
        {
            return false;
        }

        for (var i = draft.Last + 2; i <= draft.Last + 5 && i < draft.Words.Count; i++)
        {
            if (s_institutes.Any(h => draft.Words.Keys[i].EndsWith(h, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] s_institutes =
    [
        "institut",
        "institute",
        "universität",
        "university",
        "hochschule",
        "akademie",
        "stiftung",
        "denkfabrik",
        "thinktank",
        "forschungszentrum",
        "museum",
    ];

    /// <summary>
    /// "Der UNO-Gesandte hat … kritisiert. Makarim Wibisono sagte …": a report that gives the title first and the name
    /// alone in the next sentence means one person.
    /// </summary>
    private string? TitleBefore(Draft draft) =>
        draft.Office is null
        && draft.OwnerDraft is null
        && draft.IsSubject
        && (
            _titles.TryGetValue(draft.Words.Index - 2, out var title)
            || _titles.TryGetValue(draft.Words.Index - 1, out title)
        )
            ? OwnerOf(title)
            : null;

    private static bool IsTitle(Draft draft) =>
        draft is { Office.Rank: not OfficeRank.Title, Persons.Count: 0, Plural: false, IsSubject: true };

    /// <summary>The state or organisation that the words around a mention give.</summary>
    internal static string? OwnerOf(Draft draft)
    {
        for (var d = draft; d is not null; d = d.OwnerDraft)
        {
            if (d.OwnerName is { } name)
            {
                return name;
            }

            if (d.Owners.Count > 0)
            {
                return d.Owners[0].Actor.State ?? d.Owners[0].Actor.Name;
            }
        }

        return null;
    }

    private void Register(Draft draft, Atom atom)
    {
        if (atom is { Kind: AtomKind.Person, SurnameOnly: false })
        {
            var entry = _bearers.Latest(atom.Entries);
            _resolved[atom] = AddSurnames(Of(entry), entry);
        }
        else if (atom.Kind == AtomKind.UnknownName && atom.Last > atom.First)
        {
            _resolved[atom] = FullName(draft, atom);
        }
    }

    private ArticlePerson AddSurnames(ArticlePerson person, GazetteerEntry entry)
    {
        foreach (var name in entry.Actor.Names)
        {
            if (!name.Contains(' ', StringComparison.Ordinal))
            {
                AddSurname(name, person);
            }
        }

        return person;
    }

    private void AddSurname(string surname, ArticlePerson person)
    {
        var key = Folding.Fold(surname);
        if (!_bySurname.TryGetValue(key, out var persons))
        {
            _bySurname.Add(key, persons = []);
        }

        if (!persons.Contains(person))
        {
            persons.Add(person);
        }
    }

    private ArticlePerson FullName(Draft draft, Atom atom)
    {
        var words = draft.Words;
        foreach (var entry in atom.Entries)
        {
            if (NameSimilarity.SameGivenName(words.Text(atom.First, atom.Last), entry.Actor))
            {
                return AddSurnames(Of(entry), entry);
            }
        }

        var name = words.Text(atom.First, atom.Last);
        if (_byName.TryGetValue(name, out var same))
        {
            return same;
        }

        if (name[^1] == 's' && _byName.TryGetValue(name[..^1], out same))
        {
            return same;
        }

        if (atom.Genitive && draft.Nested)
        {
            name = name[^1] == 's' ? name[..^1] : name;
        }

        if (!_byName.TryGetValue(name, out var person))
        {
            _byName.Add(name, person = new ArticlePerson(name, null) { Gender = draft.Office?.Gender ?? Genders.None });
            AddSurname(name[(name.LastIndexOf(' ') + 1)..], person);
            if (
                name.IndexOf(' ', StringComparison.Ordinal) is var blank and > 0
                && FirstNames.IsFamilyName(name[..blank])
            )
            {
                AddSurname(name[..blank], person);
            }
        }

        return person;
    }

    private ArticlePerson? Resolve(Draft draft, Atom atom)
    {
        var key = draft.Words.Keys[atom.Last];
        var own = OfSurname(key) ?? (key[^1] is 's' or '\'' ? OfSurname(key[..^1]) : null);
        if (own is not null)
        {
            return own.Count == 1 ? own[0] : own.OrderByDescending(p => _bearers.Score(draft, p.Entry)).First();
        }

        if (atom.Entries.Count > 0 && _bearers.Known(draft, atom) is { } entry)
        {
            return AddSurnames(Of(entry), entry);
        }

        if (draft.Office is null || !draft.Words.IsCapital(atom.First))
        {
            return null;
        }

        // One unknown word behind an office: a person by that name alone.
        var name = draft.Words.Text(atom.First, atom.Last);
        var person = new ArticlePerson(name, null) { Gender = draft.Office.Gender };
        AddSurname(name, person);
        return person;
    }

    private List<ArticlePerson>? OfSurname(string key) => _bySurname.GetValueOrDefault(key);
}

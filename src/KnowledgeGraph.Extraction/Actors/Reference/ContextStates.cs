using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.Extraction.Actors.People;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.German;

namespace KnowledgeGraph.Extraction.Actors.Reference;

/// <summary>Which state an article speaks of at a place in it: by what was named just before and what it names most.</summary>
internal sealed partial class ContextStates
{
    // A state named in the sentence before weighs this much less.
    private const double Fading = 0.55;
    private const double ShareWeight = 2.5;

    // "Die Polizei griff in Wien ein": where it happens, if that stands behind.
    private const double PlaceBehindWeight = 2;

    // The police are those of the place that was named last, even a sentence or two before.
    private const double SceneWeight = 3;

    /// <summary>Whoever arrests and tries somebody does so where the sentence is, and not where the article mostly is.</summary>
    private const double ArrestWeight = 4;

    // A text that has spoken of "die malische Armee" means it by "die Armee" more often than another.
    private const double ToldWeight = 2;
    private const double VictimWeight = 3;

    // "Drei Serben" are people; a state's bodies are spoken of by its name.
    private const double PeopleWeight = 0.4;

    // "Das Angebot der ETA lehnte die Regierung ab": the one at whose home the group fights.
    private const double GroupHomeWeight = 1.2;

    // Somebody of whom the text says nothing is of the state it is about more often than of the one named last.
    private const double ShareWeightOfGuess = 6;

    // Headline and lead say what an article is about.
    private const int Opening = 2;
    private const double OpeningWeight = 2;

    private const double ShareWeightOfBody = 5;

    // "Der Inselstaat" is another word for what the article is about more often than for what it names by the way.
    public const double ShareWeightOfTopic = 60;

    // What a clause is about goes on into the next sentence more often than its objects do.
    private const double SubjectWeight = 1.6;

    // "Seoul –" says where a report was filed, which may be far from what it is about.
    private const double DatelineWeight = 0.35;
    private const double AdjectiveWeight = 0.7;

    // "Sie flohen ins benachbarte Peru": it is told of somebody else.
    private const double NeighbourWeight = 0.2;
    private const double CompoundWeight = 0.5;
    private const double PersonWeight = 0.4;

    // The parties to the conflict that an article is about make up at least this part each of the parties it names.
    private const double LeastShareOfWarring = 0.08;
    private const double LeastShareOfSides = 0.15;
    private const double LeastShareOfJoined = 0.05;
    internal const int Reach = 4;

    // Rebels named once are no party to what the article is about.
    private const int LeastTimesOfRebels = 2;

    /// <summary>A party that a mention may mean, and what speaks for it.</summary>
    private sealed class Scored(GazetteerEntry entry)
    {
        public GazetteerEntry Entry { get; set; } = entry;

        public double Score { get; set; }
    }

    private readonly NamedParties _named = new();
    private readonly Dictionary<string, double> _share = new(StringComparer.Ordinal);

    /// <summary>What the article names most, which may be meant wherever nothing nearer is.</summary>
    private readonly List<NamedParty> _mostNamed;

    /// <summary>Rebels without a name of their own whom the article names more than by the way.</summary>
    private readonly GazetteerEntry? _rebels;

    /// <summary>How often two parties are joined: "Armenien und Aserbaidschan", "armenisch-aserbaidschanisch".</summary>
    private readonly Dictionary<string, JoinedPair> _pairs = new(StringComparer.Ordinal);

    public ContextStates(IReadOnlyList<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            foreach (var entry in draft.Named)
            {
                Add(draft, entry, WeightOf(draft));
            }
        }

        var total = _named.All.Sum(TopicWeight);
        foreach (var named in _named.All)
        {
            var name = named.Entry.Actor.Name;
            _share[name] = _share.GetValueOrDefault(name) + TopicWeight(named) / total;
        }

        _mostNamed =
        [
            .. _named
                .All.DistinctBy(n => n.Entry.Actor.Name)
                .OrderByDescending(n => ShareOf(n.Entry.Actor.Name))
                .Take(24),
        ];
        var groups = _mostNamed
            .Select(n => n.Entry)
            .Where(e => e.Kind == EntryKind.Group && e.Actor.State == e.Actor.Name)
            .ToList();
        _rebels = RebelsIn(drafts, groups);
        OnlyGroup = groups.Count == 1 ? groups[0] : null;
        CountPairs(drafts);
    }

    /// <summary>Notes for whom the named persons act: who speaks of Putin speaks of Russia.</summary>
    public void Include(IReadOnlyList<Draft> drafts, PersonDirectory persons, Gazetteer gazetteer, DayInterval? date)
    {
        foreach (var draft in drafts)
        {
            foreach (var atom in draft.Persons)
            {
                if (gazetteer.Get(persons.Of(draft, atom)?.ActsFor(date)) is { IsPerson: false } state)
                {
                    Add(draft, state, draft.IsSubject ? SubjectWeight * PersonWeight : PersonWeight, isPerson: true);
                }
            }
        }

        _named.Sort();
        CountLeadersGroups();
    }

    /// <summary>"Haftar" alone speaks of his army, which the text need not name.</summary>
    private void CountLeadersGroups()
    {
        var total = _named.All.Sum(TopicWeight);
        foreach (
            var group in _named
                .All.Where(n => n is { IsPerson: true, Entry.Kind: EntryKind.Group })
                .ToLookup(n => n.Entry)
        )
        {
            if (!_share.ContainsKey(group.Key.Actor.Name))
            {
                _share[group.Key.Actor.Name] = group.Sum(TopicWeight) / total;
                _mostNamed.Add(group.First());
            }
        }
    }

    private static double TopicWeight(NamedParty named) =>
        named.Weight * (named.Sentence < Opening ? OpeningWeight : 1);

    private static bool IsWhere(Draft draft) =>
        draft.Words.IsAny(draft.First - 1, "in", "nach", "aus", "bei", "im")
        || draft.Words.IsAny(draft.First - 1, "der", "den", "dem") && draft.Words.IsAny(draft.First - 2, "in", "aus");

    private static double WeightOf(Draft draft) =>
        draft.Words.IsAny(draft.First - 1, "benachbarte", "benachbarten", "Nachbarland", "Nachbarstaat")
            ? NeighbourWeight
        : draft.Form is MentionForm.Compound ? CompoundWeight
        : draft.Form is MentionForm.Adjective ? AdjectiveWeight
        : draft.IsDateline ? DatelineWeight
        : draft.IsSubject ? SubjectWeight
        : 1.0;

    /// <summary>Where the article names which parties.</summary>
    public NamedParties Named => _named;

    /// <summary>The armed group that the article names, where it names just one that acts for itself.</summary>
    public GazetteerEntry? OnlyGroup { get; }

    /// <summary>Whether the article names a state, group or organisation at all.</summary>
    public bool Names(string? actor) => actor is not null && _share.ContainsKey(actor);

    /// <summary>How large a part of all such names is an actor's.</summary>
    public double ShareOf(string actor) => _share.GetValueOrDefault(actor);

    /// <summary>The country that a body without a named one belongs to, or null.</summary>
    public GazetteerEntry? CountryAt(int sentence, int position, string? except = null) =>
        Best(sentence, position, static e => e.IsCountry, except);

    /// <summary>The country for which somebody is most likely to act of whom the text does not say it, or null.</summary>
    public GazetteerEntry? GuessAt(int sentence, int position) =>
        Best(sentence, position, static e => e.IsCountry, null, ShareWeightOfGuess);

    /// <summary>The country where a sentence says that something happens: "in Hanoi", "in Mali"; null where it says none.</summary>
    public GazetteerEntry? SceneOf(int sentence)
    {
        for (var i = _named.FirstAt(sentence); i < _named.Count && _named[i].Sentence == sentence; i++)
        {
            if (_named[i] is { IsPlace: true, Entry: { IsCountry: true } scene })
            {
                return scene;
            }
        }

        return null;
    }

    /// <summary>The country that a body belongs to: none that its clause names beside it as another party.</summary>
    /// <param name="draft">The mention.</param>
    /// <param name="fits">What must hold of the country; null where nothing.</param>
    /// <param name="shareWeight">How much it counts that the whole article speaks of a country.</param>
    public GazetteerEntry? CountryFor(
        Draft draft,
        Func<GazetteerEntry, bool>? fits = null,
        double shareWeight = ShareWeight
    )
    {
        var others = new HashSet<string>(StringComparer.Ordinal);
        foreach (var span in OtherParties.Of(draft))
        {
            others.UnionWith(_named.PartiesIn(span));
        }

        return Best(
            draft.Words.Index,
            draft.Position,
            e => e.IsCountry && !others.Contains(e.Actor.Name) && fits?.Invoke(e) != false,
            null,
            shareWeight
        );
    }

    /// <summary>The breakaway territory, or the group named for separatists, that the text speaks of; null where none.</summary>
    public GazetteerEntry? TerritoryAt(int sentence, int position) =>
        Best(
            sentence,
            position,
            static e =>
                e.Kind == EntryKind.Territory
                || e.Kind == EntryKind.Group && e.Actor.Name.Contains("eparatisten", StringComparison.Ordinal),
            null
        );

    /// <summary>The organisation that "die Organisation" means, or null.</summary>
    public GazetteerEntry? OrganisationAt(int sentence, int position, Func<GazetteerEntry, bool>? fits = null) =>
        Best(sentence, position, e => e.Kind == EntryKind.Organisation && fits?.Invoke(e) != false, null);

    /// <summary>The group that "die Miliz" or "die Rebellen" mean, or null.</summary>
    public GazetteerEntry? GroupAt(int sentence, int position, Func<GazetteerEntry, bool> fits) =>
        Best(sentence, position, e => e.Kind == EntryKind.Group && fits(e), null);

    /// <summary>The territory in dispute that "die Halbinsel" or "die Enklave" means, or null.</summary>
    public GazetteerEntry? LandAt(int sentence, int position) =>
        Best(sentence, position, e => e is { Kind: EntryKind.Territory, Plural: false }, null);

    private GazetteerEntry? Best(
        int sentence,
        int position,
        Func<GazetteerEntry, bool> fits,
        string? except,
        double shareWeight = ShareWeight
    )
    {
        var scores = new Dictionary<string, Scored>(StringComparer.Ordinal);
        for (var i = _named.FirstAt(sentence - Reach); i < _named.Count && _named[i].Position < position; i++)
        {
            Count(_named[i], Math.Pow(Fading, sentence - _named[i].Sentence));
        }

        if (scores.Count == 0)
        {
            // Nothing before it: the article's first sentences speak of what follows.
            for (var i = _named.FirstAt(sentence); i < _named.Count && i < _named.FirstAt(sentence) + 8; i++)
            {
                Count(_named[i], _named[i].Position >= position ? 0.2 : 0);
            }
        }

        foreach (var named in _mostNamed)
        {
            Count(named, 0);
        }

        return scores
            .Values.OrderByDescending(s => s.Score + shareWeight * ShareOf(s.Entry.Actor.Name))
            .FirstOrDefault()
            ?.Entry;

        void Count(NamedParty named, double factor)
        {
            if (fits(named.Entry) && named.Entry.Actor.Name != except)
            {
                ScoreOf(named.Entry, scores).Score += named.Weight * factor;
            }
        }
    }

    private static Scored ScoreOf(GazetteerEntry entry, Dictionary<string, Scored> scores)
    {
        if (!scores.TryGetValue(entry.Actor.Name, out var scored))
        {
            scores.Add(entry.Actor.Name, scored = new Scored(entry));
        }

        return scored;
    }

    private void Add(Draft draft, GazetteerEntry entry, double weight, bool isPerson = false)
    {
        if (entry.Kind is not (EntryKind.Media or EntryKind.Party))
        {
            _named.Add(
                new NamedParty(
                    draft.Words.Index,
                    draft.Position,
                    entry,
                    weight,
                    draft.Form is not MentionForm.Group,
                    draft.Form is MentionForm.Place
                        || IsScene(draft)
                        || draft.Form is not MentionForm.Adjective && IsWhere(draft),
                    draft.Form is MentionForm.Place,
                    isPerson,
                    draft.Form is MentionForm.Adjective
                )
            );
        }
    }
}

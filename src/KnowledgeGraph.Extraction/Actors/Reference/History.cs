using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.German;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Reference;

/// <summary>The mentions read so far, for pronouns and descriptions that point back to them.</summary>
/// <param name="statesNamed">The states that a stretch of text names as parties.</param>
internal sealed partial class History(Func<TextSpan, IEnumerable<string>> statesNamed)
{
    private readonly Func<TextSpan, IEnumerable<string>> _statesNamed = statesNamed;
    private const int Reach = 4;

    // However long a text is, a description points back over no more mentions than these.
    private const int MostItems = 2000;

    private readonly List<Item> _items = [];

    /// <summary>Something that was mentioned.</summary>
    internal sealed record Item(Draft Draft, IReadOnlyList<Actor> Actors, Genders Gender, bool Plural, bool IsSubject)
    {
        public bool IsPerson => Actors.Count == 1 && Actors[0].Kind == ActorKind.Person;

        public ArticlePerson? Person { get; init; }
    }

    /// <summary>Notes a mention that has been resolved.</summary>
    public void Add(Draft draft, Genders gender, bool plural, ArticlePerson? person)
    {
        if (draft.Actors.Count > 0)
        {
            var item = new Item(draft, draft.Actors, gender, plural, draft.IsSubject) { Person = person };
            if (_items.Count > 0 && !draft.Nested && Pair(_items[^1], item) is { } both)
            {
                _items.Add(item);
                _items.Add(both);
                return;
            }

            _items.Add(item);
        }
    }

    /// <summary>Whom "er", "sie" or "sein" mean: somebody that agrees, a subject before others, the nearer before the farther.</summary>
    public Item? Antecedent(Draft pronoun, Genders genders, bool plural, bool personsFirst, bool isObject = false)
    {
        if (pronoun.Reference is ReferenceKind.His or ReferenceKind.Her && JoinedBefore(pronoun, plural) is { } joined)
        {
            return joined;
        }

        var others = pronoun.Form == MentionForm.Pronoun && !isObject ? StatesBeside(pronoun) : [];
        var apart = ActorsApart(pronoun);
        Item? best = null;
        var bestScore = double.MinValue;
        for (var i = _items.Count - 1; i >= 0; i--)
        {
            var item = _items[i];
            var distance = pronoun.Words.Index - item.Draft.Words.Index;
            if (distance > Reach)
            {
                break;
            }

            if (
                !Agrees(item, genders, plural)
                || item.Draft.Position >= pronoun.Position
                || item.Actors.Any(a => apart.Contains(a.Id))
            )
            {
                continue;
            }

            var score = Score(item, distance, personsFirst);
            if (isObject && distance == 0 && item.IsSubject)
            {
                // "Netanjahu rief Abbas an, um ihm zu danken": the object is somebody other than the subject.
                score -= 8;
            }

            if (distance == 0 && MentionClause.IsAside(item.Draft, pronoun))
            {
                score -= 2;
            }

            if (item.IsPerson && others.Contains(item.Actors[0].State ?? ""))
            {
                // "warf er Polen vor": he is no Pole.
                score -= 9;
            }

            if (score > bestScore)
            {
                (best, bestScore) = (item, score);
            }
        }

        return best;
    }

    /// <summary>Who stands beside a pronoun in its clause, and so is not meant by it.</summary>
    private HashSet<string> ActorsApart(Draft pronoun)
    {
        var apart = new HashSet<string>(StringComparer.Ordinal);
        for (var i = _items.Count - 1; i >= 0 && ReferenceEquals(_items[i].Draft.Words, pronoun.Words); i--)
        {
            if (MentionClause.AreApart(pronoun, _items[i].Draft))
            {
                apart.UnionWith(_items[i].Actors.Select(static a => a.Id));
            }
        }

        return apart;
    }

    /// <summary>The states that are objects beside a pronoun that is the subject.</summary>
    private HashSet<string> StatesBeside(Draft pronoun)
    {
        var states = new HashSet<string>(StringComparer.Ordinal);
        foreach (var span in OtherParties.Of(pronoun))
        {
            foreach (var state in _statesNamed(span))
            {
                states.Add(state);
            }
        }

        return states;
    }

    /// <summary>Whom "dieser" means: who was named last before the sentence and agrees.</summary>
    public Item? LastNamed(Draft pronoun)
    {
        for (var i = _items.Count - 1; i >= 0 && pronoun.Words.Index - _items[i].Draft.Words.Index <= 1; i--)
        {
            var item = _items[i];
            if (
                item.Draft.Words.Index < pronoun.Words.Index
                && Agrees(item, pronoun.Gender, pronoun.Plural)
                && (item.Plural || item.Actors.Count > 1) == pronoun.Plural
            )
            {
                return item;
            }
        }

        return null;
    }

    /// <summary>The last actor named of whom something holds.</summary>
    public Item? LastOf(Func<Actor, bool> holds, int sentence, int reach)
    {
        for (var i = _items.Count - 1; i >= 0 && sentence - _items[i].Draft.Words.Index <= reach; i--)
        {
            if (_items[i].Actors is [var actor] && holds(actor))
            {
                return _items[i];
            }
        }

        return null;
    }

    /// <summary>The state that is the subject before a pronoun in its sentence: "Aserbaidschan erklärte, es habe …".</summary>
    public Item? SubjectInSentence(Draft pronoun)
    {
        for (var i = _items.Count - 1; i >= 0 && ReferenceEquals(_items[i].Draft.Words, pronoun.Words); i--)
        {
            var item = _items[i];
            if (
                item.IsSubject
                && item.Gender == Genders.Neuter
                && item.Actors is [{ Kind: ActorKind.State or ActorKind.Organisation or ActorKind.Group }]
            )
            {
                return item;
            }
        }

        return null;
    }

    /// <summary>The group that is the subject of an earlier clause in a mention's sentence; null where none or several are.</summary>
    public Actor? GroupSubjectBefore(Draft draft)
    {
        Actor? group = null;
        for (var i = _items.Count - 1; i >= 0 && ReferenceEquals(_items[i].Draft.Words, draft.Words); i--)
        {
            if (_items[i] is { IsSubject: true, Actors: [{ Kind: ActorKind.Group } actor] })
            {
                if (group is not null && group.Id != actor.Id)
                {
                    return null;
                }

                group = actor;
            }
        }

        return group;
    }

    /// <summary>The last person of whom something holds.</summary>
    public Item? LastPerson(Func<Item, bool> holds, int sentence, int reach)
    {
        Item? best = null;
        var last = Math.Max(0, _items.Count - MostItems);
        for (var i = _items.Count - 1; i >= last && sentence - _items[i].Draft.Words.Index <= reach; i--)
        {
            var item = _items[i];
            if (best is not null && !ReferenceEquals(best.Draft.Words, item.Draft.Words))
            {
                break;
            }

            if (item.IsPerson && holds(item) && (best is null || item.IsSubject && !best.IsSubject))
            {
                best = item;
            }
        }

        return best;
    }

    /// <summary>The two persons whom one sentence before speaks of; where none does, the last two, unless only a sentence of two will do.</summary>
    public IReadOnlyList<Actor> TwoPersons(Draft draft, bool fromOneSentence)
    {
        var last = new List<Actor>(2);
        var here = new List<Actor>(2);
        SentenceWords? words = null;
        for (var i = _items.Count - 1; i >= 0 && draft.Words.Index - _items[i].Draft.Words.Index <= Reach; i--)
        {
            var item = _items[i];
            if (!ReferenceEquals(item.Draft.Words, words))
            {
                if (here.Count == 2)
                {
                    return here;
                }

                here.Clear();
                words = item.Draft.Words;
            }

            if (item.IsPerson && item.Draft.Form != MentionForm.Compound)
            {
                InsertNew(here, item.Actors[0]);
                if (last.Count < 2)
                {
                    InsertNew(last, item.Actors[0]);
                }
            }
        }

        return here.Count == 2 ? here
            : fromOneSentence ? []
            : last;
    }

    private static void InsertNew(List<Actor> actors, Actor actor)
    {
        if (!actors.Exists(a => a.Id == actor.Id))
        {
            actors.Insert(0, actor);
        }
    }

    /// <summary>The last two countries or groups joined by "und" in the sentence or the two before it; null where none.</summary>
    public List<GazetteerEntry>? JoinedPair(Draft draft, Gazetteer gazetteer, bool countriesOnly)
    {
        for (var i = _items.Count - 1; i > 0 && draft.Words.Index - _items[i].Draft.Words.Index <= 2; i--)
        {
            var second = _items[i];
            for (var j = i - 1; j >= 0 && j >= i - 3 && ReferenceEquals(_items[j].Draft.Words, second.Draft.Words); j--)
            {
                if (
                    AreJoined(_items[j].Draft, second.Draft)
                    && !EndsList(j)
                    && !MentionClause.AreBeside(draft, second.Draft)
                    && Pair(_items[j], second, gazetteer) is { } pair
                    && (!countriesOnly || pair.TrueForAll(static e => e.IsCountry))
                )
                {
                    return pair;
                }
            }
        }

        return null;
    }

    /// <summary>The parties listed last, side by side, of which there are as many as a description says; empty where none.</summary>
    public IReadOnlyList<Actor> LastList(Draft description)
    {
        var list = new List<Item>();
        for (var i = _items.Count - 1; i >= 0 && description.Words.Index - _items[i].Draft.Words.Index <= Reach; i--)
        {
            var item = _items[i];
            if (item.Actors.Count != 1 || item.Draft.Nested)
            {
                continue;
            }

            if (list.Count > 0 && !FollowsInList(item.Draft, list[^1].Draft))
            {
                list.Clear();
            }

            list.Add(item);
            if (list.Count == description.Number && !(i > 0 && FollowsInList(_items[i - 1].Draft, item.Draft)))
            {
                return [.. Enumerable.Reverse(list).Select(l => l.Actors[0]).DistinctBy(a => a.Id)];
            }
        }

        return [];
    }

    private static bool FollowsInList(Draft first, Draft second) =>
        ReferenceEquals(first.Words, second.Words)
        && first.Words.IsAny(first.Last + 1, "und", "sowie", ",")
        && second.First - first.Last is 2 or 3;

    /// <summary>"Australien, Kanada und die Niederlande": the last two of several are no pair.</summary>
    private bool EndsList(int second)
    {
        var draft = _items[second].Draft;
        return second > 0
            && draft.Words.Is(draft.First - 1, ",")
            && ReferenceEquals(_items[second - 1].Draft.Words, draft.Words)
            && _items[second - 1].Draft.Last == draft.First - 2;
    }

    private static bool AreJoined(Draft first, Draft second)
    {
        var next = first.Last + 1;
        return first.Words.IsAny(next, "und", "mit") && second.First - next is 1 or 2
            || first.Words.Is(first.First - 1, "zwischen") && first.Words.Is(next, "und");
    }

    private static List<GazetteerEntry>? Pair(Item first, Item second, Gazetteer gazetteer)
    {
        var a = Party(first, gazetteer);
        var b = Party(second, gazetteer);
        return a is null || b is null || ReferenceEquals(a, b) ? null : [a, b];
    }

    private static GazetteerEntry? Party(Item item, Gazetteer gazetteer)
    {
        if (item.Actors.Count != 1)
        {
            return null;
        }

        var entry = gazetteer.Get(item.Actors[0].State ?? item.Actors[0].Name);
        return entry is { IsCountry: true } or { Kind: EntryKind.Group } ? entry : null;
    }

    private static bool Agrees(Item item, Genders genders, bool plural)
    {
        if (item.Draft.Form is MentionForm.Adjective or MentionForm.Compound or MentionForm.Place)
        {
            return false;
        }

        if (item.Plural || item.Actors.Count > 1)
        {
            return plural;
        }

        return genders != Genders.None && (item.Gender & genders) != Genders.None;
    }

    private static double Score(Item item, int distance, bool personsFirst)
    {
        double score = -4 * distance;
        score += item.IsSubject ? 3 : 0;
        score += item.Draft.Nested ? -2 : 0;
        score += personsFirst && item.IsPerson ? 6 : 0;
        score += item.Draft.Form is MentionForm.Pronoun ? 0.5 : 0;
        return score;
    }
}

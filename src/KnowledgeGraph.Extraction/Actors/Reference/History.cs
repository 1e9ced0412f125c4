using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.Extraction.Actors.People;
using KnowledgeGraph.German;
using KnowledgeGraph.German.Clauses;
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

        /// <summary>Whether it is somebody whom the text does not name.</summary>
        public bool IsUnnamed => Actors.Count == 0;
    }

    /// <summary>Notes somebody whom the text does not name: who is meant after that is not known either.</summary>
    public void AddUnnamed(Draft draft, Genders gender) =>
        _items.Add(new Item(draft, [], gender, false, draft.IsSubject));

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
        AddSpeakers(pronoun, apart);
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
                || plural && distance > 1 && IsPluralState(item)
            )
            {
                continue;
            }

            var score = Score(item, distance, personsFirst);
            if (IsMedium(item))
            {
                // An agency is seldom spoken of further: it only reports.
                score -= 6;
            }

            if (isObject && distance == 0 && item.IsSubject)
            {
                // "Netanjahu rief Abbas an, um ihm zu danken": the object is somebody other than the subject.
                score -= 8;
            }

            if (distance == 1 && IsOnlySpokenOf(item, pronoun))
            {
                // "Der Premier müsse gehen, sagte Lund. Er rief …": who is spoken of does not speak.
                score -= 5;
            }

            if (isObject && item.Actors is [{ Kind: ActorKind.Body }])
            {
                // "Die Polizei wirft ihm vor": somebody it is, and no court or ministry.
                score -= 5;
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

        return best is { IsUnnamed: true } ? null : best;
    }

    /// <summary>"Die USA", "die Niederlande": the name is a plural, but hardly anybody goes on with it past the next sentence.</summary>
    private static bool IsPluralState(Item item) => item is { Plural: true, Actors: [{ Kind: ActorKind.State }] };

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

    /// <summary>Who a noun phrase of a sentence is, by its head; null where nobody that is known.</summary>
    public Item? In(SentenceWords words, NounPhrase phrase)
    {
        for (var i = _items.Count - 1; i >= 0 && ReferenceEquals(_items[i].Draft.Words, words); i--)
        {
            var draft = _items[i].Draft;
            if (!draft.Nested && draft.First <= phrase.Head.Index && phrase.Head.Index <= draft.Last)
            {
                return _items[i];
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

    /// <summary>"Belgien gab den |von ihm| verwalteten Teil auf": the subject of the clause around the participle.</summary>
    public Item? OwnSubject(Draft pronoun) =>
        pronoun.Words.Is(pronoun.First - 1, "von")
        && pronoun.Words.IsAttribute(pronoun.Last + 1)
        && MentionClause.Of(pronoun)?.Subject is { } subject
        && In(pronoun.Words, subject) is { Plural: false } item
        && (item.Gender & (Genders.Masculine | Genders.Neuter)) != Genders.None
            ? item
            : null;

    /// <summary>"Das Militär drohte … Es warf Chile vor": the neuter subject of the sentence before, if it is the only one.</summary>
    public Item? NeuterSubjectBefore(Draft pronoun)
    {
        Item? found = null;
        for (var i = _items.Count - 1; i >= 0 && pronoun.Words.Index - _items[i].Draft.Words.Index <= 1; i--)
        {
            var item = _items[i];
            if (!item.IsSubject || item.Gender != Genders.Neuter || ReferenceEquals(item.Draft.Words, pronoun.Words))
            {
                continue;
            }

            if (found is not null)
            {
                return null;
            }

            found = item;
        }

        return found is { Actors: [{ Kind: not ActorKind.Person }] } ? found : null;
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

    private static bool IsMedium(Item item) =>
        item.Actors is [{ Kind: ActorKind.Organisation or ActorKind.Group } actor]
        && Gazetteer.Default.Get(actor.Name) is { Kind: EntryKind.Media };

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

        return genders != Genders.None
            && (
                (item.Gender & genders) != Genders.None
                || item.IsPerson && item.Gender == Genders.None && genders != Genders.Neuter
            );
    }

    private static double Score(Item item, int distance, bool personsFirst)
    {
        double score = -4 * distance;
        score += item.IsSubject ? 3 : 0;
        score += item.Draft.Nested ? -2 : 0;
        score += item.IsPerson && item.Gender == Genders.None ? -3 : 0;
        score += personsFirst && (item.IsPerson || item.IsUnnamed) ? 6 : 0;
        score += item.Draft.Form is MentionForm.Pronoun ? 0.5 : 0;
        return score;
    }
}

using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Actors.Reference;

/// <content>What was named together: pairs and lists.</content>
internal sealed partial class History
{
    /// <summary>Whoever spoke last, or null.</summary>
    public Actor? Speaking { get; set; }

    /// <summary>Whether somebody is only told of in the Konjunktiv, and the pronoun begins a sentence in which somebody speaks.</summary>
    private bool IsOnlySpokenOf(Item item, Draft pronoun) =>
        pronoun is { IsSubject: true, First: 0 }
        && Speaking is { } speaker
        && item.Actors.All(a => a.Id != speaker.Id)
        && item.Draft.Words.Sentence?.Roots.FirstOrDefault()
            is { Verb.Mood: Mood.SubjunctiveOne }
                or { Verb.Modal: not null, Verb.Mood: Mood.SubjunctiveTwo }
        && pronoun.Words.Sentence?.Roots.FirstOrDefault()
            is { Verb: { Mood: Mood.Indicative, Tense: Tense.Preterite or Tense.Perfect or Tense.Pluperfect } };

    /// <summary>"Lund: |Er| lügt", "|Sie| lügen, sagte Lund": who is quoted speaks of others.</summary>
    private void AddSpeakers(Draft pronoun, HashSet<string> apart)
    {
        if (!pronoun.Words.Tokens[pronoun.Head].IsInQuotes || pronoun.Words.Sentence is not { } sentence)
        {
            return;
        }

        for (var i = _items.Count - 1; i >= 0 && ReferenceEquals(_items[i].Draft.Words, pronoun.Words); i--)
        {
            var draft = _items[i].Draft;
            if (!draft.Words.Tokens[draft.Head].IsInQuotes && (draft.IsSubject || draft.Words.Is(draft.Last + 1, ":")))
            {
                apart.UnionWith(_items[i].Actors.Select(static a => a.Id));
            }
        }

        // "…, sagte Aro. |Er| lügt, sagte Lund": who speaks now is another, and may mean the one before.
        var teller = sentence.Clauses.FirstOrDefault(c =>
            c is { IsInQuotes: false, Verb: not null, Subject: not null } && c.Children.Any(q => q.IsInQuotes)
        );
        if (
            Speaking is { } speaker
            && !sentence.IsSpokenAhead
            && (
                teller?.Subject is not { Pronoun: PronounKind.None } named
                || speaker.Name.EndsWith(named.Head.Text, StringComparison.Ordinal)
            )
        )
        {
            apart.Add(speaker.Id);
        }
    }

    /// <summary>"Xi und Obama": what is joined can be meant together by "sie" and "ihr".</summary>
    private static Item? Pair(Item first, Item second)
    {
        if (!ReferenceEquals(first.Draft.Words, second.Draft.Words) || !AreJoined(first.Draft, second.Draft))
        {
            return null;
        }

        var actors = first.Actors.Concat(second.Actors).DistinctBy(a => a.Id).ToList();
        return actors.Count > 1
            ? new Item(second.Draft, actors, Genders.None, true, first.IsSubject || second.IsSubject)
            : null;
    }

    /// <summary>"die Aufständischen und |ihre| Verbündeten": what the possessive is joined to.</summary>
    private Item? JoinedBefore(Draft possessive, bool plural) =>
        possessive.Words.Is(possessive.First - 1, "und")
        && _items.FindLast(i => i.Draft.Last == possessive.First - 2 && i.Draft.Words == possessive.Words) is { } before
        && before.Plural == plural
            ? before
            : null;

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

    /// <summary>Two persons of one land, joined in the two sentences before: "Kiir und Machar"; empty where none.</summary>
    public IReadOnlyList<Actor> Rivals(Draft draft)
    {
        for (var i = _items.Count - 1; i >= 0 && draft.Words.Index - _items[i].Draft.Words.Index <= 2; i--)
        {
            var item = _items[i];
            if (!ReferenceEquals(item.Draft.Words, draft.Words) && item.Actors.Count == 2)
            {
                return
                    item.Actors.All(static a => a is { Kind: ActorKind.Person, State: not null })
                    && item.Actors[0].State == item.Actors[1].State
                    ? item.Actors
                    : [];
            }
        }

        return [];
    }

    /// <summary>The two countries whose persons, and nobody else's, the sentence right before speaks of; null where none.</summary>
    public List<GazetteerEntry>? CountriesOfTwoPersons(Draft draft, Gazetteer gazetteer)
    {
        var countries = new List<GazetteerEntry>();
        var persons = 0;
        for (var i = _items.Count - 1; i >= 0 && draft.Words.Index - _items[i].Draft.Words.Index <= 1; i--)
        {
            if (
                ReferenceEquals(_items[i].Draft.Words, draft.Words)
                || _items[i].Draft.Form is MentionForm.Place or MentionForm.Pronoun
            )
            {
                continue;
            }

            if (Party(_items[i], gazetteer) is { IsCountry: true } country)
            {
                persons += _items[i].IsPerson ? 1 : 0;
                if (!countries.Contains(country))
                {
                    countries.Insert(0, country);
                }
            }
        }

        return persons >= 2 && countries.Count == 2 ? countries : null;
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
                    && !HasBetween(j, i)
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

    // "zwischen Peru und Chile in Quito": what stands behind the second of two is not the second.
    private bool HasBetween(int first, int second)
    {
        for (var k = first + 1; k < second; k++)
        {
            if (
                _items[k].Actors.Count == 1
                && _items[k].Draft.First > _items[first].Draft.Last
                && _items[k].Draft.Last < _items[second].Draft.First
            )
            {
                return true;
            }
        }

        return false;
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
}

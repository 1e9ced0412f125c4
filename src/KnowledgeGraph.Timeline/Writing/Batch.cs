using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Timeline.Model;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Timeline.Writing;

/// <summary>The lists that the scripts unwind for a batch of articles; nodes that the graph knows are left out.</summary>
internal sealed class Batch
{
    private static readonly ILookup<string, Membership> Memberships = KnownMemberships
        .All.SelectMany(one => new[] { (one.State.Id, one), (one.Organisation.Id, one) })
        .ToLookup(entry => entry.Id, entry => entry.one, StringComparer.Ordinal);

    private readonly Dictionary<string, List<Value>> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EventRows> _events = new(StringComparer.Ordinal);
    private readonly HashSet<string> _toldBefore = new(StringComparer.Ordinal);
    private readonly HashSet<string> _actors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _places = new(StringComparer.Ordinal);
    private readonly Known _known;

    public Batch(IReadOnlyList<GraphRows> articles, Known known)
    {
        _known = known;
        foreach (var rows in articles)
        {
            Add("articles", rows.ArticleRow);
            Add("sentences", rows.Sentences);
            foreach (var actor in rows.Actors.Values)
            {
                AddActor(actor);
            }

            foreach (var (id, place) in rows.Places)
            {
                AddPlace(id, place.Name, place.State);
            }

            foreach (var told in rows.Events)
            {
                AddEvent(told);
            }

            Add("evidence", rows.Evidence);
            Add("claims", rows.Claims);
            Add("denials", rows.Denials);
            Add("casualties", rows.Casualties);
            Add("accordingTo", rows.AccordingTo);
            Add("offices", rows.Offices);
            NewRelationships += rows.Claims.Count + rows.Denials.Count + rows.Offices.Count;
        }

        Lists = _lists.ToDictionary(list => list.Key, list => new ListValue(list.Value), StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, ListValue> Lists { get; }

    public IEnumerable<EventRows> Events => _events.Values;

    /// <summary>Events that another article tells as well.</summary>
    public IEnumerable<string> ToldBefore => _toldBefore;

    public int NewEvents { get; private set; }

    public int NewActors { get; private set; }

    /// <summary>Relationships between actors, and between actors and events.</summary>
    public int NewRelationships { get; private set; }

    private void AddActor(Actor actor)
    {
        if (!_actors.Add(actor.Id) || _known.Has(actor.Id))
        {
            return;
        }

        NewActors++;
        AddMemberships(actor);
        Add(
            actor.Kind switch
            {
                ActorKind.Person => "persons",
                ActorKind.State => "states",
                ActorKind.Organisation => "organisations",
                ActorKind.Body => "bodies",
                _ => "groups",
            },
            Row.Of(
                ("id", actor.Id),
                ("name", actor.Name),
                ("display", ActorNames.Shown(actor)),
                ("names", Row.List(actor.Names)),
                ("state", actor.State),
                ("wikidata", actor.Wikidata)
            )
        );
        if (actor.Kind == ActorKind.Body && actor.State is { } state && state != actor.Name)
        {
            Add("bodiesOf", Row.Of(("body", actor.Id), ("of", StateActors.Of(state).Id)));
            NewRelationships++;
        }
    }

    // Written with whichever of the two comes second: the statement leaves out what the graph does not hold.
    private void AddMemberships(Actor actor)
    {
        if (actor.Kind is not (ActorKind.State or ActorKind.Organisation))
        {
            return;
        }

        foreach (var membership in Memberships[actor.Id])
        {
            Add(
                "memberships",
                Row.Of(
                    ("state", membership.State.Id),
                    ("organisation", membership.Organisation.Id),
                    ("from", Row.Date(new DateOnly(membership.FromYear, 1, 1))),
                    ("to", Row.Date(membership.ToYear is { } year ? new DateOnly(year, 12, 31) : null))
                )
            );
        }
    }

    private void AddPlace(string id, string name, string? state)
    {
        if (!_places.Add(id) || _known.Has(id))
        {
            return;
        }

        Add("places", Row.Of(("id", id), ("name", name)));
        if (state is not null)
        {
            Add("placesIn", Row.Of(("place", id), ("state", state)));
        }
    }

    private void AddEvent(EventRows told)
    {
        if (!_events.TryAdd(told.Id, told) || _known.Has(told.Id))
        {
            _toldBefore.Add(told.Id);
            return;
        }

        NewEvents++;
        Add("events", told.Row);
        foreach (var actor in told.By)
        {
            Add("by", Row.Of(("event", told.Id), ("actor", actor)));
        }

        foreach (var actor in told.Towards)
        {
            Add("towards", Row.Of(("event", told.Id), ("actor", actor)));
        }

        if (told.Place is { } place)
        {
            Add("at", Row.Of(("event", told.Id), ("place", place)));
        }

        // The list, and the statement that unwinds it, are named for the relationship's type.
        Add(told.Type.ToString().ToLowerInvariant(), told.Pairs);
        NewRelationships += told.By.Count + told.Towards.Count + told.Pairs.Count;
    }

    private void Add(string list, IEnumerable<MapValue> rows)
    {
        foreach (var row in rows)
        {
            Add(list, row);
        }
    }

    private void Add(string list, MapValue row)
    {
        if (!_lists.TryGetValue(list, out var rows))
        {
            _lists.Add(list, rows = []);
        }

        rows.Add(row);
    }
}

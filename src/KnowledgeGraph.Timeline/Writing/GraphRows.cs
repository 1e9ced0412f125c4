using System.Globalization;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.Timeline.Model;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Timeline.Writing;

/// <summary>An article as rows of the graph: a pure function of the article, but for the time of loading.</summary>
internal sealed class GraphRows
{
    private readonly Dictionary<string, EventRows> _events = new(StringComparer.Ordinal);
    private readonly HashSet<string> _casualties = new(StringComparer.Ordinal);

    private GraphRows(ArticleRecord article) => Article = article;

    public ArticleRecord Article { get; }

    public MapValue ArticleRow { get; private set; } = MapValue.Empty;

    public string Fingerprint { get; private set; } = "";

    public IEnumerable<EventRows> Events => _events.Values;

    public List<MapValue> Sentences { get; } = [];

    /// <summary>Every actor that the article needs, by id.</summary>
    public Dictionary<string, Actor> Actors { get; } = new(StringComparer.Ordinal);

    /// <summary>Places, by id, with the id of the state they lie in or null.</summary>
    public Dictionary<string, (string Name, string? State)> Places { get; } = new(StringComparer.Ordinal);

    public List<MapValue> Evidence { get; } = [];

    public List<MapValue> Claims { get; } = [];

    public List<MapValue> Denials { get; } = [];

    public List<MapValue> Casualties { get; } = [];

    public List<MapValue> AccordingTo { get; } = [];

    public List<MapValue> Offices { get; } = [];

    public static GraphRows Of(ArticleRecord article, DateTimeOffset loadedAt)
    {
        var rows = new GraphRows(article);
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            var span = article.Sentences[i];
            rows.Sentences.Add(
                Row.Of(
                    ("article", article.Id),
                    ("id", StableId.OfSentence(article, i)),
                    ("index", i),
                    ("text", article.Text[span.Start..span.End]),
                    ("start", span.Start),
                    ("end", span.End)
                )
            );
        }

        foreach (var record in article.Events)
        {
            rows.Add(record);
        }

        foreach (var office in article.Offices)
        {
            rows.Add(office);
        }

        rows.Fingerprint = RowFingerprint.Of(rows);
        rows.ArticleRow = rows.BuildArticle(loadedAt);
        return rows;
    }

    private MapValue BuildArticle(DateTimeOffset loadedAt) =>
        Row.Of(
            ("id", Article.Id),
            ("file", Article.File),
            ("title", Article.Title),
            ("outlet", Article.Outlet),
            ("language", "de"),
            ("from", Row.From(Article.Date)),
            ("to", Row.To(Article.Date)),
            ("dateEvidence", Article.DateEvidence),
            ("headerDate", Article.HeaderDate),
            ("headerDateWrong", Article.HeaderDateWrong),
            ("loadedAt", Row.Instant(loadedAt)),
            ("fingerprint", Fingerprint),
            ("links", Row.List(Article.Links)),
            ("persons", Row.List(Article.Offices.Select(office => office.Person.Id).Distinct()))
        );

    private void Add(EventRecord record)
    {
        var id = StableId.OfEvent(Article, record);
        if (!_events.ContainsKey(id))
        {
            _events.Add(id, BuildEvent(id, record));
        }

        var claimant = record.ClaimedBy is { } claimedBy ? ActorNames.Shown(claimedBy) : null;
        foreach (var evidence in record.Evidence)
        {
            Evidence.Add(
                Row.Of(
                    ("event", id),
                    ("sentence", StableId.OfSentence(Article, evidence.Sentence)),
                    ("trigger", Article.Text[evidence.Trigger.Start..evidence.Trigger.End]),
                    ("start", evidence.Trigger.Start),
                    ("end", evidence.Trigger.End),
                    ("confidence", evidence.Confidence),
                    ("dateEvidence", record.DateEvidence),
                    ("claimedBy", claimant)
                )
            );
        }

        if (record.ClaimedBy is { } actor)
        {
            var row = Row.Of(("event", id), ("actor", Know(actor)), ("article", Article.Id));
            (record.Status == EventStatus.Denied ? Denials : Claims).Add(row);
        }

        foreach (var casualties in record.Casualties)
        {
            Add(id, casualties);
        }
    }

    private EventRows BuildEvent(string id, EventRecord record)
    {
        var (who, whom) = EventParties.Sides(record);
        var by = who.Select(Know).ToList();
        var towards = whom.Select(Know).ToList();
        var place = record.Place is null ? null : KnowPlace(record.Place, record.PlaceState);
        var claimant = record.ClaimedBy is { } claimedBy ? ActorNames.Shown(claimedBy) : null;
        var status = Lower(record.Status);
        var title = EventTitle.Of(record);
        var parties = EventParties.Of(record);
        var row = Row.Of(
            ("id", id),
            ("type", record.Type.Name()),
            ("plover", record.Type.Plover()),
            ("cameo", record.Type.Cameo()),
            ("title", title),
            ("from", Row.From(record.Date)),
            ("to", Row.To(record.Date)),
            ("dateEvidence", record.DateEvidence),
            ("status", status),
            ("confidence", record.Confidence),
            ("claimedBy", claimant),
            ("parties", parties)
        );
        var pairs = EventParties
            .Pairs(record)
            .Select(pair =>
                Row.Of(
                    ("event", id),
                    ("who", pair.Who.Id),
                    ("whom", pair.Whom.Id),
                    ("from", Row.From(record.Date)),
                    ("to", Row.To(record.Date)),
                    ("status", status),
                    ("claimedBy", claimant),
                    ("title", title)
                )
            );
        return new EventRows(id, record.Type, row, by, towards, place, parties, [.. pairs]);
    }

    private void Add(string eventId, CasualtyRecord record)
    {
        var id = StableId.OfCasualties(eventId, Article.Id, record);
        if (!_casualties.Add(id))
        {
            return;
        }

        Casualties.Add(
            Row.Of(
                ("event", eventId),
                ("id", id),
                ("kind", Lower(record.Kind)),
                ("count", record.Count is { } count ? Value.Of(count) : Value.Null),
                ("bound", Words(record.Bound)),
                ("who", record.Who),
                ("article", Article.Id)
            )
        );
        if (record.AccordingTo is { } actor)
        {
            AccordingTo.Add(Row.Of(("casualties", id), ("actor", Know(actor))));
        }
    }

    private void Add(OfficeRecord office) =>
        Offices.Add(
            Row.Of(
                ("person", Know(office.Person)),
                ("office", office.Office),
                ("of", Know(office.Of)),
                ("from", Row.From(Article.Date)),
                ("to", Row.To(Article.Date)),
                ("article", Article.Id)
            )
        );

    private string Know(Actor actor)
    {
        Actors.TryAdd(actor.Id, actor);
        if (actor.Kind == ActorKind.Body && actor.State is { } state && state != actor.Name)
        {
            Know(StateActors.Of(state));
        }

        return actor.Id;
    }

    private string KnowPlace(string place, string? state)
    {
        var id = StableId.OfPlace(place);
        Places.TryAdd(id, (place, state is null ? null : Know(StateActors.Of(state))));
        return id;
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>As the exchange format writes it: at_least, more_than.</summary>
    private static string Words(CasualtyBound bound) =>
        string.Concat(bound.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? "_" + Lower(c) : Lower(c)));

    private static string Lower(char c) => char.ToLower(c, CultureInfo.InvariantCulture).ToString();
}

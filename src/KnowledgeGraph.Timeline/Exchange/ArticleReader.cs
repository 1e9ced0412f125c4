using KnowledgeGraph.Database;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German;
using KnowledgeGraph.Timeline.Scripts;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Timeline.Exchange;

/// <summary>Reads articles back from the graph, as they were written but for the text between the sentences.</summary>
public sealed class ArticleReader(IGraphDatabase database)
{
    private static readonly int EpochDay = new DateOnly(1970, 1, 1).DayNumber;

    private readonly QueryRunner _queries = new(database);

    /// <summary>All articles, ordered by id.</summary>
    public async Task<IReadOnlyList<ArticleRecord>> ReadAsync(CancellationToken cancellation = default)
    {
        var articles = new List<ArticleRecord>();
        foreach (var row in await RowsAsync("articles", null, cancellation))
        {
            var id = row["id"].AsString;
            var events = await RowsAsync("events", id, cancellation);
            var offices = await RowsAsync("offices", id, cancellation);
            articles.Add(Article(row, events, offices));
        }

        return articles;
    }

    private async Task<IReadOnlyList<GraphRecord>> RowsAsync(
        string script,
        string? article,
        CancellationToken cancellation
    )
    {
        var given = new Dictionary<string, Value>(StringComparer.Ordinal);
        if (article is not null)
        {
            given["article"] = article;
        }

        var runs = await _queries.RunAsync(ScriptLibrary.Get("export", script), given, readOnly: true, cancellation);
        return runs[0].Rows;
    }

    private static ArticleRecord Article(
        GraphRecord row,
        IReadOnlyList<GraphRecord> events,
        IReadOnlyList<GraphRecord> offices
    )
    {
        var spans = new List<TextSpan>();
        var text = new System.Text.StringBuilder();
        foreach (var sentence in row["sentences"].As<ListValue>())
        {
            spans.Add(new TextSpan(text.Length, text.Length + sentence.AsString.Length));
            text.Append(sentence.AsString).Append('\n');
        }

        return new ArticleRecord
        {
            Id = row["id"].AsString,
            File = row["file"].AsString,
            Title = Text(row["title"]),
            Text = text.ToString(),
            Date = Days(row),
            DateEvidence = Text(row["dateEvidence"]),
            HeaderDate = Text(row["headerDate"]),
            HeaderDateWrong = row["headerDateWrong"].IsTrue,
            Sentences = spans,
            Events = [.. events.Select(told => Event(told, spans))],
            Offices =
            [
                .. offices.Select(office => new OfficeRecord(
                    Actor(office["p"].As<NodeValue>()),
                    office["office"].AsString,
                    Actor(office["o"].As<NodeValue>()),
                    0
                )),
            ],
            ContentHash = "",
        };
    }

    private static EventRecord Event(GraphRecord row, List<TextSpan> spans) =>
        new()
        {
            Type = Enum.Parse<EventType>(row["type"].AsString, ignoreCase: true),
            Status = Enum.Parse<EventStatus>(row["status"].AsString, ignoreCase: true),
            Date = Days(row),
            DateEvidence = Text(row["dateEvidence"]),
            Confidence = row["confidence"].AsFloat,
            Source = Actors(row["source"]),
            Target = Actors(row["target"]),
            Place = Text(row["place"]),
            ClaimedBy = row["claimedBy"] is { IsNull: false } claimant ? Actor(claimant.As<NodeValue>()) : null,
            Casualties =
            [
                .. row["casualties"].As<ListValue>().Select(item => Casualties(item.As<NodeValue>().Properties)),
            ],
            Evidence = [.. row["evidence"].As<ListValue>().Select(item => Evidence(item.As<MapValue>(), spans))],
        };

    private static EventEvidence Evidence(MapValue map, List<TextSpan> spans)
    {
        var sentence = (int)map["sentence"].AsInteger;
        return new EventEvidence(sentence, spans[sentence], "", map["confidence"].AsFloat);
    }

    private static CasualtyRecord Casualties(MapValue map) =>
        new(
            Enum.Parse<CasualtyKind>(map["kind"].AsString, ignoreCase: true),
            map.GetOrNull("count") is { IsNull: false } count ? (int)count.AsInteger : null,
            Enum.Parse<CasualtyBound>(
                map["bound"].AsString.Replace("_", "", StringComparison.Ordinal),
                ignoreCase: true
            ),
            Text(map.GetOrNull("who")),
            null
        );

    private static List<Actor> Actors(Value list) =>
        [.. list.As<ListValue>().Select(item => Actor(item.As<NodeValue>()))];

    private static Actor Actor(NodeValue node)
    {
        var kind = node.Labels.Where(label => label != "Actor").Select(Enum.Parse<ActorKind>).First();
        var names = node.Properties.GetOrNull("names") is { IsNull: false } list
            ? list.As<ListValue>()
            : ListValue.Empty;
        return new Actor(
            node.Properties["name"].AsString,
            kind,
            Text(node.Properties.GetOrNull("state")),
            [.. names.Select(name => name.AsString)],
            Text(node.Properties.GetOrNull("wikidata"))
        );
    }

    private static DayInterval? Days(GraphRecord row) =>
        row["from"].IsNull || row["to"].IsNull ? null : new DayInterval(Day(row["from"]), Day(row["to"]));

    private static DateOnly Day(Value value) => DateOnly.FromDayNumber(EpochDay + (int)value.AsEpochDays);

    private static string? Text(Value value) => value.IsNull ? null : value.AsString;
}

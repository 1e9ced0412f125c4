using KnowledgeGraph.Benchmarks.Generation;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Benchmarks.Loading;

/// <summary>Events as the lists that the scripts of cypher/load/ unwind.</summary>
internal sealed class ScriptRows
{
    private readonly Dictionary<string, List<Value>> _lists = new(StringComparer.Ordinal);
    private readonly HashSet<int> _articles = [];

    /// <summary>The rows of a list; none where the batch has none.</summary>
    public Value this[string list] => new ListValue(_lists.GetValueOrDefault(list, []));

    /// <summary>Whether a list has rows.</summary>
    public bool Has(string list) => _lists.ContainsKey(list);

    /// <summary>The actors and places that events are about.</summary>
    public static ScriptRows OfScene()
    {
        var rows = new ScriptRows();
        for (var actor = 0; actor < EventGenerator.Actors; actor++)
        {
            var id = EventGenerator.ActorId(actor);
            rows.Add(
                actor % 3 == 0 ? "states" : "persons",
                ("id", id),
                ("name", id),
                ("display", id),
                ("names", new ListValue([id]))
            );
        }

        for (var place = 0; place < EventGenerator.Places; place++)
        {
            rows.Add("places", ("id", EventGenerator.PlaceId(place)), ("name", EventGenerator.PlaceId(place)));
        }

        return rows;
    }

    /// <summary>A batch of events with the articles that tell them.</summary>
    public static ScriptRows Of(IReadOnlyList<GeneratedEvent> batch)
    {
        var rows = new ScriptRows();
        foreach (var item in batch)
        {
            rows.AddSource(item);
            rows.AddEvent(item);
        }

        return rows;
    }

    private void AddSource(GeneratedEvent item)
    {
        var article = EventGenerator.ArticleId(item.Article);
        if (_articles.Add(item.Article))
        {
            Add("articles", ("id", article), ("title", "A report"), ("from", Value.OfEpochDays(item.Day)));
        }

        var sentence = EventGenerator.SentenceId(item.Article, item.SentenceIndex);
        Add(
            "sentences",
            ("article", article),
            ("id", sentence),
            ("index", item.SentenceIndex),
            ("text", item.Sentence),
            ("start", item.SentenceIndex * 120),
            ("end", item.SentenceIndex * 120 + item.Sentence.Length)
        );
        Add(
            "evidence",
            ("event", item.Id),
            ("sentence", sentence),
            ("trigger", "sagte"),
            ("start", 4),
            ("end", 17),
            ("confidence", 0.8)
        );
    }

    private void AddEvent(GeneratedEvent item)
    {
        var (source, target) = (EventGenerator.ActorId(item.Source), EventGenerator.ActorId(item.Target));
        var day = Value.OfEpochDays(item.Day);
        Add(
            "events",
            ("id", item.Id),
            ("type", item.Type),
            ("title", item.Title),
            ("from", day),
            ("to", day),
            ("status", item.Status),
            ("confidence", 0.8),
            ("parties", $"{item.Type}|{source}|{target}")
        );
        Add("by", ("event", item.Id), ("actor", source));
        Add("towards", ("event", item.Id), ("actor", target));
        Add(
            item.Type.ToLowerInvariant(),
            ("event", item.Id),
            ("who", source),
            ("whom", target),
            ("from", day),
            ("to", day),
            ("status", item.Status),
            ("title", item.Title)
        );
        if (item.Place >= 0)
        {
            Add("at", ("event", item.Id), ("place", EventGenerator.PlaceId(item.Place)));
        }

        if (item.Claimant >= 0)
        {
            Add(
                "claims",
                ("event", item.Id),
                ("actor", EventGenerator.ActorId(item.Claimant)),
                ("article", EventGenerator.ArticleId(item.Article))
            );
        }

        if (item.Killed >= 0)
        {
            var casualties = item.Id + ":killed";
            Add("casualties", ("event", item.Id), ("id", casualties), ("kind", "killed"), ("count", item.Killed));
        }
    }

    private void Add(string list, params ReadOnlySpan<(string Key, Value Value)> row)
    {
        if (!_lists.TryGetValue(list, out var rows))
        {
            _lists.Add(list, rows = []);
        }

        var entries = new List<KeyValuePair<string, Value>>(row.Length);
        foreach (var (key, value) in row)
        {
            entries.Add(new KeyValuePair<string, Value>(key, value));
        }

        rows.Add(new MapValue(entries));
    }
}

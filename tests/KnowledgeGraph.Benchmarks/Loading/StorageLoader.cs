using KnowledgeGraph.Benchmarks.Generation;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Benchmarks.Loading;

/// <summary>Writes to the store without Cypher: what the storage alone can do, the ceiling for the engine.</summary>
internal sealed class StorageLoader(string folder) : IEventLoader
{
    private static readonly string[] Labels = ["Article", "Sentence", "Event", "Actor", "Place", "Casualties"];
    private readonly GraphStore _store = GraphStore.Open(folder);

    public string Name => "storage";

    public void Prepare()
    {
        using var transaction = _store.BeginTransaction();
        var id = transaction.GetOrAddPropertyKey("id");
        foreach (var label in Labels)
        {
            transaction.CreateConstraint(
                $"{label}_id",
                ConstraintKind.Unique,
                EntityKind.Node,
                transaction.GetOrAddLabel(label),
                [id]
            );
        }

        var labels = Tokens.Of(transaction);
        transaction.CreateIndex("event_from", EntityKind.Node, labels.Event, labels.From);
        transaction.CreateIndex("event_type", EntityKind.Node, labels.Event, labels.Type);
        transaction.CreateIndex("event_parties", EntityKind.Node, labels.Event, labels.Parties);
        transaction.CreateIndex("actor_name", EntityKind.Node, labels.Actor, labels.NameKey);
        for (var actor = 0; actor < EventGenerator.Actors; actor++)
        {
            var name = EventGenerator.ActorId(actor);
            transaction.CreateNode(
                [labels.Actor],
                [new PropertyEntry(id, name), new PropertyEntry(labels.NameKey, name)]
            );
        }

        for (var place = 0; place < EventGenerator.Places; place++)
        {
            transaction.CreateNode([labels.Place], [new PropertyEntry(id, EventGenerator.PlaceId(place))]);
        }

        transaction.Commit();
    }

    public void Write(IReadOnlyList<GeneratedEvent> batch)
    {
        using var transaction = _store.BeginTransaction();
        var tokens = Tokens.Of(transaction);
        foreach (var item in batch)
        {
            Write(transaction, tokens, item);
        }

        transaction.Commit();
    }

    public IReadOnlyList<string> Timeline(int actor, int count)
    {
        var graph = _store.Snapshot();
        var id = graph.FindPropertyKey("id");
        var from = graph.Indexes.First(index => index.Name == "event_from");
        var by = new[] { graph.FindRelationshipType("BY"), graph.FindRelationshipType("TOWARDS") };
        var actorNode = graph.SeekFirst(
            graph.Indexes.First(index => index.Name == "Actor_id"),
            EventGenerator.ActorId(actor)
        );
        var found = new List<string>();
        var newest = graph.Seek(from, IndexQuery.All.Reversed());
        while (found.Count < count && newest.MoveNext())
        {
            if (graph.ExpandInto(newest.Current, RelationshipDirection.Outgoing, by, actorNode).MoveNext())
            {
                found.Add(graph.NodeProperty(newest.Current, id).AsString);
            }
        }

        return found;
    }

    public (long Nodes, long Relationships) Counts()
    {
        var graph = _store.Snapshot();
        return (graph.NodeCount, graph.RelationshipCount);
    }

    public void Dispose() => _store.Dispose();

    private static long Merge(
        GraphTransaction transaction,
        IndexDescriptor index,
        string id,
        PropertyEntry[] properties
    )
    {
        var found = transaction.SeekFirst(index, id);
        return found >= 0 ? found : transaction.CreateNode([index.Token], properties);
    }

    private static void Write(GraphTransaction transaction, Tokens tokens, GeneratedEvent item)
    {
        var article = EventGenerator.ArticleId(item.Article);
        var articleNode = Merge(transaction, tokens.ArticleId, article, [new PropertyEntry(tokens.Id, article)]);
        var sentence = EventGenerator.SentenceId(item.Article, item.SentenceIndex);
        var sentenceNode = Merge(
            transaction,
            tokens.SentenceId,
            sentence,
            [new PropertyEntry(tokens.Id, sentence), new PropertyEntry(tokens.Text, item.Sentence)]
        );
        transaction.CreateRelationship(
            articleNode,
            tokens.Has,
            sentenceNode,
            [new PropertyEntry(tokens.Index, item.SentenceIndex)]
        );
        var source = transaction.SeekFirst(tokens.ActorId, EventGenerator.ActorId(item.Source));
        var target = transaction.SeekFirst(tokens.ActorId, EventGenerator.ActorId(item.Target));
        var eventNode = Merge(transaction, tokens.EventId, item.Id, Properties(tokens, item));
        transaction.CreateRelationship(eventNode, tokens.By, source, []);
        transaction.CreateRelationship(eventNode, tokens.Towards, target, []);
        transaction.CreateRelationship(
            eventNode,
            tokens.Evidence,
            sentenceNode,
            [new PropertyEntry(tokens.Start, 4), new PropertyEntry(tokens.End, 17)]
        );
        if (item.Place >= 0)
        {
            var place = transaction.SeekFirst(tokens.PlaceId, EventGenerator.PlaceId(item.Place));
            transaction.CreateRelationship(eventNode, tokens.At, place, []);
        }

        if (item.Claimant >= 0)
        {
            var claimant = transaction.SeekFirst(tokens.ActorId, EventGenerator.ActorId(item.Claimant));
            transaction.CreateRelationship(claimant, tokens.Claims, eventNode, []);
        }

        if (item.Killed >= 0)
        {
            var id = item.Id + ":killed";
            var casualties = Merge(
                transaction,
                tokens.CasualtiesId,
                id,
                [new PropertyEntry(tokens.Id, id), new PropertyEntry(tokens.Count, item.Killed)]
            );
            transaction.CreateRelationship(eventNode, tokens.Casualties, casualties, []);
        }

        transaction.CreateRelationship(
            source,
            transaction.GetOrAddRelationshipType(item.Type),
            target,
            [
                new PropertyEntry(tokens.EventKey, item.Id),
                new PropertyEntry(tokens.From, Value.OfEpochDays(item.Day)),
                new PropertyEntry(tokens.To, Value.OfEpochDays(item.Day)),
                new PropertyEntry(tokens.Status, item.Status),
                new PropertyEntry(tokens.Title, item.Title),
            ]
        );
    }

    private static PropertyEntry[] Properties(Tokens tokens, GeneratedEvent item) =>
        [
            new PropertyEntry(tokens.Id, item.Id),
            new PropertyEntry(tokens.Type, item.Type),
            new PropertyEntry(tokens.Title, item.Title),
            new PropertyEntry(tokens.From, Value.OfEpochDays(item.Day)),
            new PropertyEntry(tokens.To, Value.OfEpochDays(item.Day)),
            new PropertyEntry(tokens.Status, item.Status),
            new PropertyEntry(tokens.Confidence, 0.8),
            new PropertyEntry(
                tokens.Parties,
                $"{item.Type}|{EventGenerator.ActorId(item.Source)}|{EventGenerator.ActorId(item.Target)}"
            ),
        ];
}

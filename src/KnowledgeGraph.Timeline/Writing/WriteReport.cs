namespace KnowledgeGraph.Timeline.Writing;

/// <summary>What a batch of articles changed.</summary>
/// <param name="NewArticles">Articles that the graph did not know.</param>
/// <param name="ChangedArticles">Articles whose old text was replaced.</param>
/// <param name="UnchangedArticles">Articles that were there already, just so.</param>
/// <param name="NewEvents">Events that the graph did not know.</param>
/// <param name="NewActors">Actors that the graph did not know.</param>
/// <param name="NewRelationships">Relationships between actors and events that were written.</param>
public readonly record struct WriteReport(
    int NewArticles,
    int ChangedArticles,
    int UnchangedArticles,
    int NewEvents,
    int NewActors,
    int NewRelationships
)
{
    /// <summary>The sum of two reports.</summary>
    public static WriteReport operator +(WriteReport one, WriteReport other) =>
        new(
            one.NewArticles + other.NewArticles,
            one.ChangedArticles + other.ChangedArticles,
            one.UnchangedArticles + other.UnchangedArticles,
            one.NewEvents + other.NewEvents,
            one.NewActors + other.NewActors,
            one.NewRelationships + other.NewRelationships
        );

    /// <summary>The sum of two reports.</summary>
    public static WriteReport Add(WriteReport left, WriteReport right) => left + right;
}

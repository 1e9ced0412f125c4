namespace KnowledgeGraph.Benchmarks.Generation;

/// <summary>An event as a report tells it, with the sentence that it stands in.</summary>
/// <param name="Id">The event's id.</param>
/// <param name="Type">Its type, which is that of the relationship from <paramref name="Source"/> to <paramref name="Target"/>.</param>
/// <param name="Day">The day it happened, in days since 1970-01-01.</param>
/// <param name="Title">What the timeline calls it.</param>
/// <param name="Status">Whether it happened.</param>
/// <param name="Source">The number of the actor who did it.</param>
/// <param name="Target">The number of the actor to whom it was done.</param>
/// <param name="Claimant">The number of the actor on whose word it stands, or -1.</param>
/// <param name="Place">The number of the place, or -1.</param>
/// <param name="Article">The number of the article.</param>
/// <param name="SentenceIndex">The number of the sentence in the article.</param>
/// <param name="Sentence">The sentence's text.</param>
/// <param name="Killed">How many were killed, or -1.</param>
internal sealed record GeneratedEvent(
    string Id,
    string Type,
    long Day,
    string Title,
    string Status,
    int Source,
    int Target,
    int Claimant,
    int Place,
    int Article,
    int SentenceIndex,
    string Sentence,
    int Killed
);

using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Events.Casualties;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>
/// A stretch of text in which what is told refers to what was told before: an article, or a part of a text that is longer
/// than any article, whose stages then still take time in proportion to its length.
/// </summary>
internal sealed record Passage(
    IReadOnlyList<EventDraft> Drafts,
    ArticleActors Actors,
    IReadOnlyList<CasualtyMention> Casualties,
    IReadOnlyList<Sentence> Sentences
);

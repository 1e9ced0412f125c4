using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Events.Casualties;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Pipeline;

/// <summary>
/// A stretch of text in which what is told refers to what was told before: an article, or a part of a text that is longer
/// than any article, whose stages then still take time in proportion to its length.
/// </summary>
internal sealed record Passage(
    IReadOnlyList<EventDraft> Drafts,
    ArticleActors Actors,
    IReadOnlyList<CasualtyMention> Casualties,
    IReadOnlyList<Sentence> Sentences
)
{
    /// <summary>In sentences. The longest reports and interviews have some 300.</summary>
    private const int Length = 400;

    public static IEnumerable<Passage> Of(ArticleReading reading)
    {
        if (reading.Sentences.Count <= Length)
        {
            return [new(reading.Drafts, reading.Actors, reading.Casualties, reading.Text.Sentences)];
        }

        var drafts = reading.Drafts.ToLookup(d => d.Sentence / Length);
        var mentions = reading.Actors.Mentions.ToLookup(m => m.Sentence / Length);
        var casualties = reading.Casualties.ToLookup(c => c.Sentence / Length);
        return Enumerable
            .Range(0, 1 + (reading.Sentences.Count / Length))
            .Select(i => new Passage(
                [.. drafts[i]],
                new ArticleActors([.. mentions[i]], reading.Actors.Offices),
                [.. casualties[i]],
                [.. reading.Text.Sentences.Skip(i * Length).Take(Length)]
            ));
    }
}

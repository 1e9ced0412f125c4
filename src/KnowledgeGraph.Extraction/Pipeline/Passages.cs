using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Events;

namespace KnowledgeGraph.Extraction.Pipeline;

/// <summary>Cuts a text into the passages that are read as a whole.</summary>
internal static class Passages
{
    /// <summary>In sentences. The longest reports and interviews have some 300.</summary>
    private const int Length = 400;

    public static IEnumerable<Passage> Of(ArticleReading reading)
    {
        if (reading.Sentences.Count <= Length)
        {
            return [new Passage(reading.Drafts, reading.Actors, reading.Casualties, reading.Text.Sentences)];
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

using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.Extraction.Actors.Offices;
using KnowledgeGraph.Extraction.Actors.Reference;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Finds who is spoken of in an article and whom every mention means. A pure function; thread-safe.</summary>
public static class ActorResolver
{
    /// <summary>Resolves the mentions of an article.</summary>
    /// <param name="text">The analysed text.</param>
    /// <param name="documentDate">When it was written, which tells who held an office; null where unknown.</param>
    public static ArticleActors Resolve(AnalyzedText text, DayInterval? documentDate)
    {
        ArgumentNullException.ThrowIfNull(text);
        var gazetteer = Gazetteer.Default;
        var builder = new DraftBuilder(new AtomScanner(gazetteer, OfficeLexicon.Default, BodyLexicon.Default));
        var drafts = new List<Draft>();
        foreach (var sentence in text.Sentences)
        {
            drafts.AddRange(builder.Build(new SentenceWords(sentence)));
        }

        var resolver = new DraftResolver(drafts, gazetteer, documentDate);
        resolver.ResolveAll();
        var offices = new OfficeCollector(resolver.Persons, gazetteer, documentDate).Collect(drafts);
        return new ArticleActors(
            [.. drafts.Where(d => d.Actors.Count > 0 || d.Place is not null).Select(d => d.ToMention())],
            offices
        );
    }
}

using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.German;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Who takes part in an article: every mention and whom it means, and the offices the article states.</summary>
public sealed class ArticleActors
{
    private readonly ActorMention[] _mentions;
    private readonly int[] _order;

    internal ArticleActors(IReadOnlyList<ActorMention> mentions, IReadOnlyList<OfficeRecord> offices)
    {
        _mentions = [.. mentions.OrderBy(m => m.Head.Start).ThenBy(m => m.Nested)];
        _order = [.. _mentions.Select(m => m.Head.Start)];
        Offices = offices;
    }

    /// <summary>All mentions, by the position of their heads.</summary>
    public IReadOnlyList<ActorMention> Mentions => _mentions;

    /// <summary>The offices that the article states of named persons.</summary>
    public IReadOnlyList<OfficeRecord> Offices { get; }

    /// <summary>The mention whose head is the word at a position, or null.</summary>
    public ActorMention? MentionAt(TextSpan head)
    {
        var at = FirstFrom(head.Start);
        return at < _mentions.Length && _mentions[at].Head.Start < head.End ? _mentions[at] : null;
    }

    /// <summary>The mentions with their heads in a stretch of text, outermost only unless asked, in order.</summary>
    public IEnumerable<ActorMention> MentionsIn(TextSpan span, bool nested = false)
    {
        for (var at = FirstFrom(span.Start); at < _mentions.Length && _mentions[at].Head.Start < span.End; at++)
        {
            if (nested || !_mentions[at].Nested)
            {
                yield return _mentions[at];
            }
        }
    }

    /// <summary>Whom a noun phrase with the given head means, or empty.</summary>
    public IReadOnlyList<Actor> ActorsOf(TextSpan head) => MentionAt(head)?.Actors ?? [];

    /// <summary>The state or organisation that an adjective or a compound's first part stands for, or empty.</summary>
    /// <param name="word">The adjective ("russische") or the compound ("EU-Sanktionen").</param>
    public IReadOnlyList<Actor> AdjectiveActors(TextSpan word) =>
        [
            .. MentionsIn(word, nested: true)
                .Where(m => m.Form is MentionForm.Adjective or MentionForm.Compound)
                .SelectMany(m => m.Actors),
        ];

    /// <summary>The first place named in a stretch of text, or null.</summary>
    public NamedPlace? PlaceIn(TextSpan span) =>
        MentionsIn(span, nested: true).Select(m => m.Place).FirstOrDefault(p => p is not null);

    private int FirstFrom(int position)
    {
        var at = Array.BinarySearch(_order, position);
        if (at < 0)
        {
            return ~at;
        }

        while (at > 0 && _order[at - 1] == position)
        {
            at--;
        }

        return at;
    }
}

using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Events.Parties;

/// <summary>In which state something happens whose sentence names no side: the crowds, the state of emergency, the coup.</summary>
internal sealed class Scenes(ArticleActors actors, ArticleLand? home)
{
    /// <summary>
    /// The state of the draft's place, else one that its sentence names before it, else the land whose crisis the article tells, else
    /// the place or state named last.
    /// </summary>
    public string? LandOf(EventDraft draft) =>
        draft.PlaceState
        ?? Before(draft).TakeWhile(m => m.Sentence == draft.Sentence).Select(LandIn).FirstOrDefault(s => s is not null)
        ?? (draft.Clause.Tokens.Any(t => t.Text is "Dort" or "dort") ? null : home?.Name)
        ?? Before(draft).Select(LandIn).FirstOrDefault(s => s is not null);

    /// <summary>The state that the draft's sentence speaks of most, else the land in crisis or the one that the article speaks of most.</summary>
    public string? MostNamed(EventDraft draft) =>
        First(actors.Mentions.Where(m => m.Sentence == draft.Sentence)) ?? home?.Name ?? First(actors.Mentions);

    private static string? First(IEnumerable<ActorMention> mentions) =>
        mentions
            .Select(m =>
                m.Place?.State ?? (m.Actors is [{ State: { } home } only] && only.Kind != ActorKind.Group ? home : null)
            )
            .OfType<string>()
            .GroupBy(home => home, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .FirstOrDefault()
            ?.Key;

    private IEnumerable<ActorMention> Before(EventDraft draft) =>
        actors
            .Mentions.Where(m =>
                m.Head.Start < draft.Trigger.Start
                && !(m.Sentence == draft.Sentence && m.Actors.Any(a => draft.Target.Any(t => t.Id == a.Id)))
            )
            .Reverse();

    private static string? LandIn(ActorMention mention) =>
        mention.Place?.State
        ?? (
            mention is { Form: MentionForm.Name or MentionForm.Seat, Actors: [{ Kind: ActorKind.State } land] }
                ? land.Name
                : null
        );
}

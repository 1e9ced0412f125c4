using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Events.Force;

/// <summary>Who arrests, holds, deports and releases where the sentence does not say it.</summary>
internal sealed class Captors(IReadOnlyList<EventDraft> ordered)
{
    /// <summary>"Auch zwei Journalisten wurden abgeführt": by the police of whom the sentence before told the same.</summary>
    public void FillSame(EventDraft draft)
    {
        if (
            draft is not { Type: EventType.Coerced, Source.Count: 0, Target.Count: > 0, Match.HasForeignDoer: false }
            || !draft.Clause.Tokens.Any(t => t.Text is "Auch" or "auch" or "ebenfalls" or "weitere" or "Weitere")
        )
        {
            return;
        }

        var before = ordered.LastOrDefault(d =>
            d.Type == EventType.Coerced
            && d.Trigger.Start < draft.Trigger.Start
            && draft.Sentence - d.Sentence <= 1
            && d.Source is [{ Kind: ActorKind.Body or ActorKind.State }]
        );
        if (before is not null)
        {
            draft.Source = before.Source;
            draft.Weigh(0.1, "the same did it as was told before");
        }
    }

    /// <summary>Whoever arrested them is the one who holds, deports and releases them.</summary>
    public void Fill(EventDraft draft)
    {
        if (
            draft.Source.Count > 0
            || draft.Target.Count == 0
            || draft.Type is not (EventType.Coerced or EventType.Yielded)
            || draft.Match?.HasForeignDoer == true
        )
        {
            return;
        }

        var captor = ordered.FirstOrDefault(d =>
            d.Type is EventType.Coerced or EventType.Yielded
            && d.Source.Count > 0
            && d.Target.Any(t => t.Kind == ActorKind.Person && draft.Target.Any(x => x.Id == t.Id))
        );
        if (captor is not null)
        {
            draft.Source = captor.Source;
            draft.Weigh(0.1, "who held them is told elsewhere");
        }
        else if (
            draft
                is {
                    Type: EventType.Yielded,
                    Target: [{ Kind: ActorKind.Person or ActorKind.Group, State: { } home }, ..]
                }
            && draft.Target.All(t => t.State == home)
            && home != draft.Target[0].Name
        )
        {
            draft.Source = [Actor.OfState(draft.PlaceState ?? home)];
            draft.Weigh(0, "a state releases its own people");
        }
    }
}

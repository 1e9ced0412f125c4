using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Fills roles that a sentence leaves open from what the article told before.</summary>
internal static class DiscourseFiller
{
    public static void Fill(IReadOnlyList<EventDraft> drafts, ArticleActors actors)
    {
        var ordered = drafts.OrderBy(d => d.Trigger.Start).ToList();
        var conflict = ConflictPair.Of(ordered);
        for (var i = 0; i < ordered.Count; i++)
        {
            var draft = ordered[i];
            if (draft.Type == EventType.Rejected && draft.Target.Count == 0)
            {
                FillReply(draft, ordered.Take(i));
            }
            else if (conflict is not null)
            {
                FillOpponent(draft, conflict);
            }

            if (draft.Type == EventType.Deployed && draft.Target.Count == 0 && LandBefore(draft, actors) is { } land)
            {
                draft.Target = [land];
                draft.Weigh(-0.03, "the land named last is meant");
            }

            if (AddressesHome(draft))
            {
                draft.Target = [];
            }

            if (HitsItself(draft))
            {
                draft.Target = [];
                draft.Weigh(-0.2, "nobody does this to himself");
            }
        }
    }

    /// <summary>Who is shot at, loses ground or is yielded to in a conflict of two sides is the other side.</summary>
    private static void FillOpponent(EventDraft draft, ConflictPair conflict)
    {
        switch (draft.Type)
        {
            case EventType.Fought
            or EventType.Agreed
            or EventType.Met when draft.Source.Count + draft.Target.Count == 0 && draft.Status == EventStatus.Happened:
                draft.Source = [conflict.One];
                draft.Target = [conflict.Other];
                draft.Weigh(GapFilled(draft), "the parties are those of the conflict told elsewhere");
                break;
            case EventType.Agreed
                when draft.Target.Count == 0
                    && draft.Match?.Frame.Target.Slots.Count > 0
                    && conflict.OpponentOf(draft.Source) is { } partner:
                draft.Target = [partner];
                draft.Weigh(0.12, "the other side of the conflict is meant");
                break;
            case EventType.Fought
            or EventType.Attacked
            or EventType.Seized
            or EventType.Yielded
                when draft.Target.Count == 0
                    && draft.Source.Count > 0
                    && !IsResignation(draft)
                    && conflict.OpponentOf(draft.Source) is { } opponent:
                draft.Target = [opponent];
                draft.Weigh(draft.Type == EventType.Yielded ? 0 : 0.12, "the other side of the conflict is meant");
                break;
            case EventType.Urged
                when draft.Target.Count == 0
                    && draft.Source.Count > 0
                    && conflict.OpponentOf(draft.Source) is null
                    && draft.Clause.Tokens.Any(t => FrameLexicon.Instance.Classes.Contains("peace", t.Lemma)):
                draft.Target = [conflict.One, conflict.Other];
                break;
            case EventType.Mediated
                when draft.Target.Count == 0 && draft.Source.Count > 0 && conflict.OpponentOf(draft.Source) is null:
            case EventType.Offered
                when draft.Target.Count == 0
                    && draft.Match?.Frame.Companion is "Vermittler" or "Mittler" or "Vermittlung"
                    && conflict.OpponentOf(draft.Source) is null:
                draft.Target = [conflict.One, conflict.Other];
                break;
            case EventType.Attacked
            or EventType.Seized
                when draft.Source.Count == 0
                    && draft.Target.Count > 0
                    && draft.Match?.HasForeignDoer == false
                    && draft.Type == EventType.Seized
                    && conflict.OpponentOf(draft.Target) is { } doer:
                draft.Source = [doer];
                draft.Weigh(0.05, "the other side of the conflict is meant");
                break;
        }
    }

    /// <summary>A verb, or a time of its own, shows that the event itself is told and not only named.</summary>
    private static double GapFilled(EventDraft draft) =>
        draft.Match?.Frame.Construction != Construction.Noun ? 0.28
        : draft.DateWords is not null && draft.Date is not null ? 0.58
        : 0.4;

    /// <summary>The state or territory named last before the event that is not the doer's: "in der Region".</summary>
    private static Actor? LandBefore(EventDraft draft, ArticleActors actors) =>
        draft.Source.Count == 0 || !draft.Clause.Prepositionals.Any(p => p.Lemma is "in" or "an" or "nach" or "zu")
            ? null
            : actors
                .Mentions.Where(m =>
                    m.Head.Start < draft.Trigger.Start
                    && m.Sentence >= draft.Sentence - 1
                    && m is { Form: MentionForm.Name, Actors.Count: 1 }
                )
                .Select(m => m.Actors[0])
                .LastOrDefault(a =>
                    a.Kind is ActorKind.State or ActorKind.Group
                    && draft.Source.All(s => ActorSides.Key(s) != ActorSides.Key(a))
                );

    /// <summary>A speaker's own state beside him is part of his title rather than the one he addresses.</summary>
    private static bool AddressesHome(EventDraft draft) =>
        draft.Target.Count > 0
            && draft.Target.All(t => draft.Source.Any(s => s.Id == t.Id))
            && draft.Type == EventType.Warned
        || draft.Type is EventType.Warned or EventType.Urged or EventType.Offered or EventType.Threatened
            && draft.Target.Count > 0
            && draft.Target.All(t => t.Kind == ActorKind.State && draft.Source.Any(s => ActorSides.Key(s) == t.Name));

    private static bool HitsItself(EventDraft draft) =>
        draft.Type
            is EventType.Attacked
                or EventType.Seized
                or EventType.Visited
                or EventType.Threatened
                or EventType.Mediated
        && draft.Source.Count > 0
        && draft.Target.Count > 0
        && (
            draft.Target.All(t => draft.Source.Any(s => s.Id == t.Id))
            || (
                ActorSides.Keys(draft.Source).SetEquals(ActorSides.Keys(draft.Target))
                && draft.Target.All(t => t.Kind != ActorKind.Group)
            )
        );

    private static bool IsResignation(EventDraft draft) =>
        draft.Match?.Frame is { Lemma: var lemma, Companion: var noun }
        && (
            lemma is "zurücktreten" or "abdanken" or "demissionieren"
            || noun is "Rücktritt" or "Demission" or "Handtuch"
            || lemma is "Rücktritt"
        );

    /// <summary>"Baku wies die Vorwürfe zurück": whoever accused Baku before is the one rejected.</summary>
    private static void FillReply(EventDraft reply, IEnumerable<EventDraft> before)
    {
        var accusation = before.LastOrDefault(d =>
            d.Type is EventType.Accused or EventType.Criticised or EventType.Urged or EventType.Offered
            && d.Target.Any(t => reply.Source.Any(s => ActorSides.Key(s) == ActorSides.Key(t)))
        );
        if (accusation is not null)
        {
            reply.Target = accusation.Source;
            reply.Weigh(0.03, "it answers what was told before");
        }
    }
}

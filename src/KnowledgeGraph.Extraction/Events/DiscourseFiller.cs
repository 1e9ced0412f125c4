using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Fills roles that a sentence leaves open from what the article told before.</summary>
internal static class DiscourseFiller
{
    public static void Fill(IReadOnlyList<EventDraft> drafts)
    {
        var ordered = drafts.OrderBy(d => d.Trigger.Start).ToList();
        var pair = ConflictPair(ordered);
        for (var i = 0; i < ordered.Count; i++)
        {
            var draft = ordered[i];
            switch (draft.Type)
            {
                case EventType.Rejected when draft.Target.Count == 0:
                    FillReply(draft, ordered.Take(i));
                    break;
                case EventType.Fought when pair is not null && draft.Source.Count + draft.Target.Count == 0:
                    draft.Source = [pair.Value.One];
                    draft.Target = [pair.Value.Other];
                    draft.Weigh(-0.05, "the parties are those of the fighting told elsewhere");
                    break;
            }
        }
    }

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

    /// <summary>The two sides that fight each other in the article, most often named; null where it tells of none.</summary>
    private static (Actor One, Actor Other)? ConflictPair(List<EventDraft> drafts)
    {
        var pairs = drafts
            .Where(d => d.Type is EventType.Fought or EventType.Attacked or EventType.Seized)
            .Select(d => (d, Parties: d.Source.Concat(d.Target).DistinctBy(ActorSides.Key).ToList()))
            .Where(p => p.Parties.Count == 2)
            .GroupBy(
                p => string.Join('|', p.Parties.Select(ActorSides.Key).Order(StringComparer.Ordinal)),
                StringComparer.Ordinal
            )
            .OrderByDescending(g => g.Count())
            .FirstOrDefault();
        return pairs?.First() is { } first ? (first.Parties[0], first.Parties[1]) : null;
    }
}

using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Events.Discourse;

/// <summary>
/// Judgements that one speaker spreads over several sentences: "Lund griff den Premier an. Das sei eine Schande. Er habe versagt." Where
/// a word only points to the one judged, it is he whom the speaker judged just before.
/// </summary>
internal static class SameJudge
{
    private const int Reach = 2;

    /// <summary>Names whoever the same speaker has judged in the sentences before.</summary>
    /// <param name="ordered">The drafts in the order of the text.</param>
    /// <param name="at">Which of them is looked at.</param>
    public static void Fill(IReadOnlyList<EventDraft> ordered, int at)
    {
        var draft = ordered[at];
        if (
            draft
            is not {
                Type: EventType.Criticised or EventType.Accused or EventType.Supported,
                Source: [var judge],
                Target.Count: 0,
                Match: null,
                Judged: not null
            }
        )
        {
            return;
        }

        for (var i = at - 1; i >= 0 && ordered[i].Sentence >= draft.Sentence - Reach; i--)
        {
            var before = ordered[i];
            if (
                before
                    is {
                        Source: [var same],
                        Target.Count: > 0,
                        Type: EventType.Criticised or EventType.Accused or EventType.Supported or EventType.Urged
                    }
                && same.Id == judge.Id
                && before.Target.All(t => t.Id != judge.Id)
                && before.Type is EventType.Supported == draft.Type is EventType.Supported
            )
            {
                draft.Target = before.Target;
                draft.Weigh(0.1, "the speaker goes on judging");
                return;
            }
        }
    }
}

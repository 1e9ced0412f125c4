using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Events.Discourse;

/// <summary>"Ähnlich äußerte sich Kopenhagen": the act of whoever spoke before, once more.</summary>
internal sealed class Echoes(IReadOnlyList<EventDraft> ordered)
{
    private const int Reach = 2;

    public void Fill(EventDraft draft)
    {
        if (draft is not { Match.Frame.Companion: "ähnlich", Source.Count: > 0 })
        {
            return;
        }

        var said = ordered
            .TakeWhile(d => !ReferenceEquals(d, draft))
            .LastOrDefault(d =>
                d.Type.IsSpeechAct()
                && d.Sentence >= draft.Sentence - Reach
                && d.Source.Count > 0
                && d.Confidence >= 0.5
                && d.Source.All(s => draft.Source.All(x => x.Id != s.Id))
            );
        if (said is null)
        {
            draft.Weigh(-1, "nobody spoke before");
            return;
        }

        draft.Type = said.Type;
        draft.Target = said.Target;
        draft.Weigh(0.35, "it is what another said before");
    }
}

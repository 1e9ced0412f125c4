using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Events.Discourse;

/// <summary>
/// When a ceasefire was broken, where the sentence does not say: after it was agreed ("Eine Feuerpause, die sie im Mai vereinbart
/// hatten, war gebrochen worden"), else while the fighting told before went on.
/// </summary>
internal sealed class BrokenTruces(IReadOnlyList<EventDraft> ordered, DayInterval? document)
{
    private const int Long = 14;

    public void Date(EventDraft draft)
    {
        if (
            draft is not { Type: EventType.Attacked, IsDateDefault: true, Match: { } match }
            || draft.Clause.Verb?.Tense is Tense.Present
            || Truce(match) is not { } truce
            || document is not { } today
        )
        {
            return;
        }

        if (ordered.FirstOrDefault(d => truce.RelativeClauses.Contains(d.Clause) && IsTimed(d))?.Date is { } agreed)
        {
            draft.Date = Length(agreed) > Long ? agreed : new(agreed.From, today.To);
        }
        else if (
            ordered
                .FirstOrDefault(d =>
                    d.Type == EventType.Fought
                    && IsTimed(d)
                    && d.Date is { } days
                    && days.To >= today.From
                    && Length(days) > Long
                )
                ?.Date is
            { } fighting
        )
        {
            draft.Date = fighting;
        }
    }

    private static NounPhrase? Truce(FrameMatch match)
    {
        var broken = match.Noun ?? match.Clause.Subject;
        return broken is not null && FrameLexicon.Instance.Classes.Contains("truce", broken.Lemma) ? broken : null;
    }

    private static bool IsTimed(EventDraft draft) => draft is { IsDateDefault: false, Date: not null };

    private static int Length(DayInterval days) => days.To.DayNumber - days.From.DayNumber;
}

using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Events.Discourse;

/// <summary>Gives an attack told before to whoever claims it.</summary>
internal static class ClaimedAttacks
{
    /// <summary>"Zu der Tat bekannte sich X": the attack told before is his.</summary>
    public static void Fill(EventDraft draft, List<EventDraft> ordered)
    {
        if (
            draft is not { Type: EventType.Attacked, Target.Count: 0, Source.Count: > 0 }
            || draft.Match?.Frame is not { } frame
            || !(frame.Lemma is "bekennen" || frame.Companion is "Verantwortung")
        )
        {
            return;
        }

        var deed = ordered.FindLast(d =>
            d is { Type: EventType.Attacked, Source: [] or [{ Name: "Attentäter" }] }
            && (d.Target.Count > 0 || d.Source.Count > 0)
            && d.Trigger.Start < draft.Trigger.Start
        );
        if (deed is not null)
        {
            deed.Source = draft.Source;
            deed.Weigh(0.1, "somebody claims to have done it");
            draft.Target = deed.Target;
            draft.Date = deed.Date;
            draft.IsDateDefault = deed.IsDateDefault;
            draft.Weigh(0.1, "the attack was told before");
        }
    }
}

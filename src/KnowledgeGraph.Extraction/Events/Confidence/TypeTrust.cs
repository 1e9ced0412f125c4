using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Events.Confidence;

/// <summary>
/// Some types are plain in German and others are not: who talks with whom is told outright, who gives way to whom is often
/// understood. A reader of the confidence should see that; what is reported at all does not change by it.
/// </summary>
internal static class TypeTrust
{
    private const double Step = 0.08;

    public static void Weigh(IEnumerable<EventDraft> drafts)
    {
        foreach (var draft in drafts.Where(d => d.Confidence >= Reporting.Threshold))
        {
            if (IsOftenMisread(draft.Type))
            {
                draft.Weigh(
                    -Math.Min(Step, draft.Confidence - Reporting.Threshold),
                    "acts of its kind are often misread"
                );
            }
            else if (IsPlain(draft.Type) && draft.Source.Count > 0 && draft.Target.Count > 0)
            {
                draft.Weigh(Step, "acts of its kind are told plainly");
            }
        }
    }

    private static bool IsOftenMisread(EventType type) =>
        type
            is EventType.Yielded
                or EventType.Coerced
                or EventType.Rejected
                or EventType.Threatened
                or EventType.Mediated;

    private static bool IsPlain(EventType type) =>
        type
            is EventType.Accused
                or EventType.Met
                or EventType.Called
                or EventType.Cooperated
                or EventType.Agreed
                or EventType.Sanctioned
                or EventType.Warned;
}

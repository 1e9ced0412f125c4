using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Events.Confidence;

/// <summary>Doubts that remain once all sides that can be filled are: nobody at the other end, or doers who are mere people of a land.</summary>
internal static class OpenEnds
{
    public static void Weigh(IEnumerable<EventDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            var doubt = draft switch
            {
                { Target.Count: > 0 } => 0,
                { Type: EventType.Rejected } => -0.13,
                { Type: EventType.Threatened } => -0.15,
                { Type: EventType.Deployed } when IsTest(draft) => -0.06,
                { Type: EventType.Deployed } => -0.12,
                { Type: EventType.Protested } => -0.12,
                _ => 0,
            };
            if (doubt < 0)
            {
                draft.Weigh(doubt, "whose word or deed it is aimed at stays open");
            }

            if (draft is { Type: EventType.Coerced, Noun: null, Source.Count: 0, Target.Count: > 0 })
            {
                // "wurden festgenommen": a reader knows by whom, and who it was is what the event tells.
                draft.Weigh(-0.05, "who lays hands on them stays open");
            }

            if (draft.Source is [{ } doer, ..] && IsPeopleOfLand(doer))
            {
                // Parties and movements turn down much at home that concerns no other side.
                draft.Weigh(
                    draft is { Type: EventType.Rejected, Target.Count: 0 } ? -0.2 : -0.06,
                    "people of a land, whom nobody may have sent"
                );
            }
        }
    }

    /// <summary>"zündete eine Bombe zum Test": whoever tries out weapons need not aim them at anybody.</summary>
    private static bool IsTest(EventDraft draft) =>
        draft.Clause.Tokens.Any(static t =>
            t.Lemma == "testen" || t.Lemma.EndsWith("test", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>"serbische Milizen", "Aktivisten": a group that goes by the name of a land; protesters always do.</summary>
    private static bool IsPeopleOfLand(Actor doer) =>
        doer.Kind == ActorKind.Group && doer.State != doer.Name && doer.Name is not ("Zivilisten" or "Demonstranten");
}

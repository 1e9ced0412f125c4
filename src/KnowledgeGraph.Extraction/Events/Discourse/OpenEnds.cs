using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Events.Discourse;

/// <summary>Doubts that remain once all sides that can be filled are: nobody at the other end, or doers who are mere people of a land.</summary>
internal static class OpenEnds
{
    public static void Weigh(IEnumerable<EventDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft is { Type: EventType.Rejected, Target.Count: 0 })
            {
                draft.Weigh(-0.09, "whose word or deed is refused stays open");
            }

            if (draft.Source is [{ } doer, ..] && IsPeopleOfLand(doer))
            {
                draft.Weigh(-0.06, "people of a land, whom nobody may have sent");
            }
        }
    }

    /// <summary>"serbische Milizen", "Aktivisten": a group that goes by the name of a land; protesters always do.</summary>
    private static bool IsPeopleOfLand(Actor doer) =>
        doer.Kind == ActorKind.Group && doer.State != doer.Name && doer.Name is not ("Zivilisten" or "Demonstranten");
}

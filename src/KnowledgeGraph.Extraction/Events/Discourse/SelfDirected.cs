using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Actors.Mentions;
using KnowledgeGraph.Extraction.Actors.Offices;
using KnowledgeGraph.Extraction.Actors.Words;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.Extraction.Events.Discourse;

/// <summary>
/// Nobody warns, aids or attacks himself: where one and the same actor stands on both sides of a one-sided act, a role or
/// a reference was misread. Two who accuse each other stand on both sides as well, and are left alone; so is what a
/// state's people and its power do to each other, as both go by the state's name ("Georgier demonstrierten gegen die
/// Regierung").
/// </summary>
internal static class SelfDirected
{
    private const double Doubt = -0.5;

    public static void Weigh(IEnumerable<EventDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (
                !draft.Type.IsSymmetric()
                && (
                    draft.Type is not (EventType.Protested or EventType.Coerced or EventType.Attacked)
                    || draft.Source is [{ Kind: ActorKind.Group or ActorKind.Person }]
                )
                && draft is { Source: [var source], Target: [var target] }
                && source.Id == target.Id
                && !AreTwo(draft)
            )
            {
                draft.Weigh(Doubt, "the same actor stands on both sides");
            }
            else if (draft.Source.Count > 0 && draft.Source.All(IsAgency))
            {
                draft.Weigh(Doubt, "an agency only reports");
            }
            else if (draft is { Type: EventType.Aided or EventType.Apologised, Target.Count: 0 })
            {
                draft.Weigh(-0.25, "help and sorrow are for somebody");
            }
            else if (ComesHome(draft))
            {
                draft.Weigh(Doubt, "the traveller comes home");
            }
        }
    }

    // "Die Justizministerin kritisierte den Präsidenten": who has no name goes by the name of the land or of his kind.
    private static bool AreTwo(EventDraft draft) =>
        draft.Match is { Source.Phrase.Head: { } doer, Target: { Slot.Owner: false, Phrase.Head: { } other } }
        && (IsUnnamed(doer), IsUnnamed(other)) is ({ } one, { } two)
        && one != two;

    private static string? IsUnnamed(Token head) =>
        OfficeLexicon.Default.Find(head.Text)?.Key
        ?? (BodyLexicon.Default.Find(head.Text) is { Kind: ActorKind.Group } ? head.Lemma : null);

    private static bool IsAgency(Actor actor) =>
        actor.Name is not ("Medien" or "Fernsehen") && SameSort.Fits("Nachrichtenagentur", actor);

    private static bool ComesHome(EventDraft draft) =>
        draft is { Type: EventType.Visited, Source: [{ State: { } home }], Target: [{ State: { } goal }] }
        && home == goal;
}

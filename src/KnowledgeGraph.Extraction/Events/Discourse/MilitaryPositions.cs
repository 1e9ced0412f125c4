using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events.Discourse;

/// <summary>Whoever strikes or takes positions, bases or barracks of a state strikes its armed forces.</summary>
internal static class MilitaryPositions
{
    public static void Name(EventDraft draft)
    {
        if (
            draft is { Type: EventType.Attacked or EventType.Seized, Target: [{ Kind: ActorKind.State } state] }
            && Struck(draft).Any(p => FrameLexicon.Instance.Classes.Contains("military", p.Lemma))
        )
        {
            draft.Target = [new Actor("Armee", ActorKind.Body, state.State ?? state.Name, [])];
        }
    }

    /// <summary>What the act is done to: the object, a passive's subject, what stands behind "auf" and "gegen", a noun's owner.</summary>
    private static IEnumerable<NounPhrase> Struck(EventDraft draft)
    {
        IEnumerable<NounPhrase?> phrases = draft.Noun is { } noun
            ? [.. noun.Genitives, .. Behind(noun.Prepositionals, "von", "auf", "gegen")]
            :
            [
                .. Behind(draft.Clause.Prepositionals, "auf", "gegen"),
                draft.Clause.DirectObject,
                draft.Clause.Verb?.Voice is Voice.Passive ? draft.Clause.Subject : null,
            ];
        return phrases.OfType<NounPhrase>();
    }

    private static IEnumerable<NounPhrase?> Behind(
        IEnumerable<PrepositionalPhrase> phrases,
        params string[] prepositions
    ) => phrases.Where(p => prepositions.Contains(p.Lemma)).Select(p => p.Object);
}

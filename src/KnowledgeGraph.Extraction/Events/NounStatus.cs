using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Morphology;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Says of an event that a noun tells whether it has come to pass.</summary>
internal static class NounStatus
{
    /// <summary>The status that the noun's surroundings give; null where nothing is told.</summary>
    public static EventStatus? Of(NounPhrase noun, Clause clause, ClauseContext context)
    {
        if (noun.Modifiers.Any(m => m.Lemma is "geplant" or "bevorstehend" or "kommend" or "angekündigt" or "nächst"))
        {
            return EventStatus.Planned;
        }

        if (
            noun.Modifiers.Any(m => m.Lemma is "möglich" or "drohend" or "angeblich" or "etwaig" or "befürchtet")
            || NounSurroundings.IsCalledPossible(noun, clause)
        )
        {
            return EventStatus.Possible;
        }

        if (IsAhead(noun, clause))
        {
            return EventStatus.Planned;
        }

        return NounSurroundings.IntentionOf(noun, clause) is { } ahead
            ? context.Footing == Footing.Asserted || ahead == EventStatus.Possible
                ? ahead
                : EventStatus.Planned
            : StatusReader.Of(clause, context);
    }

    /// <summary>"kurz vor dem Besuch des Kanzlers": it has not begun when the clause's own act is told as news.</summary>
    private static bool IsAhead(NounPhrase noun, Clause clause) =>
        clause.Verb is { Tense: Tense.Present or Tense.Perfect or Tense.Preterite, Modal: null }
        && noun.Determiner is DeterminerKind.Definite or DeterminerKind.Possessive
        && clause.Prepositionals.Any(p => p.Lemma == "vor" && ReferenceEquals(p.Object, noun))
        && FrameLexicon
            .Instance.OfNoun(noun.Lemma)
            .Any(f => f.Type is EventType.Met or EventType.Visited or EventType.Cooperated);
}

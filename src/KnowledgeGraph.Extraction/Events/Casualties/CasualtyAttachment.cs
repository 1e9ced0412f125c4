using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Events.Casualties;

/// <summary>Gives casualties to the event that cost them: of the same clause, or the nearest one told.</summary>
internal static class CasualtyAttachment
{
    /// <summary>Events less sure than this are likely not to be reported, and their casualties would be lost.</summary>
    private const double Sure = 0.5;

    /// <summary>An arrest or a curfew costs no lives, unless its own clause says so (an execution, an expulsion).</summary>
    private static bool IsTold(CasualtyMention casualty, EventDraft draft) =>
        casualty.Record.Kind is CasualtyKind.Killed or CasualtyKind.Displaced
        && ReferenceEquals(draft.Clause, casualty.Clause);

    public static void Attach(IReadOnlyList<EventDraft> drafts, IEnumerable<CasualtyMention> casualties)
    {
        foreach (var casualty in casualties)
        {
            var captured = casualty.Record.Kind == CasualtyKind.Captured;
            var able = drafts.Where(d =>
                d.Type is EventType.Attacked or EventType.Fought or EventType.Seized
                || (d.Type == EventType.Coerced && (captured || IsTold(casualty, d)))
                || (captured && d.Type == EventType.Protested)
            );
            var best = able.OrderByDescending(d => d.Confidence >= Sure)
                .ThenByDescending(d => ReferenceEquals(d.Clause, casualty.Clause))
                .ThenByDescending(d => d.Sentence <= casualty.Sentence + 1)
                .ThenBy(d => Math.Abs(casualty.Sentence - d.Sentence))
                .FirstOrDefault();
            best?.Casualties.Add(casualty.Record);
        }
    }
}

using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Gives casualties to the event that cost them: of the same clause, the same sentence, or the last one told.</summary>
internal static class CasualtyAttachment
{
    /// <summary>How many sentences back the event may lie.</summary>
    private const int Reach = 6;

    public static void Attach(IReadOnlyList<EventDraft> drafts, IEnumerable<CasualtyMention> casualties)
    {
        foreach (var casualty in casualties)
        {
            var captured = casualty.Record.Kind == CasualtyKind.Captured;
            var able = drafts.Where(d =>
                d.Type is EventType.Attacked or EventType.Fought or EventType.Seized
                || (
                    d.Type == EventType.Coerced
                    && casualty.Record.Kind is CasualtyKind.Captured or CasualtyKind.Killed or CasualtyKind.Displaced
                )
                || (captured && d.Type == EventType.Protested)
            );
            var best = able.Where(d => d.Sentence <= casualty.Sentence + 1 && casualty.Sentence - d.Sentence <= Reach)
                .OrderByDescending(d => ReferenceEquals(d.Clause, casualty.Clause))
                .ThenBy(d => Math.Abs(casualty.Sentence - d.Sentence))
                .FirstOrDefault();
            best?.Casualties.Add(casualty.Record);
        }
    }
}

using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Deaths are casualties of the attack that a noun beside them tells, not an attack of their own.</summary>
internal static class CasualtyEvents
{
    /// <summary>Drops 'töten' and its like where the same clause names their cause, and hands the victims to the cause.</summary>
    public static IReadOnlyList<EventDraft> Join(IReadOnlyList<EventDraft> drafts)
    {
        var dropped = new HashSet<EventDraft>();
        foreach (var killing in drafts.Where(IsKilling))
        {
            var cause = drafts.FirstOrDefault(d =>
                !ReferenceEquals(d, killing)
                && d.Noun is not null
                && ReferenceEquals(d.Clause, killing.Clause)
                && d.Type is EventType.Attacked or EventType.Fought
            );
            if (cause is null || killing.Source.Count > 0)
            {
                continue;
            }

            if (cause.Type == EventType.Attacked && cause.Target.Count == 0 && killing.Target.Count > 0)
            {
                cause.Target = killing.Target;
                cause.Weigh(0.15, "the victims are named");
            }

            dropped.Add(killing);
        }

        return [.. drafts.Where(d => !dropped.Contains(d))];
    }

    private static bool IsKilling(EventDraft draft) =>
        draft is { Type: EventType.Attacked, Match.Frame: { Construction: Construction.Verb, Lemma: var verb } }
        && verb is "töten" or "verletzen" or "verwunden" or "umbringen" or "erschießen";
}

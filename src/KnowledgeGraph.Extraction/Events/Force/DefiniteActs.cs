using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events.Force;

/// <summary>
/// "|Die| Luftschläge hatten im März begonnen": an attack with the definite article is the one told before, with the same
/// parties.
/// </summary>
internal sealed class DefiniteActs(IReadOnlyList<EventDraft> ordered)
{
    private static readonly string[] s_heads =
    [
        "angriff",
        "schlag",
        "schläge",
        "offensive",
        "bombardement",
        "beschuss",
        "attacke",
        "invasion",
        "einsatz",
    ];

    public void Fill(EventDraft draft)
    {
        if (
            draft is not { Type: EventType.Attacked, Status: EventStatus.Happened }
            || draft.Source.Count + draft.Target.Count > 0
            || (draft.Noun ?? draft.Match?.Noun) is not { } noun
            || noun.Determiner is not (DeterminerKind.Definite or DeterminerKind.Demonstrative)
            || noun.Genitives.Count > 0
            || HeadOf(noun.Lemma) is not { } head
        )
        {
            return;
        }

        var told = ordered
            .Where(d =>
                d.Type == draft.Type
                && d.Status == EventStatus.Happened
                && d.Trigger.Start < draft.Trigger.Start
                && ActorSides.Keys([.. d.Source, .. d.Target]).Count > 1
                && d.Source.Count > 0
            )
            .ToList();
        var meant =
            told.FindLast(d => Words(d).Any(w => HeadOf(w) == head))
            ?? (told.DistinctBy(Sides).Count() == 1 ? told[^1] : null);
        if (meant is not null)
        {
            draft.Source = meant.Source;
            draft.Target = meant.Target;
            draft.Weigh(0.4, "it is what was told before, with the same parties");
        }
    }

    private static string Sides(EventDraft draft) =>
        string.Join('|', draft.Source.Concat(draft.Target).Select(ActorSides.Key));

    private static IEnumerable<string> Words(EventDraft draft) =>
        new[] { draft.Noun?.Lemma, draft.Match?.Noun?.Lemma, draft.Match?.Frame.Companion }.OfType<string>();

    private static string? HeadOf(string lemma) =>
        s_heads.FirstOrDefault(h => lemma.EndsWith(h, StringComparison.OrdinalIgnoreCase)) is "schläge" or "schlag"
            ? "schlag"
            : s_heads.FirstOrDefault(h => lemma.EndsWith(h, StringComparison.OrdinalIgnoreCase));
}

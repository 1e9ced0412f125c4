using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events.Parties;

/// <summary>
/// Whom criticism, sanctions and threats mean where a sentence does not say: the side that the source is told to be against
/// most, else the one that the whole article is against ("Die EU reagierte mit Einreiseverboten").
/// </summary>
internal sealed class Adversaries(IReadOnlyList<EventDraft> ordered)
{
    /// <summary>What the source itself is told to have against somebody counts more than what others have.</summary>
    private const int Own = 3;

    public void Fill(EventDraft draft)
    {
        if (draft.Target.Count > 0 || draft.Source.Count == 0 || !IsAgainstSomebody(draft) || IsOfThings(draft))
        {
            return;
        }

        var votes = ordered
            .Where(d => !ReferenceEquals(d, draft))
            .SelectMany(d => Against(d, draft))
            .GroupBy(v => ActorSides.Key(v.Side), StringComparer.Ordinal)
            .Select(g => (g.First().Side, Weight: g.Sum(v => v.Weight)))
            .OrderByDescending(v => v.Weight)
            .ToList();
        if (votes is not [{ Weight: >= 2 } best, ..])
        {
            return;
        }

        // Two who are spoken against together are threatened together.
        var first = votes.TakeWhile(v => v.Weight == best.Weight).Select(v => v.Side).ToList();
        if (first.Count == 1 || (first.Count == 2 && best.Weight >= Own && draft.Type == EventType.Threatened))
        {
            draft.Target = first;
            // A threat may be meant for others than those whom the speaker has most against.
            draft.Weigh(
                draft.Type != EventType.Threatened ? 0.1
                    : draft.Match is null ? 0
                    : -0.1,
                "it is the one spoken against most"
            );
        }
    }

    /// <summary>"kritisierte die Menge", "prangerte die Ausbeutung der Armen an": a thing is judged, and it need be nobody's.</summary>
    private static bool IsOfThings(EventDraft draft) =>
        draft is { Type: EventType.Criticised, Match: { } match }
        && new ClauseRoles(match.Clause)
            .In("acc")
            .Any(p =>
                p.Pronoun == PronounKind.None
                && !p.IsName
                && !FrameLexicon.Instance.Classes.Contains("act", p.Lemma)
                && FrameLexicon.Instance.OfNoun(p.Lemma).Length == 0
            );

    private static bool IsAgainstSomebody(EventDraft draft) =>
        draft.Type is EventType.Criticised or EventType.Sanctioned or EventType.Accused or EventType.Threatened
        || (
            draft is { Type: EventType.Yielded, Match.Frame: { } frame }
            && frame.Conditions.Any(c => c.NounClass == "sanctions")
        );

    private static IEnumerable<(Actor Side, int Weight)> Against(EventDraft told, EventDraft draft)
    {
        var own = told.Source.Any(s => IsSource(draft, s));
        var isHostile =
            told.Type
            is EventType.Sanctioned
                or EventType.Accused
                or EventType.Criticised
                or EventType.Threatened
                or EventType.Urged
                or EventType.Rejected;
        if (isHostile)
        {
            foreach (var target in told.Target.Where(t => !IsSource(draft, t)))
            {
                yield return (target, own ? Own : 1);
            }
        }

        if (told.Type is EventType.Attacked or EventType.Coerced or EventType.Seized)
        {
            foreach (var doer in told.Source.Where(s => !IsSource(draft, s)))
            {
                yield return (doer, told.Target.Any(t => IsSource(draft, t)) ? Own : 1);
            }
        }
    }

    private static bool IsSource(EventDraft draft, Actor actor) =>
        draft.Source.Any(s => ActorSides.Key(s) == ActorSides.Key(actor));
}

using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Events.Parties;

/// <summary>
/// Between whom a mediator stands where no war is told: the side that acts against another are told of most, with all that share its
/// part ("Saudi-Arabien und Ägypten brachen mit Katar. Um Vermittlung bemüht sich Kuwait").
/// </summary>
internal sealed class Quarrels(IReadOnlyList<EventDraft> ordered)
{
    public void Fill(EventDraft draft)
    {
        if (draft.Target.Count > 0 || draft.Source.Count == 0)
        {
            return;
        }

        var own = ActorSides.Keys(draft.Source);
        if (draft.Type == EventType.Threatened && IsAnswer(draft) && StruckBy(draft, own) is { Count: > 0 } strikers)
        {
            draft.Target = strikers;
            draft.Weigh(0, "a threat answers who acted against him");
            return;
        }

        if (
            draft.Type == EventType.Mediated
            && Most(p => !own.Contains(ActorSides.Key(p.One)) && !own.Contains(ActorSides.Key(p.Other))) is { } pair
        )
        {
            draft.Target = [pair.One, pair.Other];
            draft.Weigh(0.05, "between those who are told to be at odds");
        }
        else if (
            draft.Type == EventType.Apologised
            && Most(p => own.Contains(ActorSides.Key(p.One)) != own.Contains(ActorSides.Key(p.Other))) is { } mine
        )
        {
            draft.Target = [own.Contains(ActorSides.Key(mine.One)) ? mine.Other : mine.One];
            draft.Weigh(-0.05, "to the one with whom it is at odds");
        }
    }

    private static bool IsAnswer(EventDraft draft) =>
        draft.Clause.Tokens.Any(t =>
            t.Lemma
                is "Gegenmaßnahme"
                    or "Vergeltung"
                    or "Vergeltungsmaßnahme"
                    or "Gegenschlag"
                    or "Gegenreaktion"
                    or "Antwort"
                    or "Reaktion"
                    or "Rache"
                    or "vergelten"
                    or "rächen"
                    or "antworten"
                    or "erwidern"
                    or "reagieren"
                    or "hinnehmen"
        );

    /// <summary>"kündigte Gegenmaßnahmen an", "werde Gleiches mit Gleichem vergelten": the last who did something to the one who threatens.</summary>
    private IReadOnlyList<Actor> StruckBy(EventDraft draft, HashSet<string> own) =>
        ordered
            .TakeWhile(d => !ReferenceEquals(d, draft))
            .LastOrDefault(d =>
                d.Type is EventType.Sanctioned or EventType.Attacked or EventType.Coerced or EventType.Seized
                && d.Confidence >= 0.5
                && d.Source.Count > 0
                && d.Target.Any(t => own.Contains(ActorSides.Key(t)))
                && !d.Source.Any(s => own.Contains(ActorSides.Key(s)))
            )
            ?.Source
        ?? [];

    private (Actor One, Actor Other)? Most(Func<(Actor One, Actor Other), bool> fits) =>
        ordered
            .Where(d => IsHostile(d.Type) && d.Confidence >= 0.5)
            .SelectMany(d => d.Source.SelectMany(s => d.Target.Select(t => Pair(s, t))))
            .Where(p => ActorSides.Key(p.One) != ActorSides.Key(p.Other) && fits((p.One, p.Other)))
            .GroupBy(p => p.Key, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .Select(g => ((Actor, Actor)?)(g.First().One, g.First().Other))
            .FirstOrDefault();

    private static (string Key, Actor One, Actor Other) Pair(Actor one, Actor other)
    {
        var (a, b) = (ActorSides.Key(one), ActorSides.Key(other));
        return string.CompareOrdinal(a, b) < 0
            ? ($"{a}|{b}", ActorSides.Side(one), ActorSides.Side(other))
            : ($"{b}|{a}", ActorSides.Side(other), ActorSides.Side(one));
    }

    private static bool IsHostile(EventType type) =>
        type
            is EventType.Sanctioned
                or EventType.Accused
                or EventType.Threatened
                or EventType.Coerced
                or EventType.Attacked
                or EventType.Fought
                or EventType.Agreed
                or EventType.Rejected
                or EventType.Deployed;
}

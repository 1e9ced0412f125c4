using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Ontology;

namespace KnowledgeGraph.Extraction.Events.Parties;

/// <summary>
/// Whom an outsider means by "alle Seiten" in a quarrel without a war, and to whom he offers his good offices: those who meet, accuse and
/// refuse each other most in the article.
/// </summary>
internal sealed class QuarrelSides(IReadOnlyList<EventDraft> ordered)
{
    /// <summary>Whoever takes part in fewer events is no side of the quarrel.</summary>
    private const int LeastEvents = 2;

    /// <summary>A quarrel of more is no quarrel but a conference.</summary>
    private const int MostSides = 3;

    private static readonly HashSet<string> s_forums = new(StringComparer.Ordinal)
    {
        "UNO",
        "Ständiger Schiedshof",
        "Internationaler Gerichtshof",
        "AU",
        "OSZE",
        "Arabische Liga",
    };

    public void Fill(EventDraft draft)
    {
        if (
            draft is not { Target.Count: 0, Source.Count: > 0, Match: not null }
            || !(
                (draft.Type == EventType.Urged && SpeaksToAll(draft))
                || (draft.Type == EventType.Offered && OffersMediation(draft))
            )
        )
        {
            return;
        }

        var own = ActorSides.Keys(draft.Source);
        var all = Sides();
        var others = all.Where(s => !own.Contains(ActorSides.Key(s))).ToList();
        if (others.Count is > 1 and <= MostSides && (draft.Type == EventType.Offered || others.Count == all.Count))
        {
            // A party to the quarrel that calls upon all means itself too, and nobody in particular.
            draft.Target = others;
            draft.Weigh(0, "the sides of the quarrel are meant");
        }
    }

    private static bool SpeaksToAll(EventDraft draft) =>
        draft.Clause.Tokens.Any(t =>
            t.Text
                is "Seiten"
                    or "Beteiligten"
                    or "Beteiligte"
                    or "Parteien"
                    or "Akteure"
                    or "Akteuren"
                    or "Lager"
                    or "Lagern"
                    or "Kontrahenten"
                    or "Streitparteien"
        );

    private static bool OffersMediation(EventDraft draft) =>
        draft.Clause.Tokens.Any(t =>
            t.Lemma
                is "Vermittlung"
                    or "Vermittler"
                    or "vermitteln"
                    or "Entspannung"
                    or "Deeskalation"
                    or "Dialog"
                    or "schlichten"
                    or "Schlichtung"
                    or "Dienst"
        )
        || draft.Clause.Complements.Any(c =>
            c.Tokens.Any(t =>
                t.Lemma is "vermitteln" or "schlichten" or "Entspannung" or "Deeskalation" or "Dialog" or "Vermittlung"
            )
        );

    private List<Actor> Sides()
    {
        var events = ordered
            .Where(d => d.Confidence >= 0.5 && IsOfQuarrel(d.Type))
            .Select(d => d.Source.Concat(d.Target).DistinctBy(ActorSides.Key).ToList())
            .Where(sides => sides.Count > 1)
            .ToList();
        return
        [
            .. events
                .SelectMany(sides => sides)
                .Where(a => a.State is { } side && !s_forums.Contains(side))
                .GroupBy(ActorSides.Key, StringComparer.Ordinal)
                .Where(g => g.Count() >= LeastEvents)
                .OrderByDescending(g => g.Count())
                .Select(g => ActorSides.Side(g.First())),
        ];
    }

    private static bool IsOfQuarrel(EventType type) =>
        type
            is EventType.Met
                or EventType.Accused
                or EventType.Criticised
                or EventType.Rejected
                or EventType.Threatened
                or EventType.Urged
                or EventType.Sanctioned
                or EventType.Attacked
                or EventType.Fought
                or EventType.Agreed
                or EventType.Yielded
                or EventType.Coerced;
}

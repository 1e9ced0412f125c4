using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Actors.Gazetteers;
using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.German.Clauses;

namespace KnowledgeGraph.Extraction.Events.Parties;

/// <summary>
/// Whose vote, independence or autonomy a state refuses where nobody is named: "Tiflis erkennt die Wahl nicht an", told of its breakaway
/// region, is aimed at that region.
/// </summary>
internal sealed class Breakaways(ArticleActors actors)
{
    private static readonly string[] s_claims =
    [
        "wahl",
        "abstimmung",
        "referendum",
        "ergebnis",
        "unabhängig",
        "autonomie",
        "abspaltung",
        "loslösung",
        "sezession",
        "selbstverwaltung",
        "sonderstatus",
        "beitritt",
        "farce",
    ];

    /// <summary>The lands and groups that the article names which want to be free of a state, by that state: the one named most.</summary>
    private readonly Dictionary<string, Actor> _regions = actors
        .Mentions.SelectMany(m => m.Actors)
        .Select(a => Gazetteer.Default.Get(ActorSides.Key(a)))
        .OfType<GazetteerEntry>()
        .Where(IsBreakaway)
        .GroupBy(e => e.Actor.Name, StringComparer.Ordinal)
        .OrderByDescending(g => g.Count())
        .Select(g => g.First())
        .DistinctBy(HomeOf)
        .ToDictionary(e => HomeOf(e)!, e => e.Actor, StringComparer.Ordinal);

    public void Fill(EventDraft draft)
    {
        if (
            draft is { Type: EventType.Rejected or EventType.Criticised, Target.Count: 0, Source: [{ } only] }
            && !IsOwnPlan(draft)
            && _regions.TryGetValue(ActorSides.Key(only), out var region)
            && (IsOfClaim(draft.Clause) || draft.Clause.Parent is { } above && IsOfClaim(above))
        )
        {
            draft.Target = [region];
            draft.Weigh(0.05, "the region that wants to be free of the state is meant");
        }
    }

    /// <summary>"schloss ein Referendum aus": a vote that the state itself might hold is nobody's demand.</summary>
    private static bool IsOwnPlan(EventDraft draft) =>
        draft.Match?.Frame.Lemma == "ausschließen" && draft.Clause.Tokens.Any(t => t.Lemma is "Referendum" or "Wahl");

    private static bool IsOfClaim(Clause clause) =>
        clause.Tokens.Any(t => s_claims.Any(c => t.Lemma.Contains(c, StringComparison.OrdinalIgnoreCase)));

    private static bool IsBreakaway(GazetteerEntry entry) =>
        HomeOf(entry) is { } home
        && home != entry.Actor.Name
        && (entry is { Kind: EntryKind.Territory, Plural: false } || entry.Actor.Name == "Separatisten");

    private static string? HomeOf(GazetteerEntry entry) => entry.Around ?? entry.Home;
}

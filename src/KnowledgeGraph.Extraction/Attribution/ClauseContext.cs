using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Events;

namespace KnowledgeGraph.Extraction.Attribution;

/// <summary>On what footing a clause is told.</summary>
internal enum Footing
{
    /// <summary>The article itself says so.</summary>
    Asserted,

    /// <summary>Somebody says so, and the article only passes it on.</summary>
    Claimed,

    /// <summary>It is what a demand, an offer or a deal is about.</summary>
    Content,

    /// <summary>Opinion, hope, condition, question: nothing is told.</summary>
    Opinion,
}

/// <summary>The footing of a clause, on whose word, and what that makes of its events.</summary>
/// <param name="Footing">The footing.</param>
/// <param name="Claimant">On whose word; null where the article asserts it or the speaker is not named.</param>
/// <param name="Status">The status that the surroundings impose, or null where the clause's own verb decides.</param>
/// <param name="Why">For <c>kg explain</c>.</param>
internal sealed record ClauseContext(Footing Footing, Actor? Claimant, EventStatus? Status, string Why)
{
    /// <summary>The one spoken to or accused, for events told inside an accusation; empty elsewhere.</summary>
    public IReadOnlyList<Actor> Accused { get; init; } = [];

    /// <summary>Whether the clause stands directly in somebody's reported words (and not in a marker's scope).</summary>
    public bool IsReported { get; init; }

    public static readonly ClauseContext Plain = new(Footing.Asserted, null, null, "asserted");
}

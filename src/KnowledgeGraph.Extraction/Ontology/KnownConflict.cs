using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Events;

namespace KnowledgeGraph.Extraction.Ontology;

/// <summary>A war or armed conflict that readers know by its place and time.</summary>
/// <param name="To">The last day, or null while it goes on.</param>
/// <param name="Places">States, territories and towns by which it is named.</param>
/// <param name="Aggressor">The party that began it, or null where that is open.</param>
internal sealed record KnownConflict(
    DateOnly From,
    DateOnly? To,
    IReadOnlySet<string> Places,
    Actor One,
    Actor Other,
    Actor? Aggressor
)
{
    public bool IsGoingOnIn(DayInterval days) => From <= days.To && (To is not { } end || days.From <= end);

    /// <summary>Whether an actor is a party of it, or acts for one.</summary>
    public bool Involves(string side) => side == Key(One) || side == Key(Other);

    private static string Key(Actor actor) => actor.State ?? actor.Name;
}

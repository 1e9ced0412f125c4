using KnowledgeGraph.Extraction.Actors;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Compares the sides of events: an actor stands for the state or organisation it acts for.</summary>
internal static class ActorSides
{
    public static string Key(Actor actor) => actor.State ?? actor.Name;

    /// <summary>The state for which a person or body acts; any other actor itself.</summary>
    public static Actor Side(Actor actor) =>
        actor is { Kind: ActorKind.Person or ActorKind.Body, State: { } home } ? Actor.OfState(home) : actor;

    public static HashSet<string> Keys(IEnumerable<Actor> actors) =>
        actors.Select(Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether one side says no more than the other: equal, a part of it, or empty.</summary>
    public static bool AreCompatible(IReadOnlyList<Actor> one, IReadOnlyList<Actor> other)
    {
        var a = Keys(one);
        var b = Keys(other);
        return a.IsSubsetOf(b) || b.IsSubsetOf(a);
    }

    /// <summary>The union, each actor once; a person or body wins over the bare state it acts for.</summary>
    public static IReadOnlyList<Actor> Join(IReadOnlyList<Actor> one, IReadOnlyList<Actor> other)
    {
        var all = one.Concat(other).DistinctBy(a => a.Id).ToList();
        return
        [
            .. all.Where(a =>
                a.Kind is not (ActorKind.State or ActorKind.Organisation)
                || !all.Any(b =>
                    b.Id != a.Id && b.Kind is not (ActorKind.State or ActorKind.Organisation) && Key(b) == Key(a)
                )
            ),
        ];
    }
}

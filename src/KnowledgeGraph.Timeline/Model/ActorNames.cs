using KnowledgeGraph.Extraction.Actors;

namespace KnowledgeGraph.Timeline.Model;

/// <summary>How actors are shown and compared.</summary>
internal static class ActorNames
{
    /// <summary>The name for the reader: bodies and groups tell whose they are.</summary>
    public static string Shown(Actor actor) =>
        actor.Kind is ActorKind.Body or ActorKind.Group && actor.State is { } state && state != actor.Name
            ? $"{actor.Name} ({state})"
            : actor.Name;

    /// <summary>The party that an actor stands for: its state or organisation, else itself.</summary>
    public static string Party(Actor actor) => actor.State ?? actor.Name;

    public static string List(IReadOnlyList<Actor> actors)
    {
        var names = actors.Select(Shown).Distinct().ToList();
        return names.Count switch
        {
            0 => "",
            1 => names[0],
            _ => string.Join(", ", names.Take(names.Count - 1)) + " und " + names[^1],
        };
    }
}

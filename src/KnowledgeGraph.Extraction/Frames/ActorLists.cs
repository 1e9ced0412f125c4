using KnowledgeGraph.Extraction.Actors;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Lists of actors.</summary>
internal static class ActorLists
{
    /// <summary>The first actor, or null where there is none.</summary>
    public static Actor? FirstOrNull(this IReadOnlyList<Actor> actors) => actors.Count > 0 ? actors[0] : null;
}

using KnowledgeGraph.Extraction.Actors;

namespace KnowledgeGraph.Timeline.Model;

/// <summary>The actor behind the name of a state, organisation or group that bodies belong to and places lie in.</summary>
internal static class StateActors
{
    /// <summary>A name that no list has is taken for a state's.</summary>
    public static Actor Of(string name) =>
        KnownActors.Named(name) is { Kind: ActorKind.State or ActorKind.Organisation or ActorKind.Group } known
            ? known
            : new Actor(name, ActorKind.State, name, []);
}

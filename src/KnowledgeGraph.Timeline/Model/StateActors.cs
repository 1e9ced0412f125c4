using KnowledgeGraph.Extraction.Actors;

namespace KnowledgeGraph.Timeline.Model;

/// <summary>The actor behind the name of a state or organisation that bodies belong to and places lie in.</summary>
internal static class StateActors
{
    public static Actor Of(string name) => new(name, ActorKind.State, name, []);
}

using KnowledgeGraph.Benchmarks.Generation;

namespace KnowledgeGraph.Benchmarks.Loading;

/// <summary>One way of putting events into a graph.</summary>
internal interface IEventLoader : IDisposable
{
    /// <summary>What the figures call it.</summary>
    string Name { get; }

    /// <summary>Makes schema, actors and places.</summary>
    void Prepare();

    /// <summary>Writes a batch as one durable commit.</summary>
    void Write(IReadOnlyList<GeneratedEvent> batch);

    /// <summary>The ids of an actor's newest events, newest first.</summary>
    IReadOnlyList<string> Timeline(int actor, int count);

    /// <summary>Nodes and relationships in the graph.</summary>
    (long Nodes, long Relationships) Counts();
}

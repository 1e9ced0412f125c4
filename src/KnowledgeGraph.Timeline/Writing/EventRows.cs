using KnowledgeGraph.Extraction.Ontology;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Timeline.Writing;

/// <summary>The rows of one event, but for its evidence.</summary>
/// <param name="Row">The event's properties.</param>
/// <param name="By">Ids of who did it.</param>
/// <param name="Towards">Ids of whom it was done to.</param>
/// <param name="Place">The place's id, or null.</param>
/// <param name="Parties">Type and parties, for finding what may contradict it; null where a party is not named.</param>
/// <param name="Pairs">The direct relationships between actors.</param>
internal sealed record EventRows(
    string Id,
    EventType Type,
    MapValue Row,
    IReadOnlyList<string> By,
    IReadOnlyList<string> Towards,
    string? Place,
    string? Parties,
    IReadOnlyList<MapValue> Pairs
)
{
    /// <summary>Whether it is known when it happened.</summary>
    public bool HasDate => !Row.GetOrNull("from").IsNull;
}

namespace KnowledgeGraph.Values;

/// <summary>A value that lives on the heap: list, map, node, relationship, path, most temporals, point. Immutable.</summary>
public abstract class ReferenceValue
{
    /// <summary>The type of the value.</summary>
    public abstract ValueKind Kind { get; }
}

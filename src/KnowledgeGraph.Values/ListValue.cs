using System.Collections;

namespace KnowledgeGraph.Values;

/// <summary>A LIST: its items in order, nulls allowed.</summary>
public sealed class ListValue(IReadOnlyList<Value> items) : ReferenceValue, IReadOnlyList<Value>
{
    /// <summary>The list without items.</summary>
    public static ListValue Empty { get; } = new([]);

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.List;

    /// <inheritdoc/>
    public int Count => items.Count;

    /// <inheritdoc/>
    public Value this[int index] => items[index];

    /// <inheritdoc/>
    public IEnumerator<Value> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

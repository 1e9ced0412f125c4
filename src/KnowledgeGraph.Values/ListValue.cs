using System.Collections;

namespace KnowledgeGraph.Values;

/// <summary>A LIST: its items in order, nulls allowed.</summary>
public sealed class ListValue : ReferenceValue, IReadOnlyList<Value>
{
    private readonly Value[] _items;

    /// <summary>Makes a list of the items; an array is kept, not copied, and must not be changed after.</summary>
    public ListValue(IReadOnlyList<Value> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        _items = items as Value[] ?? [.. items];
    }

    /// <summary>The list without items.</summary>
    public static ListValue Empty { get; } = new([]);

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.List;

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <summary>The items, for loops that must be quick.</summary>
    public ReadOnlySpan<Value> Span => _items;

    /// <inheritdoc/>
    public Value this[int index] => _items[index];

    /// <inheritdoc/>
    public IEnumerator<Value> GetEnumerator() => ((IEnumerable<Value>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

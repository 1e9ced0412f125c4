using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Values;

/// <summary>A MAP from keys to values; keeps the order in which the keys were given.</summary>
public sealed class MapValue : ReferenceValue, IReadOnlyDictionary<string, Value>
{
    private readonly OrderedDictionary<string, Value> _entries;

    /// <summary>Makes a map of the entries; a key given twice keeps its last value.</summary>
    public MapValue(IEnumerable<KeyValuePair<string, Value>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        _entries = new OrderedDictionary<string, Value>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            _entries[key] = value;
        }
    }

    /// <summary>The map without entries.</summary>
    public static MapValue Empty { get; } = new([]);

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Map;

    /// <inheritdoc/>
    public int Count => _entries.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _entries.Keys;

    /// <inheritdoc/>
    public IEnumerable<Value> Values => _entries.Values;

    /// <inheritdoc/>
    public Value this[string key] => _entries[key];

    /// <summary>The value of a key, or null where the map lacks it (as <c>map.key</c> does in Cypher).</summary>
    public Value GetOrNull(string key) => _entries.TryGetValue(key, out var value) ? value : Value.Null;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _entries.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Value value) => _entries.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Value>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

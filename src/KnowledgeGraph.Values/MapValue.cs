using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Values;

/// <summary>A MAP from keys to values; keeps the order in which the keys were given.</summary>
/// <remarks>
/// Two arrays, searched from the front: a parameter row or a node has a handful of keys, and a hash table for each would
/// cost more than it saves. Larger maps get an index on top.
/// </remarks>
public sealed class MapValue : ReferenceValue, IReadOnlyDictionary<string, Value>
{
    private const int IndexedFrom = 12;

    private readonly string[] _keys;
    private readonly Value[] _values;
    private readonly Dictionary<string, int>? _index;

    /// <summary>Makes a map of the entries; a key given twice keeps its last value.</summary>
    public MapValue(IEnumerable<KeyValuePair<string, Value>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var capacity = entries.TryGetNonEnumeratedCount(out var count) ? count : 4;
        var keys = new string[capacity];
        var values = new Value[capacity];
        foreach (var (key, value) in entries)
        {
            var at = _index is null ? Array.IndexOf(keys, key, 0, Count) : _index.GetValueOrDefault(key, -1);
            if (at >= 0)
            {
                values[at] = value;
                continue;
            }

            if (Count == keys.Length)
            {
                Array.Resize(ref keys, Math.Max(4, Count * 2));
                Array.Resize(ref values, keys.Length);
            }

            keys[Count] = key;
            values[Count] = value;
            _index?.Add(key, Count);
            Count++;
            if (Count == IndexedFrom)
            {
                _index = IndexOf(keys, Count);
            }
        }

        _keys = keys;
        _values = values;
    }

    /// <summary>Makes a map of arrays that are kept, not copied; the keys are different from each other.</summary>
    public MapValue(string[] keys, Value[] values)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(values);
        _keys = keys;
        _values = values;
        Count = keys.Length;
        _index = Count >= IndexedFrom ? IndexOf(keys, Count) : null;
    }

    /// <summary>The map without entries.</summary>
    public static MapValue Empty { get; } = new([], []);

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Map;

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _keys.Take(Count);

    /// <inheritdoc/>
    public IEnumerable<Value> Values => _values.Take(Count);

    /// <inheritdoc/>
    public Value this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"The map has no key '{key}'.");

    /// <summary>The value of a key, or null where the map lacks it (as <c>map.key</c> does in Cypher).</summary>
    public Value GetOrNull(string key) => TryGetValue(key, out var value) ? value : Value.Null;

    /// <summary>The key at a position, from 0.</summary>
    public string KeyAt(int index) => _keys[index];

    /// <summary>The value at a position, from 0.</summary>
    public Value ValueAt(int index) => _values[index];

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Find(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Value value)
    {
        var at = Find(key);
        value = at >= 0 ? _values[at] : default;
        return at >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Value>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return new KeyValuePair<string, Value>(_keys[i], _values[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static Dictionary<string, int> IndexOf(string[] keys, int count)
    {
        var index = new Dictionary<string, int>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            index.Add(keys[i], i);
        }

        return index;
    }

    private int Find(string key)
    {
        if (_index is not null)
        {
            return _index.GetValueOrDefault(key, -1);
        }

        for (var i = 0; i < Count; i++)
        {
            if (string.Equals(_keys[i], key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}

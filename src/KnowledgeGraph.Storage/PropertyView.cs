using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage;

/// <summary>The properties of a node or a relationship, ascending by key token. Valid for ever: it is of one version.</summary>
public readonly struct PropertyView
{
    private readonly int[]? _keys;
    private readonly Value[]? _values;

    internal PropertyView(int[] keys, Value[]? values)
    {
        _keys = keys;
        _values = values;
    }

    /// <summary>How many properties there are.</summary>
    public int Count => _values?.Length ?? 0;

    /// <summary>A property by position, 0 to <see cref="Count"/> - 1.</summary>
    public PropertyEntry this[int position] => new(_keys![position], _values![position]);

    /// <summary>The value of a key, or null.</summary>
    public Value GetOrNull(int key)
    {
        if (_values is null)
        {
            return default;
        }

        var position = _keys.AsSpan().IndexOf(key);
        return position < 0 ? default : _values[position];
    }
}

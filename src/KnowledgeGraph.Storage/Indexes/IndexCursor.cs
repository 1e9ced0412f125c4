using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// Walks what an index holds for a query, in the order of the values, then of the ids. Over a transaction it goes on
/// behind the entry last returned, whatever was changed meanwhile.
/// </summary>
public struct IndexCursor
{
    private readonly IndexTree? _tree;
    private readonly KeyCut _low;
    private readonly KeyCut _high;
    private readonly bool _descending;
    private readonly Value[]? _last;
    private readonly List<int>? _found;
    private IndexNode? _leaf;
    private int _position;
    private int _version;
    private int _id;

    internal IndexCursor(IndexTree tree, in IndexQuery query, int? changingWidth)
    {
        _tree = tree;
        (_low, _high) = KeyCut.Of(query);
        _descending = query.Descending;
        _last = changingWidth is { } width ? new Value[width] : null;
    }

    internal IndexCursor(List<int> found)
    {
        _found = found;
        _position = -1;
    }

    /// <summary>The entity that <see cref="MoveNext"/> came to.</summary>
    public readonly long Current => _id;

    /// <summary>This cursor: lets <c>foreach</c> walk it.</summary>
    public readonly IndexCursor GetEnumerator() => this;

    /// <summary>
    /// A value of the current entry: what the entity has for the index's key of that number. Not for parts, suffixes and
    /// boxes.
    /// </summary>
    public readonly Value Key(int number) => _last is not null ? _last[number] : _leaf!.Key(_position)[number];

    /// <summary>Moves to the next entry; false at the end.</summary>
    public bool MoveNext()
    {
        if (_found is not null)
        {
            if (++_position >= _found.Count)
            {
                return false;
            }

            _id = _found[_position];
            return true;
        }

        if (_tree is null || !Advance(_tree))
        {
            return false;
        }

        var key = _leaf!.Key(_position);
        if (_descending ? _low.IsBehind(key) : !_high.IsBehind(key))
        {
            return false;
        }

        _id = _leaf.Id(_position);
        _version = _tree.Version;
        if (_last is not null)
        {
            key.CopyTo(_last);
        }

        return true;
    }

    private bool Advance(IndexTree tree)
    {
        if (_leaf is null)
        {
            return _descending
                ? tree.TryLast(_high, out _leaf, out _position)
                : tree.TryFirst(_low, out _leaf, out _position);
        }

        if (_version == tree.Version)
        {
            _position += _descending ? -1 : 1;
            if ((uint)_position < (uint)_leaf.Count)
            {
                return true;
            }
        }

        var key = _last ?? _leaf.Key(_descending ? 0 : _leaf.Count - 1);
        return _descending
            ? tree.TryPrevious(key, _id, out _leaf, out _position)
            : tree.TryNext(key, _id, out _leaf, out _position);
    }
}

using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// A node of an <see cref="IndexTree"/>. A leaf holds entries; a branch holds children, and for each the lowest entry
/// that belongs there (that of the first child is not looked at).
/// </summary>
internal sealed class IndexNode
{
    /// <summary>Most entries or children of a node.</summary>
    public const int Capacity = 64;

    public readonly long Owner;
    private readonly int _width;
    private readonly Value[] _keys;
    private readonly int[] _ids;
    private readonly IndexNode[]? _children;

    public IndexNode(long owner, int width, bool isLeaf)
        : this(owner, width, new Value[Capacity * width], new int[Capacity], isLeaf ? null : new IndexNode[Capacity])
    { }

    private IndexNode(long owner, int width, Value[] keys, int[] ids, IndexNode[]? children)
    {
        Owner = owner;
        _width = width;
        _keys = keys;
        _ids = ids;
        _children = children;
    }

    /// <summary>Entries or children in use.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the node holds entries.</summary>
    public bool IsLeaf => _children is null;

    /// <summary>
    /// Where a search begins: a branch's first child also takes what is lower than the key it once had.
    /// </summary>
    public int FirstKey => IsLeaf ? 0 : 1;

    /// <summary>The key of an entry, or the lowest key of a child.</summary>
    public ReadOnlySpan<Value> Key(int position) => new(_keys, position * _width, _width);

    /// <summary>The entity of an entry, or of a child's lowest entry.</summary>
    public int Id(int position) => _ids[position];

    /// <summary>A child.</summary>
    public IndexNode Child(int position) => _children![position];

    /// <summary>This node where the owner made it, else a copy of it.</summary>
    public IndexNode For(long owner) =>
        Owner == owner
            ? this
            : new IndexNode(
                owner,
                _width,
                (Value[])_keys.Clone(),
                (int[])_ids.Clone(),
                (IndexNode[]?)_children?.Clone()
            )
            {
                Count = Count,
            };

    /// <summary>Replaces a child by its version of the same place.</summary>
    public void SetChild(int position, IndexNode child) => _children![position] = child;

    /// <summary>Compares an entry with a key and an id.</summary>
    public int Compare(int position, ReadOnlySpan<Value> key, int id)
    {
        var order = ComparePrefix(position, key);
        return order != 0 ? order : _ids[position].CompareTo(id);
    }

    /// <summary>Compares the first values of an entry's key with a key of as many values or fewer.</summary>
    public int ComparePrefix(int position, ReadOnlySpan<Value> key)
    {
        for (var index = 0; index < key.Length; index++)
        {
            var order = KeyOrder.Compare(_keys[position * _width + index], key[index]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    /// <summary>Puts an entry, or a child, at a position. There is room.</summary>
    public void Insert(int position, ReadOnlySpan<Value> key, int id, IndexNode? child = null)
    {
        var moved = Count - position;
        _keys.AsSpan(position * _width, moved * _width).CopyTo(_keys.AsSpan((position + 1) * _width));
        _ids.AsSpan(position, moved).CopyTo(_ids.AsSpan(position + 1));
        key.CopyTo(_keys.AsSpan(position * _width));
        _ids[position] = id;
        if (_children is not null)
        {
            _children.AsSpan(position, moved).CopyTo(_children.AsSpan(position + 1));
            _children[position] = child!;
        }

        Count++;
    }

    /// <summary>Takes out an entry or a child.</summary>
    public void RemoveAt(int position)
    {
        var moved = Count - position - 1;
        _keys.AsSpan((position + 1) * _width, moved * _width).CopyTo(_keys.AsSpan(position * _width));
        _ids.AsSpan(position + 1, moved).CopyTo(_ids.AsSpan(position));
        _children?.AsSpan(position + 1, moved).CopyTo(_children.AsSpan(position));
        Count--;
        _keys.AsSpan(Count * _width, _width).Clear();
        if (_children is not null)
        {
            _children[Count] = null!;
        }
    }

    /// <summary>Moves what stands from a position on into a new node.</summary>
    public IndexNode SplitAt(int position)
    {
        var right = new IndexNode(Owner, _width, IsLeaf) { Count = Count - position };
        _keys.AsSpan(position * _width, right.Count * _width).CopyTo(right._keys);
        _ids.AsSpan(position, right.Count).CopyTo(right._ids);
        _children?.AsSpan(position, right.Count).CopyTo(right._children);
        _keys.AsSpan(position * _width, right.Count * _width).Clear();
        _children?.AsSpan(position, right.Count).Clear();
        Count = position;
        return right;
    }
}

using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// A B+tree of entries (values, entity), ascending; persistent by copying the path to what changes. Nodes of the
/// transaction's own are changed in place, so a batch copies each node at most once.
/// </summary>
/// <remarks>
/// Leaves are not chained, as a copied leaf would have to copy its neighbour: a cursor descends anew at the end of each
/// leaf. Nodes that run empty are dropped, half-empty ones stay: news is added far more than it is removed.
/// </remarks>
internal sealed class IndexTree : IndexStructure
{
    private readonly long _owner;
    private readonly int _width;
    private IndexNode _root;
    private long _count;
    private long _distinctKeys;

    public IndexTree(long owner, int width)
        : this(owner, width, new IndexNode(owner, width, isLeaf: true)) { }

    private IndexTree(long owner, int width, IndexNode root)
    {
        _owner = owner;
        _width = width;
        _root = root;
    }

    /// <inheritdoc/>
    public override long Count => _count;

    /// <inheritdoc/>
    public override long DistinctKeys => _distinctKeys;

    /// <summary>Grows with each change: a cursor that sees another number than before finds its place anew.</summary>
    public int Version { get; private set; }

    /// <summary>Whether a transaction may change this very object.</summary>
    public bool IsOwnedBy(long owner) => _owner == owner;

    /// <inheritdoc/>
    public override IndexTree For(long owner) =>
        _owner == owner ? this : new IndexTree(owner, _width, _root) { _count = _count, _distinctKeys = _distinctKeys };

    /// <inheritdoc/>
    public override void Insert(ReadOnlySpan<Value> key, int id)
    {
        if (FindFirst(key) < 0)
        {
            _distinctKeys++;
        }

        _root = _root.For(_owner);
        var right = Insert(_root, key, id);
        if (right is not null)
        {
            var root = new IndexNode(_owner, _width, isLeaf: false);
            root.Insert(0, _root.Key(0), _root.Id(0), _root);
            root.Insert(1, right.Key(0), right.Id(0), right);
            _root = root;
        }

        _count++;
        Version++;
    }

    /// <inheritdoc/>
    public override void Remove(ReadOnlySpan<Value> key, int id)
    {
        _root = _root.For(_owner);
        Remove(_root, key, id);
        while (!_root.IsLeaf && _root.Count == 1)
        {
            _root = _root.Child(0).For(_owner);
        }

        if (!_root.IsLeaf && _root.Count == 0)
        {
            _root = new IndexNode(_owner, _width, isLeaf: true);
        }

        _count--;
        Version++;
        if (FindFirst(key) < 0)
        {
            _distinctKeys--;
        }
    }

    /// <summary>The lowest entity whose key begins with the values, or -1.</summary>
    public long FindFirst(ReadOnlySpan<Value> key) =>
        TryFirst(_root, key, int.MinValue, out var leaf, out var position) && leaf.ComparePrefix(position, key) == 0
            ? leaf.Id(position)
            : -1;

    /// <summary>The first entry behind a cut.</summary>
    public bool TryFirst(in KeyCut cut, out IndexNode leaf, out int position) =>
        TryFirst(_root, cut, out leaf, out position);

    /// <summary>The last entry before a cut.</summary>
    public bool TryLast(in KeyCut cut, out IndexNode leaf, out int position) =>
        TryLast(_root, cut, out leaf, out position);

    /// <summary>The first entry that is not lower than one given.</summary>
    public bool TryAtLeast(ReadOnlySpan<Value> key, int id, out IndexNode leaf, out int position) =>
        TryFirst(_root, key, id, out leaf, out position);

    /// <summary>The first entry higher than one given.</summary>
    public bool TryNext(ReadOnlySpan<Value> key, int id, out IndexNode leaf, out int position) =>
        TryFirst(_root, key, id + 1, out leaf, out position);

    /// <summary>The last entry lower than one given.</summary>
    public bool TryPrevious(ReadOnlySpan<Value> key, int id, out IndexNode leaf, out int position) =>
        TryLast(_root, key, id, out leaf, out position);

    private static IndexNode? Insert(IndexNode node, ReadOnlySpan<Value> key, int id)
    {
        var position = LowerBound(node, key, id);
        if (node.IsLeaf)
        {
            return InsertSplitting(node, position, key, id, null);
        }

        position = ChildBefore(node, position, key, id);
        var child = node.Child(position).For(node.Owner);
        node.SetChild(position, child);
        var right = Insert(child, key, id);
        return right is null ? null : InsertSplitting(node, position + 1, right.Key(0), right.Id(0), right);
    }

    private static IndexNode? InsertSplitting(
        IndexNode node,
        int position,
        ReadOnlySpan<Value> key,
        int id,
        IndexNode? child
    )
    {
        if (node.Count < IndexNode.Capacity)
        {
            node.Insert(position, key, id, child);
            return null;
        }

        // Appending splits off an empty right part: keys that come in ascending order (dates, ids) fill their nodes.
        var right = node.SplitAt(position == node.Count ? position : node.Count / 2);
        if (position > node.Count || right.Count == 0)
        {
            right.Insert(position - node.Count, key, id, child);
        }
        else
        {
            node.Insert(position, key, id, child);
        }

        return right;
    }

    private static void Remove(IndexNode node, ReadOnlySpan<Value> key, int id)
    {
        var position = LowerBound(node, key, id);
        if (node.IsLeaf)
        {
            if (position == node.Count || node.Compare(position, key, id) != 0)
            {
                throw new InvalidOperationException("An entry to be removed from an index is not there.");
            }

            node.RemoveAt(position);
            return;
        }

        position = ChildBefore(node, position, key, id);
        var child = node.Child(position).For(node.Owner);
        node.SetChild(position, child);
        Remove(child, key, id);
        if (child.Count == 0)
        {
            node.RemoveAt(position);
        }
    }

    // The first position whose entry is not lower than the key and id.
    private static int LowerBound(IndexNode node, ReadOnlySpan<Value> key, int id)
    {
        var low = node.FirstKey;
        var high = node.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (node.Compare(middle, key, id) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    // From the lower bound among the children's lowest entries to the child that holds the entry.
    private static int ChildBefore(IndexNode node, int position, ReadOnlySpan<Value> key, int id) =>
        position < node.Count && node.Compare(position, key, id) == 0 ? position : position - 1;

    private static bool TryFirst(IndexNode node, ReadOnlySpan<Value> key, int id, out IndexNode leaf, out int position)
    {
        leaf = node;
        position = LowerBound(node, key, id);
        if (node.IsLeaf)
        {
            return position < node.Count;
        }

        for (var child = position - 1; child < node.Count; child++)
        {
            if (TryFirst(node.Child(child), key, id, out leaf, out position))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryLast(IndexNode node, ReadOnlySpan<Value> key, int id, out IndexNode leaf, out int position)
    {
        leaf = node;
        position = LowerBound(node, key, id) - 1;
        if (node.IsLeaf)
        {
            return position >= 0;
        }

        for (var child = position; child >= 0; child--)
        {
            if (TryLast(node.Child(child), key, id, out leaf, out position))
            {
                return true;
            }
        }

        return false;
    }

    private static int EntriesBefore(IndexNode node, in KeyCut cut)
    {
        var low = node.FirstKey;
        var high = node.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (cut.IsBehind(node.Key(middle)))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static bool TryFirst(IndexNode node, in KeyCut cut, out IndexNode leaf, out int position)
    {
        leaf = node;
        position = EntriesBefore(node, cut);
        if (node.IsLeaf)
        {
            return position < node.Count;
        }

        for (var child = position - 1; child < node.Count; child++)
        {
            if (TryFirst(node.Child(child), cut, out leaf, out position))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryLast(IndexNode node, in KeyCut cut, out IndexNode leaf, out int position)
    {
        leaf = node;
        position = EntriesBefore(node, cut) - 1;
        if (node.IsLeaf)
        {
            return position >= 0;
        }

        for (var child = position; child >= 0; child--)
        {
            if (TryLast(node.Child(child), cut, out leaf, out position))
            {
                return true;
            }
        }

        return false;
    }
}

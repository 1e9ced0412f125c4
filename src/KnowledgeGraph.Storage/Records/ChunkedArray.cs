using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Storage.Records;

/// <summary>
/// A persistent array: three levels of chunks, copied on write. A version costs its readers nothing and its writer one
/// copy of each chunk touched, however many changes fall into that chunk.
/// </summary>
/// <remarks>
/// Ownership. Every part carries the number of the transaction that made it. A transaction changes parts of its own
/// number in place and copies all others, so published parts never change.
/// </remarks>
internal sealed class ChunkedArray<T>
    where T : struct
{
    private const int LeafBits = 8;
    private const int LeafSize = 1 << LeafBits;
    private const int BranchBits = 10;
    private const int BranchSize = 1 << BranchBits;

    private static readonly Leaf EmptyLeaf = new(owner: -1);

    private readonly long _owner;
    private Branch[] _branches;
    private long _length;

    private ChunkedArray(long owner, Branch[] branches, long length)
    {
        _owner = owner;
        _branches = branches;
        _length = length;
    }

    /// <summary>An array without elements.</summary>
    public static ChunkedArray<T> Empty { get; } = new(-1, [], 0);

    /// <summary>One past the last index that was ever written.</summary>
    public long Length => _length;

    /// <summary>The element at an index; <c>default</c> beyond the end and where nothing was written.</summary>
    public ref readonly T this[long index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((ulong)index >= (ulong)_length)
            {
                return ref EmptyLeaf.Items[0];
            }

            var leaves = _branches[(int)(index >> (LeafBits + BranchBits))].Leaves;
            var leaf = (int)(index >> LeafBits) & (BranchSize - 1);
            return ref ((uint)leaf < (uint)leaves.Length ? leaves[leaf] ?? EmptyLeaf : EmptyLeaf).Items[
                (int)index & (LeafSize - 1)
            ];
        }
    }

    /// <summary>This version itself where the owner made it, else a version that the owner may change.</summary>
    public ChunkedArray<T> For(long owner) =>
        _owner == owner ? this : new ChunkedArray<T>(owner, (Branch[])_branches.Clone(), _length);

    /// <summary>The element at an index for writing; the array grows to hold it.</summary>
    public ref T Writable(long index)
    {
        var branch = WritableBranch((int)(index >> (LeafBits + BranchBits)));
        var number = (int)(index >> LeafBits) & (BranchSize - 1);
        if (number >= branch.Leaves.Length)
        {
            Array.Resize(ref branch.Leaves, Math.Min(BranchSize, Math.Max(number + 1, branch.Leaves.Length * 2)));
        }

        ref var leaf = ref branch.Leaves[number];
        if (leaf is null)
        {
            leaf = new Leaf(_owner);
        }
        else if (leaf.Owner != _owner)
        {
            leaf = new Leaf(_owner) { Items = leaf.Items };
        }

        _length = Math.Max(_length, index + 1);
        return ref leaf.Items[(int)index & (LeafSize - 1)];
    }

    /// <summary>
    /// The first index at or after <paramref name="index"/> whose chunk was ever written, or <see cref="Length"/>:
    /// lets scans skip what is empty.
    /// </summary>
    public long SkipEmpty(long index)
    {
        while (index < _length)
        {
            var leaves = _branches[(int)(index >> (LeafBits + BranchBits))].Leaves;
            for (var leaf = (int)(index >> LeafBits) & (BranchSize - 1); leaf < leaves.Length; leaf++)
            {
                if (leaves[leaf] is not null)
                {
                    return index;
                }

                index = ((index >> LeafBits) + 1) << LeafBits;
            }

            if (leaves.Length < BranchSize || (index & ((1L << (LeafBits + BranchBits)) - 1)) != 0)
            {
                index = ((index >> (LeafBits + BranchBits)) + 1) << (LeafBits + BranchBits);
            }
        }

        return _length;
    }

    private Branch WritableBranch(int number)
    {
        if (number >= _branches.Length)
        {
            var old = _branches.Length;
            Array.Resize(ref _branches, number + 1);
            for (var added = old; added < _branches.Length; added++)
            {
                _branches[added] = new Branch(_owner, []);
            }
        }

        ref var branch = ref _branches[number];
        if (branch.Owner != _owner)
        {
            branch = new Branch(_owner, (Leaf?[])branch.Leaves.Clone());
        }

        return branch;
    }

    private sealed class Branch(long owner, Leaf?[] leaves)
    {
        public readonly long Owner = owner;
        public Leaf?[] Leaves = leaves;
    }

    private sealed class Leaf(long owner)
    {
        public readonly long Owner = owner;
        public LeafItems Items;
    }

    [InlineArray(LeafSize)]
    private struct LeafItems
    {
        private T _first;
    }
}

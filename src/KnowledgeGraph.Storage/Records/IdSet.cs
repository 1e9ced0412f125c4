using System.Numerics;

namespace KnowledgeGraph.Storage.Records;

/// <summary>A persistent set of ids with their count: one bit an id, copied on write. Scans run in ascending order.</summary>
internal sealed class IdSet
{
    private readonly long _owner;
    private ChunkedArray<ulong> _words;

    private IdSet(long owner, ChunkedArray<ulong> words, long count)
    {
        _owner = owner;
        _words = words;
        Count = count;
    }

    /// <summary>The set without members.</summary>
    public static IdSet Empty { get; } = new(-1, ChunkedArray<ulong>.Empty, 0);

    /// <summary>How many ids the set holds.</summary>
    public long Count { get; private set; }

    /// <summary>This version itself where the owner made it, else a version that the owner may change.</summary>
    public IdSet For(long owner) => _owner == owner ? this : new IdSet(owner, _words.For(owner), Count);

    /// <summary>Adds an id; false where it was there.</summary>
    public bool Add(long id)
    {
        ref var word = ref _words.Writable(id >> 6);
        var bit = 1UL << (int)(id & 63);
        if ((word & bit) != 0)
        {
            return false;
        }

        word |= bit;
        Count++;
        return true;
    }

    /// <summary>Removes an id; false where it was not there.</summary>
    public bool Remove(long id)
    {
        if (!Contains(id))
        {
            return false;
        }

        _words.Writable(id >> 6) &= ~(1UL << (int)(id & 63));
        Count--;
        return true;
    }

    /// <summary>Whether the set holds an id.</summary>
    public bool Contains(long id) => id >= 0 && (_words[id >> 6] & (1UL << (int)(id & 63))) != 0;

    /// <summary>The smallest member at or above <paramref name="id"/>, or -1.</summary>
    public long Next(long id)
    {
        var index = id >> 6;
        var word = _words[index] & (ulong.MaxValue << (int)(id & 63));
        while (word == 0)
        {
            index = _words.SkipEmpty(index + 1);
            if (index >= _words.Length)
            {
                return -1;
            }

            word = _words[index];
        }

        return (index << 6) + BitOperations.TrailingZeroCount(word);
    }
}

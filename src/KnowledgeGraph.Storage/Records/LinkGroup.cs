namespace KnowledgeGraph.Storage.Records;

/// <summary>The links of a node that share direction and type, ascending by relationship id, in chunks.</summary>
/// <remarks>
/// All chunks but the last state their own count; the last chunk's count is the group's, because versions share the
/// chunk and see different stretches of it. Removal copies the chunk and the directory; appending copies neither.
/// </remarks>
internal sealed class LinkGroup
{
    private const int FirstChunkSize = 16;
    private const int ChunkSize = 512;

    private readonly long _owner;
    private LinkChunk[] _chunks;
    private int _chunkCount;
    private int _lastCount;

    public LinkGroup(long owner, int type)
    {
        _owner = owner;
        Type = type;
        _chunks = [new LinkChunk(new Link[FirstChunkSize], 0)];
        _chunkCount = 1;
    }

    private LinkGroup(long owner, LinkGroup source)
    {
        _owner = owner;
        Type = source.Type;
        _chunks = source._chunks;
        _chunkCount = source._chunkCount;
        _lastCount = source._lastCount;
        Count = source.Count;
    }

    /// <summary>The relationship type.</summary>
    public int Type { get; }

    /// <summary>Links in the group.</summary>
    public int Count { get; private set; }

    /// <summary>The links as of now: later appends and removals leave what is returned as it is.</summary>
    public LinkRun Run => new(_chunks, _chunkCount, _lastCount);

    /// <summary>This version itself where the owner made it, else a version that the owner may change.</summary>
    public LinkGroup For(long owner) => _owner == owner ? this : new LinkGroup(owner, this);

    /// <summary>Appends a link, whose relationship id is higher than all before.</summary>
    public void Append(Link link)
    {
        var last = _chunkCount - 1;
        if (_lastCount == _chunks[last].Links.Length)
        {
            if (_lastCount < ChunkSize)
            {
                // A new directory: the chunk that grows is no longer the one that older versions read.
                _chunks = (LinkChunk[])_chunks.Clone();
                var grown = new Link[Math.Min(ChunkSize, _lastCount * 4)];
                _chunks[last].Links.AsSpan(0, _lastCount).CopyTo(grown);
                _chunks[last] = new LinkChunk(grown, 0);
            }
            else
            {
                if (_chunkCount == _chunks.Length)
                {
                    Array.Resize(ref _chunks, _chunks.Length * 2);
                }

                _chunks[last].Count = _lastCount;
                _chunks[_chunkCount++] = new LinkChunk(new Link[ChunkSize], 0);
                _lastCount = 0;
            }
        }

        _chunks[_chunkCount - 1].Links[_lastCount++] = link;
        Count++;
    }

    /// <summary>Removes a relationship's link, which is there.</summary>
    public void Remove(int relationship)
    {
        var number = ChunkOf(relationship);
        var links = Run.Chunk(number, out var count);
        var position = 0;
        while (links[position].Relationship != relationship)
        {
            position++;
        }

        var last = number == _chunkCount - 1;
        Count--;
        if (count == 1 && _chunkCount > 1)
        {
            LinkChunk[] fewer = [.. _chunks[..number], .. _chunks[(number + 1).._chunkCount]];
            _chunks = fewer;
            _chunkCount--;
            if (last)
            {
                // The chunk before becomes the last. Its free slots are not ours: an older version may have filled them.
                var sealedCount = _chunks[_chunkCount - 1].Count;
                _chunks[_chunkCount - 1].Links = Copy(_chunks[_chunkCount - 1].Links, sealedCount, -1);
                _lastCount = sealedCount;
            }

            return;
        }

        _chunks = (LinkChunk[])_chunks.Clone();
        _chunks[number] = new LinkChunk(Copy(links, count, position), count - 1);
        _lastCount -= last ? 1 : 0;
    }

    private static Link[] Copy(Link[] links, int count, int without)
    {
        var copy = new Link[links.Length];
        if (without < 0)
        {
            links.AsSpan(0, count).CopyTo(copy);
        }
        else
        {
            links.AsSpan(0, without).CopyTo(copy);
            links.AsSpan(without + 1, count - without - 1).CopyTo(copy.AsSpan(without));
        }

        return copy;
    }

    private int ChunkOf(int relationship)
    {
        var low = 0;
        var high = _chunkCount - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (_chunks[middle].Links[0].Relationship <= relationship)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}

namespace KnowledgeGraph.Storage.Records;

/// <summary>A stretch of a group's links. The count is valid for all chunks of a group but its last.</summary>
internal struct LinkChunk(Link[] links, int count)
{
    public Link[] Links = links;
    public int Count = count;
}

/// <summary>The links that a group had when asked.</summary>
internal readonly struct LinkRun(LinkChunk[] chunks, int chunkCount, int lastCount)
{
    /// <summary>How many chunks there are.</summary>
    public int ChunkCount => chunkCount;

    /// <summary>The links of a chunk, and how many of them count.</summary>
    public Link[] Chunk(int number, out int count)
    {
        ref var chunk = ref chunks[number];
        count = number == chunkCount - 1 ? lastCount : chunk.Count;
        return chunk.Links;
    }
}

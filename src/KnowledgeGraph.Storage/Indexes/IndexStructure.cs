using KnowledgeGraph.Storage.Fulltext;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// What an index keeps. Persistent: a transaction changes a version of its own, made by <see cref="For"/>; published
/// versions never change.
/// </summary>
internal abstract class IndexStructure
{
    /// <summary>Entities in the index.</summary>
    public abstract long Count { get; }

    /// <summary>Different keys in the index.</summary>
    public abstract long DistinctKeys { get; }

    /// <summary>This version itself where the owner made it, else a version that the owner may change.</summary>
    public abstract IndexStructure For(long owner);

    /// <summary>Adds an entity that is not there under the key.</summary>
    public abstract void Insert(ReadOnlySpan<Value> key, int id);

    /// <summary>Removes an entity that is there under the key.</summary>
    public abstract void Remove(ReadOnlySpan<Value> key, int id);

    /// <summary>An empty structure for an index.</summary>
    public static IndexStructure Create(IndexDescriptor index, long owner) =>
        index.Kind switch
        {
            IndexKind.Range => new IndexTree(owner, index.Keys.Count),
            IndexKind.Text => new TextIndex(owner),
            IndexKind.Point => new PointIndex(owner),
            IndexKind.Fulltext => new FulltextIndex(owner, index.Keys.Count, Analyzers.Of(index)),
            _ => throw new InvalidOperationException($"An index of kind {index.Kind} keeps nothing."),
        };
}

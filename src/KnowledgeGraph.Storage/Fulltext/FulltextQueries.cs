namespace KnowledgeGraph.Storage.Fulltext;

/// <summary>A query of a full-text index, parsed. Fields are numbers of the index's keys.</summary>
internal abstract record FulltextQuery
{
    /// <summary>How much it counts, by <c>^</c>.</summary>
    public float Boost { get; init; } = 1;
}

/// <summary>A word.</summary>
internal sealed record TermQuery(int Field, string Term) : FulltextQuery;

/// <summary>Words in their order, with up to so many moves between them.</summary>
internal sealed record PhraseQuery(int Field, IReadOnlyList<Word> Words, int Slop) : FulltextQuery;

/// <summary>Words of a pattern: <c>*</c> stands for any letters, <c>?</c> for one.</summary>
internal sealed record PatternQuery(int Field, string Pattern) : FulltextQuery;

/// <summary>Words that a few changes of a letter turn into the one asked for.</summary>
internal sealed record FuzzyQuery(int Field, string Term, int Edits) : FulltextQuery;

/// <summary>Words between two; null is an open end.</summary>
internal sealed record RangeQuery(int Field, string? Low, bool LowIncluded, string? High, bool HighIncluded)
    : FulltextQuery;

/// <summary>Every entity in the index.</summary>
internal sealed record EverythingQuery : FulltextQuery;

/// <summary>Several queries together.</summary>
internal sealed record BooleanQuery(IReadOnlyList<BooleanClause> Clauses) : FulltextQuery;

/// <summary>Whether a clause must match, may, or must not.</summary>
internal enum Occurrence
{
    Should,
    Must,
    MustNot,
}

/// <summary>A query among others.</summary>
internal sealed record BooleanClause(FulltextQuery Query, Occurrence Occurrence);

/// <summary>A full-text query, or an analyzer, that is wrong.</summary>
public sealed class FulltextQueryException(string message) : StoreException(message);

/// <summary>What a full-text search found.</summary>
/// <param name="Id">The node or relationship.</param>
/// <param name="Score">How well it matches; higher is better.</param>
public readonly record struct FulltextMatch(long Id, double Score);

using KnowledgeGraph.German.Clauses;
using KnowledgeGraph.German.Segmentation;

namespace KnowledgeGraph.German.Phrases;

/// <summary>The kinds of pieces that a clause is made of.</summary>
internal enum ChunkKind
{
    Noun,
    Prepositional,
    Comparison,
    Adjective,
    Adverb,
    Verb,
    Mark,
}

/// <summary>A piece of a clause: a phrase, a verb form, an adverb, a mark.</summary>
internal sealed record Chunk(ChunkKind Kind, Token Token)
{
    public NounPhrase? Noun { get; init; }

    public PrepositionalPhrase? Prepositional { get; init; }
}

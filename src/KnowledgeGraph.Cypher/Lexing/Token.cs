using KnowledgeGraph.Cypher.Text;

namespace KnowledgeGraph.Cypher.Lexing;

/// <summary>A token: its kind and where it stands. Its text is read from the query.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int Length)
{
    public int End => Start + Length;

    public SourceSpan Span => new(Start, Length);
}

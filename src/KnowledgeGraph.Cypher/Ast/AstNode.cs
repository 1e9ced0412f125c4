using KnowledgeGraph.Cypher.Text;

namespace KnowledgeGraph.Cypher.Ast;

/// <summary>Anything that stands in a query text.</summary>
internal abstract record AstNode
{
    public SourceSpan Span { get; init; }
}

/// <summary>A name as written, without backticks.</summary>
internal sealed record Name(string Text) : AstNode
{
    public override string ToString() => Text;
}

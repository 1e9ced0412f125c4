using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Ast;

/// <summary>How often a quantified pattern repeats.</summary>
internal readonly record struct Quantifier(long Minimum, long? Maximum);

/// <summary>The length of <c>[*min..max]</c>; an end that is not written is null.</summary>
internal readonly record struct PatternLength(long? Minimum, long? Maximum);

internal abstract record PatternElement : AstNode;

internal sealed record NodePattern(Name? Variable, LabelExpression? Labels, Expression? Properties, Expression? Where)
    : PatternElement;

internal sealed record RelationshipPattern(
    Name? Variable,
    LabelExpression? Types,
    PatternLength? Length,
    Expression? Properties,
    Expression? Where,
    Direction Direction,
    Quantifier? Quantifier
) : PatternElement
{
    /// <summary>Whether both arrow heads were written, which means either way and must not be created.</summary>
    public bool BothHeads { get; init; }
}

/// <summary><c>((a)-->(b) WHERE …){1,3}</c>; without quantifier only parentheses.</summary>
internal sealed record ParenthesizedPattern(
    Name? PathVariable,
    PathPattern Pattern,
    Expression? Where,
    Quantifier? Quantifier
) : PatternElement;

/// <summary>Nodes, relationships and parenthesised patterns in the order written.</summary>
internal sealed record PathPattern(IReadOnlyList<PatternElement> Elements) : AstNode;

/// <summary>How a pattern part chooses among the paths it finds.</summary>
internal enum ShortestFunction
{
    None,
    ShortestPath,
    AllShortestPaths,
}

/// <summary><c>SHORTEST 2</c>, <c>ANY</c> and so on in front of a pattern.</summary>
internal sealed record PatternSelector(PathSelector Selector, long Count) : AstNode;

/// <summary>One of the comma-separated parts of a pattern.</summary>
internal sealed record PatternPart(
    Name? Variable,
    PatternSelector? Selector,
    ShortestFunction Shortest,
    PathPattern Pattern
) : AstNode
{
    /// <summary>Where <c>shortestPath</c> stands; where the part begins without it.</summary>
    public Text.SourceSpan FunctionSpan { get; init; }
}

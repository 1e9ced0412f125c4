using KnowledgeGraph.Cypher.Text;

namespace KnowledgeGraph.Cypher.Binding.Expressions;

/// <summary>
/// An expression with its names resolved: variables are slots of the row, functions are entries of the catalog,
/// parameters are positions in the statement's parameter list.
/// </summary>
/// <remarks>
/// An expression is evaluated over one row. Comprehensions, quantifiers, reduce and subqueries have slots of their own in
/// that row, which the evaluator writes; no two declarations of a statement share a slot.
/// </remarks>
public abstract record BoundExpression
{
    /// <summary>What is known of the type before the expression runs.</summary>
    public StaticType Type { get; init; } = StaticType.Any;

    /// <summary>Where it stands in the text, for errors; empty where the planner made it.</summary>
    public SourceSpan Span { get; init; }
}

using KnowledgeGraph.Cypher.Binding.Expressions;

namespace KnowledgeGraph.Cypher.Ast;

// Expressions that declare variables of their own.

internal sealed record ListComprehensionExpression(
    Name Variable,
    Expression List,
    Expression? Where,
    Expression? Projection
) : Expression;

internal sealed record QuantifierExpression(QuantifierKind Kind, Name Variable, Expression List, Expression Where)
    : Expression;

internal sealed record ReduceExpression(
    Name Accumulator,
    Expression Initial,
    Name Variable,
    Expression List,
    Expression Step
) : Expression;

internal sealed record PatternComprehensionExpression(
    Name? PathVariable,
    PathPattern Pattern,
    Expression? Where,
    Expression Projection
) : Expression;

/// <summary>A pattern as a predicate: <c>(a)-->(b)</c>.</summary>
internal sealed record PatternExpression(PathPattern Pattern) : Expression;

/// <summary><c>shortestPath(…)</c> and <c>allShortestPaths(…)</c> as expressions.</summary>
internal sealed record ShortestPathExpression(PathPattern Pattern, bool All) : Expression;

/// <summary><c>EXISTS {…}</c>, <c>COUNT {…}</c>, <c>COLLECT {…}</c>.</summary>
internal sealed record SubqueryExpression(SubqueryKind Kind, Query Query) : Expression;

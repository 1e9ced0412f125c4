using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Cypher.Ast;

internal abstract record Expression : AstNode
{
    /// <summary>How many operators of one level stand under each other: <c>1 + 1 + 1</c> is a tree that leans left.</summary>
    public int Depth { get; init; }
}

internal sealed record LiteralExpression(Value Value) : Expression;

internal sealed record ParameterExpression(string Name) : Expression;

internal sealed record VariableExpression(string Name) : Expression;

internal sealed record PropertyExpression(Expression Subject, Name Key) : Expression;

internal sealed record IndexExpression(Expression Subject, Expression Index) : Expression;

internal sealed record SliceExpression(Expression Subject, Expression? From, Expression? To) : Expression;

internal sealed record ListExpression(IReadOnlyList<Expression> Items) : Expression;

internal sealed record MapEntry(Name Key, Expression Value);

internal sealed record MapExpression(IReadOnlyList<MapEntry> Entries) : Expression;

internal sealed record UnaryExpression(UnaryOperator Operator, Expression Operand) : Expression;

internal sealed record BinaryExpression(BinaryOperator Operator, Expression Left, Expression Right) : Expression;

/// <summary><c>a &lt; b &lt;= c</c>: a comparison of each neighbour with the next.</summary>
internal sealed record ComparisonExpression(IReadOnlyList<Expression> Operands, IReadOnlyList<BinaryOperator> Operators)
    : Expression;

internal sealed record LabelTestExpression(Expression Subject, LabelExpression Labels) : Expression;

internal sealed record TypeTestExpression(Expression Subject, TypeSpecification Type, bool Negated) : Expression;

/// <summary><c>x IS [NOT] [NFC|NFD|NFKC|NFKD] NORMALIZED</c>.</summary>
internal sealed record NormalizedTestExpression(Expression Subject, string Form, bool Negated) : Expression;

/// <summary>What stands behind a WHEN; an operator where the extended form <c>WHEN &gt; 5</c> is used.</summary>
internal sealed record WhenOperand(BinaryOperator? Operator, UnaryOperator? NullTest, Expression? Value)
{
    /// <summary>A test of the CASE's operand that is written with it, such as <c>IS :: INTEGER</c>; null otherwise.</summary>
    public Expression? Test { get; init; }
}

internal sealed record CaseBranch(IReadOnlyList<WhenOperand> When, Expression Then);

internal sealed record CaseExpression(Expression? Operand, IReadOnlyList<CaseBranch> Branches, Expression? Else)
    : Expression;

/// <summary>A call. <c>count(*)</c> is a call of <c>count</c> with <see cref="IsCountStar"/>.</summary>
internal sealed record CallExpression(Name Function, bool Distinct, IReadOnlyList<Expression> Arguments) : Expression
{
    public bool IsCountStar { get; init; }
}

internal abstract record MapProjectionItem;

internal sealed record AllPropertiesItem : MapProjectionItem;

internal sealed record PropertyItem(Name Key) : MapProjectionItem;

internal sealed record VariableItem(VariableExpression Variable) : MapProjectionItem;

internal sealed record EntryItem(Name Key, Expression Value) : MapProjectionItem;

internal sealed record MapProjectionExpression(VariableExpression Subject, IReadOnlyList<MapProjectionItem> Items)
    : Expression;

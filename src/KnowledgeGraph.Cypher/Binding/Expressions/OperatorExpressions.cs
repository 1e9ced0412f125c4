namespace KnowledgeGraph.Cypher.Binding.Expressions;

/// <summary>Operators with one operand.</summary>
public enum UnaryOperator
{
    /// <summary><c>NOT x</c>, three-valued.</summary>
    Not,

    /// <summary><c>-x</c>.</summary>
    Negate,

    /// <summary><c>+x</c>.</summary>
    Plus,

    /// <summary><c>x IS NULL</c>.</summary>
    IsNull,

    /// <summary><c>x IS NOT NULL</c>.</summary>
    IsNotNull,
}

/// <summary>Operators with two operands.</summary>
public enum BinaryOperator
{
    /// <summary><c>AND</c>, three-valued; the right operand is not needed where the left is false.</summary>
    And,

    /// <summary><c>OR</c>, three-valued; the right operand is not needed where the left is true.</summary>
    Or,

    /// <summary><c>XOR</c>.</summary>
    Xor,

    /// <summary><c>=</c>.</summary>
    Equal,

    /// <summary><c>&lt;&gt;</c>.</summary>
    NotEqual,

    /// <summary><c>&lt;</c>.</summary>
    Less,

    /// <summary><c>&lt;=</c>.</summary>
    LessOrEqual,

    /// <summary><c>&gt;</c>.</summary>
    Greater,

    /// <summary><c>&gt;=</c>.</summary>
    GreaterOrEqual,

    /// <summary><c>+</c>: numbers, strings, lists, temporal values.</summary>
    Add,

    /// <summary><c>-</c>.</summary>
    Subtract,

    /// <summary><c>*</c>.</summary>
    Multiply,

    /// <summary><c>/</c>.</summary>
    Divide,

    /// <summary><c>%</c>.</summary>
    Modulo,

    /// <summary><c>^</c>, always a FLOAT.</summary>
    Power,

    /// <summary><c>||</c>: strings with strings, lists with lists.</summary>
    Concatenate,

    /// <summary><c>x IN list</c>.</summary>
    In,

    /// <summary><c>STARTS WITH</c>.</summary>
    StartsWith,

    /// <summary><c>ENDS WITH</c>.</summary>
    EndsWith,

    /// <summary><c>CONTAINS</c>.</summary>
    Contains,

    /// <summary><c>=~</c>, the whole string must match.</summary>
    Matches,
}

/// <summary>An operator with one operand.</summary>
public sealed record BoundUnary(UnaryOperator Operator, BoundExpression Operand) : BoundExpression;

/// <summary>An operator with two operands.</summary>
public sealed record BoundBinary(BinaryOperator Operator, BoundExpression Left, BoundExpression Right)
    : BoundExpression;

/// <summary><c>x IS [NOT] :: type</c>.</summary>
public sealed record BoundTypeTest(BoundExpression Subject, TypeSpecification Specification, bool Negated)
    : BoundExpression;

/// <summary>
/// <c>subject:Label</c>: whether a node has the labels, or a relationship the type, that the label expression asks for.
/// Null of null.
/// </summary>
public sealed record BoundLabelTest(BoundExpression Subject, LabelPredicate Labels) : BoundExpression;

namespace KnowledgeGraph.Cypher.Binding.Expressions;

/// <summary>A label expression, as it stands in <c>(:A&amp;!B|%)</c>; the same for relationship types.</summary>
public abstract record LabelPredicate;

/// <summary>Has the label (or type) of this name.</summary>
public sealed record LabelName(string Name) : LabelPredicate;

/// <summary>
/// <c>$(expression)</c>, <c>$all(…)</c> or <c>$any(…)</c>: the value is a string or a list of strings; has all of them, or
/// any.
/// </summary>
public sealed record LabelDynamic(BoundExpression Names, bool Any) : LabelPredicate;

/// <summary><c>%</c>: has at least one label; true of every relationship.</summary>
public sealed record LabelWildcard : LabelPredicate;

/// <summary>Both hold.</summary>
public sealed record LabelAnd(LabelPredicate Left, LabelPredicate Right) : LabelPredicate;

/// <summary>At least one holds.</summary>
public sealed record LabelOr(LabelPredicate Left, LabelPredicate Right) : LabelPredicate;

/// <summary>Does not hold.</summary>
public sealed record LabelNot(LabelPredicate Operand) : LabelPredicate;

using KnowledgeGraph.Cypher.Binding.Expressions;

namespace KnowledgeGraph.Cypher.Planning.Plans;

/// <summary>
/// What an index seek asks of one key. The seek is exact: it gives the entities for which the comparison, evaluated as an
/// expression, is true; a null value gives none, a value of another type than the stored ones gives none.
/// </summary>
public abstract record SeekCondition;

/// <summary><c>key = value</c>.</summary>
public sealed record EqualSeek(BoundExpression Value) : SeekCondition;

/// <summary><c>key IN values</c>: the value is a list (null gives nothing); an entity is given once.</summary>
public sealed record InSeek(BoundExpression Values) : SeekCondition;

/// <summary>Comparisons; at least one of the ends is there. Only values of the bound's own type are given.</summary>
public sealed record RangeSeek(BoundExpression? Lower, bool LowerInclusive, BoundExpression? Upper, bool UpperInclusive)
    : SeekCondition;

/// <summary><c>key STARTS WITH prefix</c>.</summary>
public sealed record PrefixSeek(BoundExpression Prefix) : SeekCondition;

/// <summary><c>key CONTAINS part</c>.</summary>
public sealed record ContainsSeek(BoundExpression Part) : SeekCondition;

/// <summary><c>key ENDS WITH suffix</c>.</summary>
public sealed record SuffixSeek(BoundExpression Suffix) : SeekCondition;

/// <summary><c>key IS NOT NULL</c>: every entity in the index.</summary>
public sealed record ExistsSeek : SeekCondition;

/// <summary>
/// <c>point.distance(key, center) &lt; radius</c>, or <c>&lt;=</c>. The exception to exactness: a few entities beyond the
/// radius may be given too, so the condition must be asked of them.
/// </summary>
public sealed record DistanceSeek(BoundExpression Center, BoundExpression Radius) : SeekCondition;

/// <summary><c>point.withinBBox(key, low, high)</c>.</summary>
public sealed record BoxSeek(BoundExpression Low, BoundExpression High) : SeekCondition;

using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>
/// How a projection with aggregations sees its expressions: aggregating calls become slots, and outside them only grouping
/// keys may be named. Expressions are the same when their text is.
/// </summary>
internal sealed class AggregationContext
{
    private readonly Dictionary<string, int> _aggregations = [];
    private readonly Dictionary<string, (BoundVariable Variable, bool Simple)> _keys = [];

    public List<AggregationItem> Items { get; } = [];

    /// <summary>Whether an expression outside the projection's items is bound (ORDER BY): no new aggregations are made.</summary>
    public bool Closed { get; set; }

    /// <summary>Makes an expression known as a column.</summary>
    /// <param name="aggregates">Whether the expression is an aggregation itself, which may be used in others.</param>
    public void AddKey(Expression expression, BoundVariable variable, bool aggregates = false)
    {
        var simple =
            aggregates
            || expression is VariableExpression or PropertyExpression or ParameterExpression or LiteralExpression;
        _keys.TryAdd(AstText.Of(expression), (variable, simple));
    }

    public (BoundVariable Variable, bool Simple)? FindKey(Expression expression) =>
        _keys.TryGetValue(AstText.Of(expression), out var key) ? key : null;

    public int? FindAggregation(Expression call) =>
        _aggregations.TryGetValue(AstText.Of(call), out var slot) ? slot : null;

    public void AddAggregation(Expression call, AggregationItem item)
    {
        _aggregations.Add(AstText.Of(call), item.Slot);
        Items.Add(item);
    }
}

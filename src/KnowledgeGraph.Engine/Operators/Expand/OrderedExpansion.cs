using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Engine.Operators.Expand;

/// <summary>
/// An expand whose other nodes are wanted in the order of one of their properties, and only the first of them: "the 50
/// newest events of an actor".
/// </summary>
/// <param name="Expand">The expand.</param>
/// <param name="Labels">Labels that the other node must have, by a filter above the expand.</param>
/// <param name="Key">The property that they are ordered by.</param>
/// <param name="Descending">Whether the highest come first.</param>
/// <param name="NullsFirst">Whether nodes without the property come before all others, else behind.</param>
/// <param name="SortKeys">How many of the top's keys the order decides.</param>
internal sealed record OrderedExpansion(
    ExpandPlan Expand,
    IReadOnlyList<string> Labels,
    string Key,
    bool Descending,
    bool NullsFirst,
    int SortKeys
)
{
    /// <summary>Finds the expand that feeds a top through filters and projections; null where there is none of the kind.</summary>
    public static OrderedExpansion? Find(TopPlan top)
    {
        var projections = new List<ProjectionPlan>();
        var predicates = new List<BoundExpression>();
        var plan = top.Input;
        while (plan is ProjectionPlan or FilterPlan)
        {
            if (plan is ProjectionPlan projection)
            {
                projections.Add(projection);
                plan = projection.Input;
            }
            else
            {
                var filter = (FilterPlan)plan;
                predicates.AddRange(filter.Predicates.Select(predicate => Resolve(predicate, projections)));
                plan = filter.Input;
            }
        }

        if (plan is not ExpandPlan { Into: false, DistinctFrom.Count: 0 } expand)
        {
            return null;
        }

        // ORDER BY e.from IS NULL, e.from DESC: those without the property last, whatever the direction.
        var keys = top.Keys.Select(key => key with { Expression = Resolve(key.Expression, projections) }).ToList();
        var nullTest = keys[0] is { Expression: BoundUnary { Operator: UnaryOperator.IsNull } test, Descending: false }
            ? test.Operand
            : null;
        var sorted = nullTest is null ? 0 : 1;
        if (
            sorted == keys.Count
            || PropertyOf(keys[sorted].Expression, expand.ToSlot) is not { } name
            || (nullTest is not null && PropertyOf(nullTest, expand.ToSlot) != name)
        )
        {
            return null;
        }

        var labels = predicates.SelectMany(predicate => LabelsOf(predicate, expand.ToSlot)).ToList();
        var descending = keys[sorted].Descending;
        return labels.Count == 0
            ? null
            : new OrderedExpansion(expand, labels, name, descending, descending && nullTest is null, sorted + 1);
    }

    private static string? PropertyOf(BoundExpression expression, int slot) =>
        expression is BoundProperty { Subject: BoundVariable variable } property && variable.Slot == slot
            ? property.Key
            : null;

    private static IEnumerable<string> LabelsOf(BoundExpression predicate, int slot) =>
        predicate is BoundLabelTest { Subject: BoundVariable variable, Labels: LabelName label }
        && variable.Slot == slot
            ? [label.Name]
            : [];

    // What an expression means below the projections, for the forms that are looked for.
    private static BoundExpression Resolve(BoundExpression expression, IReadOnlyList<ProjectionPlan> projections)
    {
        switch (expression)
        {
            case BoundVariable variable:
                for (var number = 0; number < projections.Count; number++)
                {
                    var item = projections[number].Items.FirstOrDefault(item => item.Slot == variable.Slot);
                    if (item is not null)
                    {
                        return Resolve(item.Expression, [.. projections.Skip(number + 1)]);
                    }
                }

                return variable;
            case BoundProperty property:
                return property with { Subject = Resolve(property.Subject, projections) };
            case BoundUnary { Operator: UnaryOperator.IsNull } test:
                return test with { Operand = Resolve(test.Operand, projections) };
            case BoundLabelTest test:
                return test with { Subject = Resolve(test.Subject, projections) };
            default:
                return expression;
        }
    }
}

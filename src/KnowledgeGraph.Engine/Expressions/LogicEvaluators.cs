using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Comparison;

namespace KnowledgeGraph.Engine.Expressions;

/// <summary>Reads truth from a boolean or null; as in Neo4j a list or map is true where it is not empty.</summary>
internal static class Truth
{
    public static bool? Of(Evaluator evaluator, Value[] row)
    {
        if (evaluator is PredicateEvaluator predicate)
        {
            return predicate.Test(row);
        }

        return Of(evaluator.Evaluate(row));
    }

    public static bool? Of(in Value value) =>
        value.IsTrue ? true
        : value.IsFalse ? false
        : value.IsNull ? null
        : value.TryAs<ListValue>(out var list) ? list.Count > 0
        : value.TryAs<MapValue>(out var map) ? map.Count > 0
        : throw EngineErrors.WrongType("A condition", "a BOOLEAN", value);
}

/// <summary><c>NOT x</c>.</summary>
internal sealed class NotEvaluator(Evaluator operand) : PredicateEvaluator
{
    public override bool? Test(Value[] row) => !Truth.Of(operand, row);
}

/// <summary><c>a AND b</c>.</summary>
internal sealed class AndEvaluator(Evaluator left, Evaluator right) : PredicateEvaluator
{
    public override bool? Test(Value[] row)
    {
        var first = Truth.Of(left, row);
        return first == false ? false : first & Truth.Of(right, row);
    }
}

/// <summary><c>a OR b</c>.</summary>
internal sealed class OrEvaluator(Evaluator left, Evaluator right) : PredicateEvaluator
{
    public override bool? Test(Value[] row)
    {
        var first = Truth.Of(left, row);
        return first == true ? true : first | Truth.Of(right, row);
    }
}

/// <summary><c>a XOR b</c>.</summary>
internal sealed class XorEvaluator(Evaluator left, Evaluator right) : PredicateEvaluator
{
    public override bool? Test(Value[] row)
    {
        var first = Truth.Of(left, row);
        var second = Truth.Of(right, row);
        return first is null || second is null ? null : first != second;
    }
}

/// <summary><c>x IS [NOT] NULL</c>.</summary>
internal sealed class NullTestEvaluator(Evaluator operand, bool wanted) : PredicateEvaluator
{
    public override bool? Test(Value[] row) => operand.Evaluate(row).IsNull == wanted;
}

/// <summary><c>a = b</c>, <c>a &lt;&gt; b</c>.</summary>
internal sealed class EqualityEvaluator(Evaluator left, Evaluator right, bool wanted) : PredicateEvaluator
{
    public override bool? Test(Value[] row)
    {
        var equal = ValueEquality.Equal(left.Evaluate(row), right.Evaluate(row));
        return wanted ? equal : !equal;
    }
}

/// <summary><c>a &lt; b</c> and its kin.</summary>
internal sealed class ComparisonEvaluator(Evaluator left, Evaluator right, Ordering wanted, bool orEqual)
    : PredicateEvaluator
{
    public override bool? Test(Value[] row)
    {
        var (first, second) = (left.Evaluate(row), right.Evaluate(row));
        var found = ValueComparison.Compare(first, second);
        return found == Ordering.Unknown
            ? (orEqual && ValueComparison.SameDuration(first, second) ? true : null)
            : found == wanted || (orEqual && found == Ordering.Equal);
    }
}

/// <summary><c>x IN list</c>. A long constant list is looked up, not walked.</summary>
internal sealed class InEvaluator(Evaluator item, Evaluator list) : PredicateEvaluator
{
    private const int HashedFrom = 16;

    private HashSet<Value>? _items;
    private bool _prepared;

    public override bool? Test(Value[] row)
    {
        if (!_prepared)
        {
            Prepare(row);
        }

        var value = item.Evaluate(row);
        if (_items is not null && value.Kind is ValueKind.String or ValueKind.Integer or ValueKind.Date)
        {
            return _items!.Contains(value);
        }

        var items = list.Evaluate(row);
        return items.IsNull ? null : Contains(items, value);
    }

    public static bool? Contains(in Value items, in Value value)
    {
        var values = ListComprehensionEvaluator.ListOf(items);
        bool? found = false;
        foreach (ref readonly var candidate in values.Span)
        {
            switch (ValueEquality.Equal(value, candidate))
            {
                case true:
                    return true;
                case null:
                    found = null;
                    break;
                default:
                    break;
            }
        }

        return found;
    }

    private void Prepare(Value[] row)
    {
        _prepared = true;
        if (
            list.IsConstant
            && list.Evaluate(row).TryAs<ListValue>(out var values)
            && values.Count >= HashedFrom
            && values.All(static value => value.Kind is ValueKind.String or ValueKind.Integer or ValueKind.Date)
        )
        {
            _items = new HashSet<Value>(values, ValueEquivalence.Instance);
        }
    }
}

using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Expressions;

/// <summary><c>[x IN list WHERE predicate | projection]</c>.</summary>
internal sealed class ListComprehensionEvaluator(
    StatementContext context,
    int slot,
    Evaluator list,
    Evaluator? predicate,
    Evaluator? projection
) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        var value = list.Evaluate(row);
        if (value.IsNull)
        {
            return Value.Null;
        }

        var items = ListOf(value);
        var taken = new List<Value>();
        var held = 0L;
        for (var i = 0; i < items.Count; i++)
        {
            context.Tick();
            row[slot] = items[i];
            if (predicate is null || Truth.Of(predicate, row) == true)
            {
                taken.Add(projection is null ? items[i] : projection.Evaluate(row));
                held += 16 + (projection is null ? 0 : ValueSize.Of(taken[^1]));
                context.RequireRoom(held, "a list comprehension");
            }
        }

        return new ListValue(taken);
    }

    /// <summary>The list; another value counts as a list of itself, as in Neo4j.</summary>
    public static ListValue ListOf(in Value value) =>
        value.TryAs<ListValue>(out var list) ? list : new ListValue([value]);
}

/// <summary><c>all(x IN list WHERE predicate)</c>, <c>any</c>, <c>none</c>, <c>single</c>.</summary>
internal sealed class QuantifierEvaluator(
    StatementContext context,
    QuantifierKind kind,
    int slot,
    Evaluator list,
    Evaluator predicate
) : PredicateEvaluator
{
    public override bool? Test(Value[] row)
    {
        var value = list.Evaluate(row);
        if (value.IsNull)
        {
            return null;
        }

        var items = ListComprehensionEvaluator.ListOf(value);
        var (yes, no, unknown) = (0, 0, 0);
        for (var i = 0; i < items.Count; i++)
        {
            context.Tick();
            row[slot] = items[i];
            switch (Truth.Of(predicate, row))
            {
                case true:
                    yes++;
                    break;
                case false:
                    no++;
                    break;
                default:
                    unknown++;
                    break;
            }

            if (Decided(yes, no) is { } answer)
            {
                return answer;
            }
        }

        return AtEnd(yes, unknown);
    }

    private bool? Decided(int yes, int no) =>
        kind switch
        {
            QuantifierKind.All when no > 0 => false,
            QuantifierKind.Any when yes > 0 => true,
            QuantifierKind.None when yes > 0 => false,
            QuantifierKind.Single when yes > 1 => false,
            _ => null,
        };

    private bool? AtEnd(int yes, int unknown) =>
        unknown > 0
            ? null
            : kind switch
            {
                QuantifierKind.Any => false,
                QuantifierKind.Single => yes == 1,
                _ => true,
            };
}

/// <summary><c>reduce(accumulator = initial, x IN list | step)</c>.</summary>
internal sealed class ReduceEvaluator(
    StatementContext context,
    int accumulatorSlot,
    Evaluator initial,
    int slot,
    Evaluator list,
    Evaluator step
) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        var value = list.Evaluate(row);
        if (value.IsNull)
        {
            return Value.Null;
        }

        var items = ListComprehensionEvaluator.ListOf(value);
        row[accumulatorSlot] = initial.Evaluate(row);
        for (var i = 0; i < items.Count; i++)
        {
            context.Tick();
            row[slot] = items[i];
            row[accumulatorSlot] = step.Evaluate(row);
        }

        return row[accumulatorSlot];
    }
}

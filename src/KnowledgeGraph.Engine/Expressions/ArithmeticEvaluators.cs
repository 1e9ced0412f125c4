using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Expressions;

/// <summary><c>a + b</c> and its kin.</summary>
internal sealed class ArithmeticEvaluator(
    StatementContext context,
    BinaryOperator kind,
    Evaluator left,
    Evaluator right
) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        var (first, second) = (left.Evaluate(row), right.Evaluate(row));
        if (kind is BinaryOperator.Add or BinaryOperator.Concatenate && (IsLong(first) || IsLong(second)))
        {
            context.RequireRoom(ValueSize.Of(first) + ValueSize.Of(second), "'+'");
        }

        return Arithmetic.Compute(kind, first, second);
    }

    // What is short cannot break a limit: doubling is what makes texts and lists grow.
    private static bool IsLong(in Value value) =>
        (value.IsString && value.AsString.Length > 4096) || (value.TryAs<ListValue>(out var list) && list.Count > 4096);
}

/// <summary><c>-a</c>, <c>+a</c>.</summary>
internal sealed class SignEvaluator(bool negative, Evaluator operand) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        var value = operand.Evaluate(row);
        return negative ? Arithmetic.Negate(value) : Arithmetic.Plus(value);
    }
}

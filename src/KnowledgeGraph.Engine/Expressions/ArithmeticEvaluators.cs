using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Expressions;

/// <summary><c>a + b</c> and its kin.</summary>
internal sealed class ArithmeticEvaluator(BinaryOperator kind, Evaluator left, Evaluator right) : Evaluator
{
    public override Value Evaluate(Value[] row) => Arithmetic.Compute(kind, left.Evaluate(row), right.Evaluate(row));
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

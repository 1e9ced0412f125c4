using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Catalog;
using KnowledgeGraph.Cypher.Diagnostics;

namespace KnowledgeGraph.Cypher.Binding.Checks;

/// <summary>What is known to be wrong with a call before it runs, beyond the types of its arguments.</summary>
internal sealed class CallChecks(BindingContext context)
{
    public void Check(FunctionSignature function, CallExpression call, IReadOnlyList<BoundExpression> arguments)
    {
        switch (function.Name)
        {
            case "point" when arguments[0] is BoundMap map:
                CheckPoint(map, call.Arguments[0]);
                break;
            case "percentileCont" or "percentileDisc" when NumberOf(arguments[1]) is { } share and not (>= 0 and <= 1):
                throw context.Error(
                    Messages.PercentileRange(Value(share)),
                    call.Arguments[1].Span,
                    ErrorDetail.NumberOutOfRange
                );
            default:
                break;
        }
    }

    private static string Value(double number) => Values.Value.Of(number).ToString();

    private static double? NumberOf(BoundExpression expression) =>
        expression switch
        {
            BoundLiteral { Value.IsNumber: true } literal => literal.Value.AsNumber,
            BoundUnary { Operator: UnaryOperator.Negate, Operand: BoundLiteral { Value.IsNumber: true } literal } =>
                -literal.Value.AsNumber,
            _ => null,
        };

    private void CheckPoint(BoundMap map, Expression written)
    {
        var keys = map.Entries.Select(entry => entry.Key).ToList();
        var isPoint =
            (keys.Contains("x") && keys.Contains("y")) || (keys.Contains("longitude") && keys.Contains("latitude"));
        if (!isPoint)
        {
            throw context.Error(Messages.NoPoint(keys), written.Span, ErrorDetail.InvalidArgumentValue);
        }
    }
}

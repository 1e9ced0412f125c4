using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Functions;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Expressions;

/// <summary>A call of a function: evaluates and checks the arguments, then calls its body.</summary>
internal sealed class FunctionEvaluator(StatementContext context, Function function, Evaluator[] arguments) : Evaluator
{
    // Bodies read their arguments and do not keep the span, so one buffer serves all rows.
    private readonly Value[] _values = new Value[arguments.Length];

    public override Value Evaluate(Value[] row)
    {
        var parameters = function.Signature.Parameters;
        var hasNull = false;
        for (var i = 0; i < arguments.Length; i++)
        {
            var value = arguments[i].Evaluate(row);
            if (value.IsNull)
            {
                hasNull = true;
            }
            else
            {
                Check(value, parameters[Math.Min(i, parameters.Count - 1)].Type.Kinds, i);
            }

            _values[i] = value;
        }

        if (hasNull && !function.TakesNull)
        {
            return Value.Null;
        }

        try
        {
            return function.Body(context, _values);
        }
        catch (ValueException fault)
        {
            throw EngineErrors.Of(fault);
        }
    }

    private void Check(in Value value, TypeSet accepted, int position)
    {
        if (accepted == TypeSet.Any)
        {
            return;
        }

        var kind = TypeTests.SetOf(value.Kind);
        if ((accepted & kind) == TypeSet.None && !(kind == TypeSet.Integer && accepted.HasFlag(TypeSet.Float)))
        {
            var name = function.Signature.Parameters[Math.Min(position, function.Signature.Parameters.Count - 1)].Name;
            throw EngineErrors.Type(
                $"{function.Signature.Name}() expected {SignatureText.Of(accepted)} as '{name}', found {EngineErrors.Describe(value)}.",
                Cypher.Diagnostics.ErrorDetail.InvalidArgumentValue
            );
        }
    }
}

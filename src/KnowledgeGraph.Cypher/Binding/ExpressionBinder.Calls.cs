using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Binding.Checks;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Diagnostics;

namespace KnowledgeGraph.Cypher.Binding;

internal sealed partial class ExpressionBinder
{
    private BoundExpression BindCall(CallExpression call)
    {
        var name = call.Function.Text;
        if (call.IsCountStar)
        {
            return BindAggregation(call, null);
        }

        if (string.Equals(name, "exists", StringComparison.OrdinalIgnoreCase) && call.Arguments.Count == 1)
        {
            return call.Arguments[0] is PatternExpression pattern
                ? BindPatternPredicate(pattern)
                : throw context.Error(
                    Messages.ExistsOfProperty(AstText.Of(call.Arguments[0])),
                    call.Span,
                    ErrorDetail.UnexpectedSyntax
                );
        }

        var function =
            context.Functions.FindFunction(name)
            ?? throw context.Error(
                Messages.UnknownFunction(name, Suggestions.Nearest(name, context.Functions.FunctionNames)),
                call.Function.Span,
                ErrorDetail.UnknownFunction
            );
        if (function.IsDeprecated)
        {
            context.Remarks.Add(Notifications.DeprecatedFunction(function.Name, context.Remarks.At(call.Span)));
        }

        if (function.IsAggregating)
        {
            return BindAggregation(call, function);
        }

        if (call.Distinct)
        {
            throw context.Error(Messages.DistinctNotAllowed(name), call.Span, ErrorDetail.UnexpectedSyntax);
        }

        if (_insideAggregation && !function.IsDeterministic)
        {
            throw context.Error(Messages.RandomInAggregation(name), call.Span, ErrorDetail.NonConstantExpression);
        }

        var arguments = BindArguments(call, function);
        new CallChecks(context).Check(function, call, arguments);
        return new BoundFunctionCall(function, arguments) { Type = ReturnType(function, arguments) };
    }

    private static StaticType ReturnType(Catalog.FunctionSignature function, BoundExpression[] arguments) =>
        function.Name switch
        {
            "coalesce" when arguments.Length > 0 => arguments.Select(a => a.Type).Aggregate(StaticType.Union),
            "head" or "last" when arguments[0].Type is { Kinds: TypeSet.List, Element: { } element } => element,
            "tail" or "reverse" when arguments[0].Type.Kinds == TypeSet.List => arguments[0].Type,
            "collect" => StaticType.ListOf(arguments[0].Type),
            _ => function.Returns,
        };

    private BoundExpression[] BindArguments(CallExpression call, Catalog.FunctionSignature function)
    {
        var count = call.Arguments.Count;
        var most = function.IsVariadic ? int.MaxValue : function.Parameters.Count;
        if (count < function.MinimumArguments || count > most)
        {
            throw context.Error(
                Messages.ArgumentCount(function, count),
                call.Span,
                ErrorDetail.InvalidNumberOfArguments
            );
        }

        var arguments = new BoundExpression[count];
        for (var i = 0; i < count; i++)
        {
            arguments[i] = Bind(call.Arguments[i]);
            var parameter = function.Parameters[Math.Min(i, function.Parameters.Count - 1)];
            context.RequireType(arguments[i], parameter.Type.Kinds, $"{function.Name}(), argument {parameter.Name}");
        }

        return arguments;
    }

    private BoundVariable BindAggregation(CallExpression call, Catalog.FunctionSignature? function)
    {
        if (_insideAggregation)
        {
            throw context.Error(Messages.NestedAggregation, call.Span, ErrorDetail.NestedAggregation);
        }

        if (Aggregation is null || _locals.Count > 0)
        {
            throw context.Error(
                Messages.AggregationNotAllowed(call.Function.Text),
                call.Span,
                ErrorDetail.InvalidAggregation
            );
        }

        if (Aggregation.FindAggregation(call) is { } known)
        {
            return new BoundVariable(known, call.Function.Text);
        }

        _insideAggregation = true;
        var arguments = function is null ? [] : BindArguments(call, function);
        if (function is not null)
        {
            new CallChecks(context).Check(function, call, arguments);
        }

        _insideAggregation = false;
        if (Aggregation.Closed)
        {
            throw context.Error(
                Messages.AggregationNotReturned(call.Function.Text),
                call.Span,
                ErrorDetail.InvalidAggregation
            );
        }

        var type = function is null ? new StaticType(TypeSet.Integer) : ReturnType(function, arguments);
        var slot = context.NewSlot();
        var text = context.Text.Substring(call.Span.Start, call.Span.Length);
        Aggregation.AddAggregation(
            call,
            new Planning.Plans.AggregationItem(slot, function, arguments, call.Distinct, text)
        );
        return new BoundVariable(slot, call.Function.Text) { Type = type };
    }
}

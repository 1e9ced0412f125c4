using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Binding.Checks;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Binding.Patterns;
using KnowledgeGraph.Cypher.Binding.Queries;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Cypher.Binding;

internal sealed partial class ExpressionBinder
{
    private static StaticType ElementOf(BoundExpression list) =>
        list.Type.Kinds.HasFlag(TypeSet.List) && list.Type.Element is { } element ? element : StaticType.Any;

    /// <summary>Binds something that sees a variable of its own.</summary>
    private T Within<T>(ReadOnlySpan<Variable> variables, Func<T> bind)
    {
        var outer = _scope;
        _scope = outer.Copy();
        foreach (var variable in variables)
        {
            _scope.Declare(variable);
            _locals.Add(variable.Slot);
        }

        var result = bind();
        foreach (var variable in variables)
        {
            _locals.Remove(variable.Slot);
        }

        _scope = outer;
        return result;
    }

    private BoundExpression BindListOf(Expression expression, string where)
    {
        var list = Bind(expression);
        context.RequireType(list, TypeSet.List, where);
        return list;
    }

    private BoundListComprehension BindListComprehension(ListComprehensionExpression expression)
    {
        var list = BindListOf(expression.List, "a list comprehension");
        context.NoteShadowing(_scope, expression.Variable);
        var item = new Variable(expression.Variable.Text, context.NewSlot(), ElementOf(list));
        return Within(
            [item],
            () =>
            {
                var where = expression.Where is null ? null : BindPredicate(expression.Where);
                var projection = expression.Projection is null ? null : Bind(expression.Projection);
                return new BoundListComprehension(item.Slot, list, where, projection)
                {
                    Type = StaticType.ListOf(projection?.Type ?? item.Type),
                };
            }
        );
    }

    private BoundQuantifier BindQuantifier(QuantifierExpression expression)
    {
        var list = BindListOf(expression.List, $"{expression.Kind}()");
        context.NoteShadowing(_scope, expression.Variable);
        var item = new Variable(expression.Variable.Text, context.NewSlot(), ElementOf(list));
        return Within(
            [item],
            () =>
            {
                var where = BindPredicate(expression.Where);
                return new BoundQuantifier(expression.Kind, item.Slot, list, where) { Type = Boolean };
            }
        );
    }

    private BoundReduce BindReduce(ReduceExpression expression)
    {
        var initial = Bind(expression.Initial);
        var list = BindListOf(expression.List, "reduce()");
        // A list's items are not known from the first one, so that only other types are carried on.
        var started = initial.Type.Kinds.HasFlag(TypeSet.List) || initial.Type.Kinds == TypeSet.None;
        var accumulator = new Variable(
            expression.Accumulator.Text,
            context.NewSlot(),
            started ? StaticType.Any : initial.Type
        );
        context.NoteShadowing(_scope, expression.Variable);
        var item = new Variable(expression.Variable.Text, context.NewSlot(), ElementOf(list));
        return Within(
            [accumulator, item],
            () =>
            {
                var step = Bind(expression.Step);
                if (!initial.Type.MayBe(Widened(step.Type.Kinds)) && step.Type.Kinds != TypeSet.None)
                {
                    throw context.Error(
                        Messages.AccumulatorType(initial.Type.Kinds, step.Type.Kinds),
                        expression.Step.Span,
                        ErrorDetail.InvalidArgumentType
                    );
                }

                return new BoundReduce(accumulator.Slot, initial, item.Slot, list, step);
            }
        );
    }

    /// <summary>A number that was an integer may become a float.</summary>
    private static TypeSet Widened(TypeSet kinds) =>
        (kinds & TypeSet.Number) != TypeSet.None ? kinds | TypeSet.Number : kinds;

    /// <summary>Binds a query over the row of this expression.</summary>
    private int[] Arguments => [.. _scope.All.Select(v => v.Slot).Distinct()];

    private UnplannedSubquery BindPatternPredicate(PatternExpression expression)
    {
        var part = new PatternPart(null, null, ShortestFunction.None, expression.Pattern) { Span = expression.Span };
        var binder = new PatternBinder(context, _scope.Nested()) { KnownVariablesOnly = true };
        var match = binder.BindMatch([part], null, optional: false);
        return Subquery(SubqueryKind.Exists, [match], [], -1) with { Type = Boolean };
    }

    private UnplannedSubquery Subquery(
        SubqueryKind kind,
        IReadOnlyList<BoundClause> clauses,
        IReadOnlyList<ResultColumn> columns,
        int column
    ) => new(kind, new BoundQuery([new BoundPart(clauses, columns)], true, columns) { Arguments = Arguments }, column);

    private UnplannedSubquery BindPatternComprehension(PatternComprehensionExpression expression)
    {
        var part = new PatternPart(expression.PathVariable, null, ShortestFunction.None, expression.Pattern)
        {
            Span = expression.Span,
        };
        var inner = _scope.Nested();
        var match = new PatternBinder(context, inner).BindMatch([part], expression.Where, optional: false);
        var projection = new ExpressionBinder(context, inner).Bind(expression.Projection);
        var slot = context.NewSlot();
        var column = new ResultColumn("item", slot);
        var project = new BoundProjection(
            [],
            null,
            [new ProjectionItem(slot, "item", projection)],
            [column],
            Distinct: false,
            [],
            null,
            null,
            null
        );
        return Subquery(SubqueryKind.Collect, [match, project], [column], slot) with
        {
            Type = StaticType.ListOf(projection.Type),
        };
    }

    private UnplannedSubquery BindShortestPath(ShortestPathExpression expression)
    {
        var function = expression.All ? ShortestFunction.AllShortestPaths : ShortestFunction.ShortestPath;
        var name = new Name("path") { Span = expression.Span };
        var part = new PatternPart(name, null, function, expression.Pattern) { Span = expression.Span };
        new MatchRemarks(context.Remarks).AddShortest(part, null);
        var inner = _scope.Nested();
        var match = new PatternBinder(context, inner) { HiddenPath = true }.BindMatch([part], null, optional: false);
        var slot = match.Graph.Paths[0].Slot;
        var kind = expression.All ? SubqueryKind.Collect : SubqueryKind.First;
        return Subquery(kind, [match], [new ResultColumn("path", slot)], slot) with
        {
            Type = expression.All ? StaticType.ListOf(TypeSet.Path) : new StaticType(TypeSet.Path),
        };
    }

    private UnplannedSubquery BindSubquery(SubqueryExpression expression)
    {
        var query = new QueryBinder(context).BindExpressionSubquery(expression, _scope.Nested());
        var bound = query with { Arguments = Arguments };
        var type = expression.Kind switch
        {
            SubqueryKind.Exists => Boolean,
            SubqueryKind.Count => new StaticType(TypeSet.Integer),
            _ => StaticType.ListOf(query.ColumnTypes.Count > 0 ? query.ColumnTypes[0] : StaticType.Any),
        };
        var column = expression.Kind == SubqueryKind.Collect ? query.Columns[0].Slot : -1;
        return new UnplannedSubquery(expression.Kind, bound, column) { Type = type };
    }
}

using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Binding.Queries;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Cypher.Binding;

internal sealed partial class QueryBinder
{
    /// <summary>An item of a projection before it is bound.</summary>
    private sealed record Item(string Name, Expression Expression, bool Aggregates);

    private BoundProjection BindProjection(ProjectionBody body, Expression? where, bool isReturn)
    {
        var items = ProjectionItems(body, isReturn);
        var aggregation = items.Exists(i => i.Aggregates) ? new AggregationContext() : null;
        var columns = new Variable[items.Count];
        var keys = new List<ProjectionItem>();
        var computed = new List<ProjectionItem>();
        for (var i = 0; i < items.Count; i++)
        {
            if (!items[i].Aggregates)
            {
                columns[i] = BindPlainItem(items[i], aggregation, aggregation is null ? computed : keys);
            }
        }

        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Aggregates)
            {
                columns[i] = BindAggregatingItem(items[i], aggregation!, computed);
            }
        }

        var outer = _scope;
        var inner = outer.Cleared();
        foreach (var column in columns)
        {
            inner.Declare(column);
        }

        // Behind DISTINCT and aggregation the old variables are gone; otherwise they are seen beside the new ones.
        var behind = inner;
        if (aggregation is null && !body.Distinct)
        {
            behind = outer.Copy();
            foreach (var column in columns)
            {
                behind.Declare(column);
            }
        }

        var projected = Projected(body, items, columns, aggregation);
        var orderBy = BindOrderBy(body, items, aggregation, projected, behind);
        var filter = where is null ? null : BindFilter(where, projected, behind);
        if (!isReturn)
        {
            RequireAliases(body, "WITH");
        }

        _scope = inner;
        if (isReturn)
        {
            _returns = true;
            _columns = [.. columns.Select(c => new ResultColumn(c.Name, c.Slot))];
            _columnTypes = [.. columns.Select(c => c.Type)];
        }

        return new BoundProjection(
            keys,
            aggregation?.Items,
            computed,
            [.. columns.Select(c => new ResultColumn(c.Name, c.Slot))],
            body.Distinct,
            orderBy,
            BindRowCount(body.Skip, "SKIP"),
            BindRowCount(body.Limit, "LIMIT"),
            filter
        );
    }

    private List<Item> ProjectionItems(ProjectionBody body, bool isReturn)
    {
        var items = new List<Item>();
        if (body.All)
        {
            if (isReturn && !_scope.Own.Any() && body.Items.Count == 0)
            {
                throw context.Error(Messages.NothingToReturn, body.Span, ErrorDetail.NoVariablesInScope);
            }

            // Neo4j gives the columns of a star in the order of their names.
            var own = _keepsOrder ? _scope.Own : _scope.Own.OrderBy(v => v.Name, StringComparer.Ordinal);
            foreach (var variable in own)
            {
                var expression = new VariableExpression(variable.Name) { Span = body.Span };
                items.Add(new Item(variable.Name, expression, Aggregates: false));
            }
        }

        foreach (var item in body.Items)
        {
            if (item.Alias is { } alias && !isReturn)
            {
                context.NoteShadowing(_scope, alias);
            }

            items.Add(new Item(item.Alias?.Text ?? item.Text, item.Expression, IsAggregating(item.Expression)));
            if (items.FindIndex(i => i.Name == items[^1].Name) < items.Count - 1)
            {
                throw context.Error(
                    Messages.ColumnTwice(items[^1].Name),
                    (item.Alias as AstNode ?? item.Expression).Span,
                    ErrorDetail.ColumnNameConflict
                );
            }
        }

        return items;
    }

    private void RequireAliases(ProjectionBody body, string where)
    {
        foreach (var item in body.Items)
        {
            if (item.Alias is null && item.Expression is not VariableExpression)
            {
                throw context.Error(
                    Messages.AliasRequired(where, item.Text),
                    item.Expression.Span,
                    ErrorDetail.NoExpressionAlias
                );
            }
        }
    }

    private BoundExpression BindFilter(Expression where, AggregationContext? projected, Scope behind) =>
        new ExpressionBinder(context, behind)
        {
            Aggregation = projected,
            AggregatesHere = IsAggregating(where),
        }.BindPredicate(where);

    private bool IsAggregating(Expression expression) =>
        AstWalk.Any(
            expression,
            e =>
                e is CallExpression call
                && (call.IsCountStar || context.Functions.FindFunction(call.Function.Text) is { IsAggregating: true })
        );

    private Variable BindPlainItem(Item item, AggregationContext? aggregation, List<ProjectionItem> computed)
    {
        var expression = Bind(item.Expression);
        Variable column;
        if (expression is BoundVariable variable && aggregation is null)
        {
            column = new Variable(item.Name, variable.Slot, variable.Type);
        }
        else
        {
            column = new Variable(item.Name, context.NewSlot(), expression.Type);
            computed.Add(new ProjectionItem(column.Slot, item.Name, expression));
        }

        aggregation?.AddKey(item.Expression, new BoundVariable(column.Slot, column.Name) { Type = column.Type });
        return column;
    }

    private Variable BindAggregatingItem(Item item, AggregationContext aggregation, List<ProjectionItem> computed)
    {
        var binder = new ExpressionBinder(context, _scope) { Aggregation = aggregation, AggregatesHere = true };
        var expression = binder.Bind(item.Expression);
        if (expression is BoundVariable variable)
        {
            return new Variable(item.Name, variable.Slot, variable.Type);
        }

        var column = new Variable(item.Name, context.NewSlot(), expression.Type);
        computed.Add(new ProjectionItem(column.Slot, item.Name, expression));
        return column;
    }

    /// <summary>ORDER BY and WHERE may repeat what was projected, even where the variables in it are out of sight.</summary>
    private static AggregationContext? Projected(
        ProjectionBody body,
        List<Item> items,
        Variable[] columns,
        AggregationContext? aggregation
    )
    {
        var projected = aggregation;
        if (projected is not null || body.Distinct)
        {
            projected ??= new AggregationContext();
            projected.Closed = true;
            for (var i = 0; i < items.Count; i++)
            {
                projected.AddKey(
                    items[i].Expression,
                    new BoundVariable(columns[i].Slot, columns[i].Name) { Type = columns[i].Type },
                    items[i].Aggregates
                );
            }
        }

        return projected;
    }

    private List<SortKey> BindOrderBy(
        ProjectionBody body,
        List<Item> items,
        AggregationContext? aggregation,
        AggregationContext? projected,
        Scope behind
    )
    {
        var keys = new List<SortKey>();
        foreach (var item in body.OrderBy)
        {
            var aggregates = IsAggregating(item.Expression);
            var binder = new ExpressionBinder(context, behind)
            {
                Aggregation = aggregation is null && aggregates ? null : projected,
                AggregatesHere = aggregates && !items.Exists(i => i.Aggregates && Same(i.Expression, item.Expression)),
            };
            keys.Add(new SortKey(binder.Bind(item.Expression), item.Descending));
        }

        return keys;
    }

    private static bool Same(Expression left, Expression right) => AstText.Of(left) == AstText.Of(right);

    private BoundExpression? BindRowCount(Expression? expression, string word)
    {
        if (expression is null)
        {
            return null;
        }

        if (AstWalk.Any(expression, e => e is VariableExpression))
        {
            throw context.Error(Messages.RowCountVaries(word), expression.Span, ErrorDetail.NonConstantExpression);
        }

        var bound = new ExpressionBinder(context, new Scope()).Bind(expression);
        if (bound is BoundParameter)
        {
            context.RequireType(bound, TypeSet.Number, word);
        }

        if (bound is BoundLiteral { Value.IsNull: true })
        {
            throw context.Error(Messages.RowCountNull, expression.Span, ErrorDetail.InvalidArgumentType);
        }

        if (bound is BoundLiteral { Value: { Kind: ValueKind.Integer } value } && value.AsInteger < 0)
        {
            throw context.Error(Messages.NegativeRowCount(word), expression.Span, ErrorDetail.NegativeIntegerArgument);
        }

        if (!bound.Type.MayBe(TypeSet.Integer))
        {
            throw context.Error(
                Messages.RowCountType(word, bound.Type.Kinds),
                expression.Span,
                ErrorDetail.InvalidArgumentType
            );
        }

        return bound;
    }
}

using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Binding.Queries;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Cypher.Statements;

namespace KnowledgeGraph.Cypher.Binding;

internal sealed partial class QueryBinder
{
    /// <summary>
    /// SHOW gives rows like a procedure; YIELD chooses, renames and orders columns as WITH does, and RETURN is a RETURN.
    /// </summary>
    public BoundQuery BindShow(ShowStatement show)
    {
        _scope = new Scope();
        var names = show.Names is null ? null : Bind(show.Names);
        var available = ShowColumns.Of(show.Kind);
        var shown =
            show.Yield is null ? ShowColumns.DefaultsOf(show.Kind)
            : show.Yield.All ? available
            : YieldedColumns(show, available);
        var yields = new List<YieldItem>();
        foreach (var column in shown.Distinct(StringComparer.Ordinal))
        {
            var variable = new Variable(column, context.NewSlot(), StaticType.Any);
            _scope.Declare(variable);
            yields.Add(new YieldItem(available.ToList().IndexOf(column), variable.Slot, column));
        }

        var clauses = new List<BoundClause> { new BoundShow(show.Kind, show.Filter, names, yields) };
        List<ResultColumn> columns = [.. yields.Select(y => new ResultColumn(y.Name, y.Slot))];
        if (show.Yield is { } yield)
        {
            var body = yield.All ? yield with { All = false, Items = [.. shown.Select(StarItem)] } : yield;
            clauses.Add(BindProjection(body, show.Where, isReturn: false));
            columns = [.. ((BoundProjection)clauses[^1]).Columns];
        }
        else if (show.Where is not null)
        {
            clauses.Add(new BoundFilter(new ExpressionBinder(context, _scope).BindPredicate(show.Where)));
        }

        if (show.Return is { } projection)
        {
            _keepsOrder = true;
            clauses.Add(BindProjection(projection.Body, null, isReturn: true));
            columns = _columns;
        }

        return new BoundQuery([new BoundPart(clauses, columns)], UnionAll: true, columns);
    }

    private static ReturnItem StarItem(string column) => new(new VariableExpression(column), null, column);

    private List<string> YieldedColumns(ShowStatement show, IReadOnlyList<string> available)
    {
        var columns = new List<string>();
        foreach (var item in show.Yield!.Items)
        {
            var name = (item.Expression as VariableExpression)?.Name;
            if (name is null || !available.Contains(name, StringComparer.Ordinal))
            {
                throw context.Error(
                    Messages.UnknownColumn("SHOW", item.Text, available),
                    item.Expression.Span,
                    ErrorDetail.UndefinedVariable
                );
            }

            columns.Add(name);
        }

        return columns;
    }
}

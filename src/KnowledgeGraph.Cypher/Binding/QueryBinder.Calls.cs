using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Binding.Queries;
using KnowledgeGraph.Cypher.Catalog;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Binding;

internal sealed partial class QueryBinder
{
    /// <summary>A statement that is one CALL: arguments may come from parameters, and all columns are returned.</summary>
    private BoundQuery BindStandaloneCall(CallProcedureClause call)
    {
        _scope = new Scope();
        var procedure = FindProcedure(call);
        var yield = call.Yield is { All: false }
            ? call.Yield
            : new YieldPart(
                All: false,
                [.. procedure.Columns.Select(c => new YieldColumn(new Name(c.Name), null))],
                call.Yield?.Where
            )
            {
                Span = call.Span,
            };
        var arguments = call.Arguments is null
            ? [.. procedure.Parameters.Select(p => ImplicitArgument(p))]
            : BindArguments(call, procedure);
        var yields = BindYield(procedure, yield);
        var where = yield.Where is null ? null : new ExpressionBinder(context, _scope).BindPredicate(yield.Where);
        var clause = new BoundProcedureCall(procedure, arguments, yields, where, call.Optional);
        List<ResultColumn> columns = [.. yields.Select(y => new ResultColumn(y.Name, y.Slot))];
        return new BoundQuery([new BoundPart([clause], columns)], UnionAll: true, columns);
    }

    private BoundExpression ImplicitArgument(ProcedureParameter parameter) =>
        parameter.Default is { } value
            ? new BoundLiteral(value)
            : new BoundParameter(parameter.Name, context.Parameter(parameter.Name)) { Type = parameter.Type };

    private ProcedureSignature FindProcedure(CallProcedureClause call)
    {
        var procedure = FindProcedure(call.Procedure);
        if (procedure.Warning is { } warning)
        {
            context.Remarks.Add(Notifications.ProcedureWarning(warning, context.Remarks.At(call.Span)));
        }

        return procedure;
    }

    private ProcedureSignature FindProcedure(Name name) =>
        context.Procedures.FindProcedure(name.Text)
        ?? throw context.Error(
            ErrorCodes.ProcedureNotFound,
            Messages.UnknownProcedure(name.Text, Suggestions.Nearest(name.Text, context.Procedures.ProcedureNames)),
            name.Span,
            ErrorDetail.ProcedureNotFound
        );

    private BoundExpression[] BindArguments(CallProcedureClause call, ProcedureSignature procedure)
    {
        var written = call.Arguments!;
        var required = procedure.Parameters.Count(p => p.Default is null);
        if (written.Count < required || written.Count > procedure.Parameters.Count)
        {
            throw context.Error(
                Messages.ProcedureArgumentCount(procedure, written.Count),
                call.Span,
                ErrorDetail.InvalidNumberOfArguments
            );
        }

        var arguments = new BoundExpression[procedure.Parameters.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = procedure.Parameters[i];
            if (i >= written.Count)
            {
                arguments[i] = new BoundLiteral(parameter.Default!.Value);
                continue;
            }

            arguments[i] = Bind(written[i]);
            context.RequireType(arguments[i], parameter.Type.Kinds, $"{procedure.Name}(), argument {parameter.Name}");
        }

        return arguments;
    }

    private List<YieldItem> BindYield(ProcedureSignature procedure, YieldPart yield)
    {
        var items = new List<YieldItem>();
        foreach (var column in yield.Columns)
        {
            var index = procedure.Columns.ToList().FindIndex(c => c.Name == column.Column.Text);
            if (index < 0)
            {
                throw context.Error(
                    Messages.UnknownColumn(procedure.Name, column.Column.Text, procedure.Columns.Select(c => c.Name)),
                    column.Column.Span,
                    ErrorDetail.UndefinedVariable
                );
            }

            var name = column.Alias ?? column.Column;
            RequireUnbound(name);
            context.NoteShadowing(_scope, name);
            var variable = new Variable(name.Text, context.NewSlot(), procedure.Columns[index].Type);
            _scope.Declare(variable);
            items.Add(new YieldItem(index, variable.Slot, variable.Name));
        }

        return items;
    }

    private BoundProcedureCall BindProcedureCall(CallProcedureClause call)
    {
        var procedure = FindProcedure(call);
        if (call.Arguments is null)
        {
            throw context.Error(
                Messages.ImplicitArguments(procedure.Name),
                call.Span,
                ErrorDetail.InvalidArgumentPassingMode
            );
        }

        if (call.Yield is null && procedure.Columns.Count > 0)
        {
            throw context.Error(Messages.YieldMissing, call.Span, ErrorDetail.UndefinedVariable);
        }

        if (call.Yield is { All: true } star)
        {
            throw context.Error(Messages.YieldStar, star.Span, ErrorDetail.UnexpectedSyntax);
        }

        var arguments = call.Arguments is null ? [] : BindArguments(call, procedure);
        var yields = call.Yield is null ? [] : BindYield(procedure, call.Yield);
        var where = call.Yield?.Where is { } condition
            ? new ExpressionBinder(context, _scope).BindPredicate(condition)
            : null;
        return new BoundProcedureCall(procedure, arguments, yields, where, call.Optional);
    }

    private BoundSubqueryCall BindCallSubquery(CallSubqueryClause call)
    {
        var outer = _scope;
        var batches = call.Batches is null ? null : BindBatches(call.Batches);
        var (place, wrote) = (_place, _wrote);
        var query = call.Imports is null
            ? BindImportingParts(call, outer)
            : BindQuery(call.Query, ImportedScope(call, outer), QueryPlace.CallSubquery);
        _scope = outer;
        (_place, _wrote) = (place, wrote);
        query = query with { Arguments = [.. outer.All.Select(v => v.Slot).Distinct()] };
        for (var i = 0; i < query.Columns.Count; i++)
        {
            var column = query.Columns[i];
            if (_scope.TryFind(column.Name, out _))
            {
                throw context.Error(
                    Messages.AlreadyBound(column.Name),
                    call.Query.Span,
                    ErrorDetail.VariableAlreadyBound
                );
            }

            _scope.Declare(new Variable(column.Name, column.Slot, query.ColumnTypes[i]));
        }

        return new BoundSubqueryCall(query, call.Optional, DeclareReport(call.Batches, batches));
    }

    /// <summary>The status of the batches is a variable like the columns of the subquery, and comes behind them.</summary>
    private BoundBatches? DeclareReport(TransactionBatches? written, BoundBatches? batches)
    {
        if (batches is null || written?.ReportAs is not { } name)
        {
            return batches;
        }

        RequireUnbound(name);
        var slot = context.NewSlot();
        _scope.Declare(new Variable(name.Text, slot, new StaticType(TypeSet.Map)));
        return batches with { StatusSlot = slot };
    }

    private Scope ImportedScope(CallSubqueryClause call, Scope outer)
    {
        if (call.ImportsAll)
        {
            return outer.Nested();
        }

        var imported = new List<Variable>();
        foreach (var name in call.Imports!)
        {
            imported.Add(
                outer.TryFind(name.Text, out var variable)
                    ? variable
                    : throw context.Undefined(name.Text, name.Span, outer)
            );
        }

        return outer.Importing([.. imported.Distinct()]);
    }

    /// <summary>
    /// The older form: each part of the subquery sees nothing of the outer query save what a WITH at its very beginning
    /// names. That WITH passes variables on as they are and is no clause of its own.
    /// </summary>
    private BoundQuery BindImportingParts(CallSubqueryClause call, Scope outer)
    {
        var imported = new Dictionary<string, Variable>(StringComparer.Ordinal);
        var written = new List<string>();
        var parts = new List<SingleQuery>();
        foreach (var part in call.Query.Parts)
        {
            if (part.Clauses[0] is WithClause with && ImportedBy(with, outer) is { } variables)
            {
                written.AddRange(with.Body.All ? ["*"] : variables.Select(v => v.Name));
                foreach (var variable in variables)
                {
                    imported[variable.Name] = variable;
                }

                parts.Add(part.Clauses.Count > 1 ? part with { Clauses = [.. part.Clauses.Skip(1)] } : part);
            }
            else
            {
                parts.Add(part);
            }
        }

        context.Remarks.Add(Notifications.DeprecatedImportingWith(written, context.Remarks.At(call.Span)));
        return BindQuery(call.Query with { Parts = parts }, outer.Taking(imported.Values), QueryPlace.CallSubquery);
    }

    private List<Variable>? ImportedBy(WithClause with, Scope outer)
    {
        var body = with.Body;
        var plain =
            body.Items.All(i => i.Alias is null && i.Expression is VariableExpression)
            && body.OrderBy.Count == 0
            && body.Skip is null
            && body.Limit is null
            && !body.Distinct
            && with.Where is null;
        if (!plain)
        {
            return null;
        }

        var variables = new List<Variable>();
        if (body.All)
        {
            variables.AddRange(outer.All);
        }

        foreach (var item in body.Items)
        {
            var name = ((VariableExpression)item.Expression).Name;
            variables.Add(
                outer.TryFind(name, out var variable)
                    ? variable
                    : throw context.Undefined(name, item.Expression.Span, outer)
            );
        }

        return variables;
    }

    private BoundBatches BindBatches(TransactionBatches batches)
    {
        context.CommitsItself = true;
        if (_place != QueryPlace.Statement || _wrote)
        {
            var message = _wrote ? Messages.TransactionsAfterWrite : Messages.TransactionsNested;
            throw context.Error(message, batches.Span, ErrorDetail.InvalidClauseComposition);
        }

        var size = BindRowCount(batches.Size, "OF … ROWS");
        if (size is BoundLiteral { Value: { IsInteger: true, AsInteger: <= 0 } found })
        {
            throw context.Error(
                Messages.NotPositive(found.ToString()),
                batches.Size!.Span,
                ErrorDetail.NegativeIntegerArgument
            );
        }

        return new BoundBatches(size, batches.OnError, -1);
    }
}

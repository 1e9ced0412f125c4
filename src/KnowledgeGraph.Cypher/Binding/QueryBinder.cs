using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Binding.Checks;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Binding.Patterns;
using KnowledgeGraph.Cypher.Binding.Queries;
using KnowledgeGraph.Cypher.Catalog;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>Binds queries clause by clause, carrying the scope along.</summary>
internal sealed partial class QueryBinder(BindingContext context)
{
    private Scope _scope = new();
    private List<ResultColumn> _columns = [];
    private List<StaticType> _columnTypes = [];
    private bool _returns;
    private QueryPlace _place;
    private bool _wrote;
    private bool _keepsOrder;

    /// <summary>Binds a statement's query.</summary>
    public BoundQuery BindStatement(Query query)
    {
        if (query.Parts is [{ Clauses: [CallProcedureClause call] }])
        {
            return BindStandaloneCall(call);
        }

        return BindQuery(query, new Scope(), QueryPlace.Statement);
    }

    /// <summary>Where a query stands, which decides how it may end and whether it may write.</summary>
    private enum QueryPlace
    {
        Statement,
        CallSubquery,
        Expression,
        CollectExpression,
    }

    public BoundQuery BindExpressionSubquery(SubqueryExpression subquery, Scope nested)
    {
        var collects = subquery.Kind == SubqueryKind.Collect;
        var query = BindQuery(subquery.Query, nested, collects ? QueryPlace.CollectExpression : QueryPlace.Expression);
        if (collects && query.Columns.Count != 1)
        {
            throw context.Error(Messages.CollectOneColumn, subquery.Span, ErrorDetail.UnexpectedSyntax);
        }

        return query;
    }

    private BoundQuery BindQuery(Query query, Scope outer, QueryPlace place)
    {
        context.GuardDepth(query.Span);
        if (query.UnionAll.Distinct().Count() > 1)
        {
            throw context.Error(Messages.MixedUnion, query.Span, ErrorDetail.InvalidClauseComposition);
        }

        var parts = new List<BoundPart>();
        var types = new List<StaticType>();
        foreach (var part in query.Parts)
        {
            _scope = outer.Copy();
            (_place, _wrote) = (place, false);
            CheckComposition(part, place);
            if (place == QueryPlace.CallSubquery && part.Clauses[^1] is ReturnClause last)
            {
                RequireAliases(last.Body, "CALL { RETURN … }");
            }

            var clauses = BindClauses(part.Clauses);
            var columns = _returns ? _columns : [];
            if (parts.Count > 0)
            {
                columns = InOrderOf(parts[0].Columns, columns, part);
            }

            parts.Add(new BoundPart(clauses, columns));
            types = parts.Count == 1 ? [.. _columnTypes] : [.. types.Zip(_columnTypes, StaticType.Union)];
        }

        var result = parts[0].Columns;
        if (parts.Count > 1)
        {
            result = [.. result.Select(c => new ResultColumn(c.Name, context.NewSlot()))];
        }

        return new BoundQuery(parts, query.UnionAll is not [false, ..], result) { ColumnTypes = types };
    }

    private List<ResultColumn> InOrderOf(
        IReadOnlyList<ResultColumn> first,
        List<ResultColumn> columns,
        SingleQuery part
    )
    {
        var ordered = new List<ResultColumn>();
        foreach (var column in first)
        {
            var match = columns.FirstOrDefault(c => c.Name == column.Name);
            if (match is not null)
            {
                ordered.Add(match);
            }
        }

        return ordered.Count == first.Count && columns.Count == first.Count
            ? ordered
            : throw context.Error(
                Messages.DifferentColumns(first.Select(c => c.Name), columns.Select(c => c.Name)),
                part.Span,
                ErrorDetail.DifferentColumnsInUnion
            );
    }

    private static bool IsUpdate(Clause clause) =>
        clause is CreateClause or MergeClause or SetClause or RemoveClause or DeleteClause or ForeachClause;

    private static bool IsReading(Clause clause) =>
        clause is MatchClause or UnwindClause or LoadCsvClause or CallSubqueryClause or CallProcedureClause;

    private void CheckComposition(SingleQuery part, QueryPlace place)
    {
        var clauses = part.Clauses;
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = clauses[i];
            if (place is QueryPlace.Expression or QueryPlace.CollectExpression && IsUpdate(clause))
            {
                throw Composition(Messages.WriteInExpression(Word(clause)), clause);
            }

            if (clause is ReturnClause or FinishClause && i < clauses.Count - 1)
            {
                throw Composition(Messages.ReturnNotLast(Word(clause)), clause);
            }

            if (i > 0 && IsUpdate(clauses[i - 1]) && IsReading(clause))
            {
                throw Composition(Messages.WithRequired(Word(clauses[i - 1]), Word(clause)), clause);
            }
        }

        var last = clauses[^1];
        var mayEndAnyhow = place == QueryPlace.Expression;
        var endsWell =
            last is ReturnClause or FinishClause || IsUpdate(last) || last is CallProcedureClause { Yield: null };
        endsWell |= last is CallSubqueryClause { Query.Parts: [{ Clauses: [.., not ReturnClause] }, ..] };
        if (place == QueryPlace.CollectExpression && last is not ReturnClause)
        {
            throw context.Error(Messages.CollectOneColumn, last.Span, ErrorDetail.UnexpectedSyntax);
        }

        if (!mayEndAnyhow && !endsWell)
        {
            throw Composition(Messages.CannotConclude(Word(last)), last);
        }
    }

    private CypherException Composition(string message, Clause clause) =>
        context.Error(message, clause.Span, ErrorDetail.InvalidClauseComposition);

    private static string Word(Clause clause) =>
        clause switch
        {
            MatchClause { Optional: true } => "OPTIONAL MATCH",
            MatchClause => "MATCH",
            UnwindClause => "UNWIND",
            LoadCsvClause => "LOAD CSV",
            WithClause { IsOrderOnly: true } => "ORDER BY",
            WithClause => "WITH",
            ReturnClause => "RETURN",
            FinishClause => "FINISH",
            CreateClause => "CREATE",
            MergeClause => "MERGE",
            SetClause => "SET",
            RemoveClause => "REMOVE",
            DeleteClause => "DELETE",
            ForeachClause => "FOREACH",
            UseClause => "USE",
            _ => "CALL",
        };

    private List<BoundClause> BindClauses(IReadOnlyList<Clause> clauses)
    {
        _returns = false;
        _columns = [];
        _columnTypes = [];
        var bound = new List<BoundClause>();
        for (var i = 0; i < clauses.Count; i++)
        {
            if (clauses[i] is UseClause use)
            {
                CheckUse(use, first: i == 0);
                continue;
            }

            if (clauses[i] is not FinishClause)
            {
                bound.Add(BindClause(clauses[i]));
                _wrote |= IsUpdate(clauses[i]);
            }
        }

        return bound;
    }

    private void CheckUse(UseClause use, bool first)
    {
        if (!first)
        {
            throw Composition(Messages.UseNotFirst, use);
        }

        // One store is one database; "neo4j" is the name that clients send without being asked.
        if (!string.Equals(use.Graph, "neo4j", StringComparison.OrdinalIgnoreCase))
        {
            throw context.Error(
                ErrorCodes.DatabaseNotFound,
                Messages.UnknownGraph(use.Graph),
                use.Span,
                ErrorDetail.Other
            );
        }
    }

    private BoundMatch BindMatch(MatchClause match)
    {
        new MatchRemarks(context.Remarks).Of(match);
        return new PatternBinder(context, _scope).BindMatch(match.Parts, match.Where, match.Optional, match.Hints);
    }

    private BoundClause BindClause(Clause clause)
    {
        context.Remarks.Writes |= IsUpdate(clause);
        return clause switch
        {
            MatchClause match => BindMatch(match),
            UnwindClause unwind => BindUnwind(unwind),
            LoadCsvClause load => BindLoadCsv(load),
            WithClause with => BindProjection(with.Body, with.Where, isReturn: false),
            ReturnClause projection => BindProjection(projection.Body, null, isReturn: true),
            CreateClause create => BindCreate(create),
            MergeClause merge => BindMerge(merge),
            SetClause set => new BoundUpdate(BindSetItems(set.Items)),
            RemoveClause remove => new BoundUpdate(BindSetItems(remove.Items)),
            DeleteClause delete => BindDelete(delete),
            ForeachClause each => BindForeach(each),
            CallProcedureClause call => BindProcedureCall(call),
            CallSubqueryClause call => BindCallSubquery(call),
            _ => throw new InvalidOperationException($"No binding for {clause.GetType().Name}."),
        };
    }

    private BoundExpression Bind(Expression expression) => new ExpressionBinder(context, _scope).Bind(expression);

    private BoundUnwind BindUnwind(UnwindClause clause)
    {
        var list = Bind(clause.List);
        RequireUnbound(clause.Variable);
        context.NoteShadowing(_scope, clause.Variable);
        var type = list.Type is { Kinds: TypeSet.List, Element: { } element } ? element : StaticType.Any;
        var variable = new Variable(clause.Variable.Text, context.NewSlot(), type);
        _scope.Declare(variable);
        return new BoundUnwind(list, variable.Slot, variable.Name);
    }

    /// <summary>LOAD CSV is the UNWIND of a function that refuses to read: so it fails as Neo4j does, when it runs.</summary>
    private BoundUnwind BindLoadCsv(LoadCsvClause clause)
    {
        var address = Bind(clause.Address);
        context.RequireType(address, TypeSet.String, "LOAD CSV FROM");
        RequireUnbound(clause.Variable);
        var type = clause.WithHeaders ? new StaticType(TypeSet.Map) : StaticType.ListOf(TypeSet.String);
        var rows = new BoundFunctionCall(FunctionSignature.LoadCsv, [address]) { Type = StaticType.ListOf(type) };
        var variable = new Variable(clause.Variable.Text, context.NewSlot(), type);
        _scope.Declare(variable);
        return new BoundUnwind(rows, variable.Slot, variable.Name);
    }

    private void RequireUnbound(Name name)
    {
        if (_scope.TryFind(name.Text, out _))
        {
            throw context.Error(Messages.AlreadyBound(name.Text), name.Span, ErrorDetail.VariableAlreadyBound);
        }
    }
}

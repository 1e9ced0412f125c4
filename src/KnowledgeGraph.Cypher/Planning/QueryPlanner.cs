using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Binding.Queries;
using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Cypher.Planning.Statistics;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>Turns a bound query into operators, clause by clause; patterns are left to the graph planner.</summary>
internal sealed partial class QueryPlanner(BindingContext context, IGraphStatistics statistics)
{
    private readonly Cardinality _cardinality = new(statistics);

    /// <summary>The slots of the row around the query that is being planned: they stay whatever a WITH forgets.</summary>
    private IReadOnlyList<int> _arguments = [];

    public ProduceResultsPlan PlanStatement(BoundQuery query)
    {
        var plan = PlanQuery(query, []);
        return new ProduceResultsPlan(plan, query.Columns)
        {
            Slots = [.. query.Columns.Select(c => c.Slot)],
            EstimatedRows = plan.EstimatedRows,
        };
    }

    /// <summary>Plans a query over an argument row with these slots.</summary>
    private LogicalPlan PlanQuery(BoundQuery query, IReadOnlyList<int> arguments)
    {
        var outer = _arguments;
        _arguments = arguments;
        var plan = PlanClauses(query.Parts[0].Clauses, Argument(arguments));
        var left = query.Parts[0].Columns;
        foreach (var part in query.Parts.Skip(1))
        {
            var right = PlanClauses(part.Clauses, Argument(arguments));
            var columns = query
                .Columns.Select((c, i) => new UnionColumn(c.Name, c.Slot, left[i].Slot, part.Columns[i].Slot))
                .ToArray();
            plan = new UnionPlan(plan, right, columns)
            {
                Slots = Slots.Union(arguments, columns.Select(c => c.Slot)),
                EstimatedRows = plan.EstimatedRows + right.EstimatedRows,
            };
            left = query.Columns;
        }

        if (query.Parts.Count > 1 && !query.UnionAll)
        {
            plan = new DistinctPlan(plan, [.. query.Columns.Select(c => c.Slot)])
            {
                Slots = plan.Slots,
                EstimatedRows = plan.EstimatedRows,
            };
        }

        _arguments = outer;
        return plan;
    }

    private static ArgumentPlan Argument(IReadOnlyList<int> slots) => new() { Slots = slots, EstimatedRows = 1 };

    private LogicalPlan PlanClauses(IReadOnlyList<BoundClause> clauses, LogicalPlan plan)
    {
        foreach (var clause in clauses)
        {
            plan = PlanClause(clause, plan);
        }

        return plan;
    }

    private LogicalPlan PlanClause(BoundClause clause, LogicalPlan input) =>
        clause switch
        {
            BoundMatch match => PlanMatch(match, input),
            BoundUnwind unwind => PlanUnwind(unwind, input),
            BoundProjection projection => PlanProjection(projection, input),
            BoundFilter filter => Filter(input, [Prepare(filter.Predicate)]),
            BoundCreate create => PlanCreate(create, input),
            BoundMerge merge => PlanMerge(merge, input),
            BoundUpdate update => new UpdatePlan(input, [.. update.Items.Select(Prepare)])
            {
                Slots = input.Slots,
                EstimatedRows = input.EstimatedRows,
            },
            BoundDelete delete => new DeletePlan(input, [.. delete.Expressions.Select(Prepare)], delete.Detach)
            {
                Slots = input.Slots,
                EstimatedRows = input.EstimatedRows,
            },
            BoundForeach each => PlanForeach(each, input),
            BoundProcedureCall call => PlanProcedureCall(call, input),
            BoundSubqueryCall call => PlanSubqueryCall(call, input),
            BoundShow show => PlanShow(show, input),
            _ => throw new InvalidOperationException($"No plan for {clause.GetType().Name}."),
        };

    /// <summary>Plans the subqueries inside an expression.</summary>
    private BoundExpression Prepare(BoundExpression expression) =>
        ExpressionRewriter.Rewrite(
            expression,
            e =>
                e is UnplannedSubquery subquery
                    ? new BoundSubquery(
                        subquery.Kind,
                        PlanQuery(subquery.Query, ArgumentsOf(subquery)),
                        subquery.ColumnSlot
                    )
                    {
                        Type = subquery.Type,
                        Span = subquery.Span,
                    }
                    : e
        );

    /// <summary>What a subquery uses of the row around it: what it was bound over, and its comprehensions' variables.</summary>
    private static List<int> ArgumentsOf(UnplannedSubquery subquery) => Slots.Union(subquery.Query.Arguments, []);

    private BoundExpression? PrepareMaybe(BoundExpression? expression) =>
        expression is null ? null : Prepare(expression);

    private FilterPlan Filter(LogicalPlan input, IReadOnlyList<BoundExpression> predicates) =>
        new FilterPlan(input, predicates)
        {
            Slots = input.Slots,
            EstimatedRows = input.EstimatedRows * _cardinality.Selectivity(predicates),
        };

    private LogicalPlan Project(LogicalPlan input, IReadOnlyList<ProjectionItem> items)
    {
        foreach (var item in items)
        {
            context.NameSlot(item.Slot, item.Name);
        }

        return items.Count == 0
            ? input
            : new ProjectionPlan(input, items)
            {
                Slots = Slots.Union(input.Slots, items.Select(i => i.Slot)),
                EstimatedRows = input.EstimatedRows,
            };
    }

    private LogicalPlan PlanMatch(BoundMatch match, LogicalPlan input)
    {
        var planner = new GraphPlanner(context, _cardinality, Prepare);
        if (!match.Optional)
        {
            return planner.Solve(match.Graph, input);
        }

        var inner = planner.Solve(match.Graph, Argument(input.Slots));
        return new OptionalPlan(input, inner, match.NewSlots)
        {
            Slots = Slots.Union(input.Slots, match.NewSlots),
            EstimatedRows = input.EstimatedRows * Math.Max(1, inner.EstimatedRows),
        };
    }

    private UnwindPlan PlanUnwind(BoundUnwind unwind, LogicalPlan input)
    {
        context.NameSlot(unwind.Slot, unwind.Name);
        return new(input, Prepare(unwind.List), unwind.Slot, unwind.Name)
        {
            Slots = Slots.Union(input.Slots, [unwind.Slot]),
            EstimatedRows = input.EstimatedRows * (unwind.List is BoundList list ? list.Items.Count : 10),
        };
    }

    private ShowPlan PlanShow(BoundShow show, LogicalPlan input) =>
        new(input, show.Kind, show.Filter, PrepareMaybe(show.Names), show.Yields)
        {
            Slots = Slots.Union(input.Slots, show.Yields.Select(y => y.Slot)),
            EstimatedRows = 10,
        };

    private LogicalPlan PlanProcedureCall(BoundProcedureCall call, LogicalPlan input)
    {
        var source = call.Optional ? Argument(input.Slots) : input;
        var slots = call.Yields.Select(y => y.Slot).ToArray();
        foreach (var item in call.Yields)
        {
            context.NameSlot(item.Slot, item.Name);
        }

        LogicalPlan plan = new ProcedureCallPlan(
            source,
            call.Procedure,
            [.. call.Arguments.Select(Prepare)],
            call.Yields
        )
        {
            Slots = Slots.Union(input.Slots, slots),
            EstimatedRows = source.EstimatedRows * (call.Procedure.Columns.Count == 0 ? 1 : 10),
        };
        if (call.Where is not null)
        {
            plan = Filter(plan, [Prepare(call.Where)]);
        }

        return !call.Optional
            ? plan
            : new OptionalPlan(input, plan, slots)
            {
                Slots = plan.Slots,
                EstimatedRows = input.EstimatedRows * Math.Max(1, plan.EstimatedRows),
            };
    }

    private LogicalPlan PlanSubqueryCall(BoundSubqueryCall call, LogicalPlan input)
    {
        var inner = PlanQuery(call.Query, Slots.Union(input.Slots, []));
        var columns = call.Query.Columns.Select(c => c.Slot).ToArray();
        var isUnit = columns.Length == 0;
        var slots = Slots.Union(input.Slots, columns);
        var rows = isUnit ? input.EstimatedRows : input.EstimatedRows * inner.EstimatedRows;
        if (call.Batches is { } batches)
        {
            return new ApplyInTransactionsPlan(
                input,
                inner,
                batches.Size,
                batches.OnError,
                isUnit,
                columns,
                batches.StatusSlot
            )
            {
                Slots = batches.StatusSlot < 0 ? slots : Slots.Union(slots, [batches.StatusSlot]),
                EstimatedRows = rows,
            };
        }

        if (isUnit)
        {
            return new UnitApplyPlan(input, inner) { Slots = slots, EstimatedRows = rows };
        }

        return call.Optional
            ? new OptionalPlan(input, inner, columns)
            {
                Slots = slots,
                EstimatedRows = Math.Max(rows, input.EstimatedRows),
            }
            : new ApplyPlan(input, inner) { Slots = slots, EstimatedRows = rows };
    }
}

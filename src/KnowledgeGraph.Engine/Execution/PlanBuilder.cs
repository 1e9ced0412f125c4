using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Engine.Expressions;
using KnowledgeGraph.Engine.Operators;
using KnowledgeGraph.Engine.Operators.Apply;
using KnowledgeGraph.Engine.Operators.Calls;
using KnowledgeGraph.Engine.Operators.Expand;
using KnowledgeGraph.Engine.Operators.Rows;
using KnowledgeGraph.Engine.Operators.Scans;
using KnowledgeGraph.Engine.Operators.Write;

namespace KnowledgeGraph.Engine.Execution;

/// <summary>Makes the operators of a plan, for one run of a statement.</summary>
internal sealed class PlanBuilder
{
    private readonly StatementContext _context;
    private readonly Profile? _profile;
    private readonly ExpressionBuilder _expressions;

    private OrderedExpansion? _ordered;
    private OrderedExpandOperator? _orderedBuilt;
    private WalkCap? _cap;

    public PlanBuilder(StatementContext context, Profile? profile)
    {
        _context = context;
        _profile = profile;
        _expressions = new ExpressionBuilder(context, this);
    }

    public Operator Build(LogicalPlan plan)
    {
        var built =
            BuildScan(plan)
            ?? BuildExpand(plan)
            ?? BuildRows(plan)
            ?? BuildApply(plan)
            ?? BuildWrite(plan)
            ?? throw new InvalidOperationException($"There is no operator for {plan.GetType().Name}.");
        return _profile is null ? built : _profile.Wrap(_context, plan, built);
    }

    private Operator? BuildScan(LogicalPlan plan) =>
        plan switch
        {
            ArgumentPlan => new ArgumentOperator(_context),
            AllNodesScanPlan scan => new AllNodesScanOperator(_context, Build(scan.Input), scan.NodeSlot),
            NodeByLabelScanPlan scan => new LabelScanOperator(
                _context,
                Build(scan.Input),
                scan.NodeSlot,
                [.. scan.Labels]
            ),
            IndexSeekPlan seek => new IndexSeekOperator(
                _context,
                Build(seek.Input),
                seek.Index.Name,
                new SeekQueries(seek, _expressions),
                seek.EntitySlot,
                seek.Index.Entity == Cypher.Statements.EntityKind.Relationship
                    ? new RelationshipEmitter(_context, seek.EntitySlot, seek.StartSlot, seek.EndSlot, seek.Direction)
                    : null
            ),
            NodeByIdSeekPlan seek => new NodeByIdSeekOperator(
                _context,
                Build(seek.Input),
                seek.NodeSlot,
                new SoughtIds(_expressions.Build(seek.Ids), seek.ByElementId)
            ),
            RelationshipByIdSeekPlan seek => new RelationshipByIdSeekOperator(
                _context,
                Build(seek.Input),
                new RelationshipEmitter(_context, seek.RelationshipSlot, seek.StartSlot, seek.EndSlot, seek.Direction),
                new SoughtIds(_expressions.Build(seek.Ids), seek.ByElementId)
            ),
            RelationshipScanPlan scan => new RelationshipScanOperator(
                _context,
                Build(scan.Input),
                new RelationshipEmitter(_context, scan.RelationshipSlot, scan.StartSlot, scan.EndSlot, scan.Direction),
                [.. scan.Types]
            ),
            NodeCountPlan count => new NodeCountOperator(_context, Build(count.Input), count.Slot, count.Label),
            RelationshipCountPlan count => new RelationshipCountOperator(
                _context,
                Build(count.Input),
                count.Slot,
                [.. count.Types]
            ),
            _ => null,
        };

    private ForEachRowOperator? BuildExpand(LogicalPlan plan) =>
        plan switch
        {
            ExpandPlan expand when ReferenceEquals(expand, _ordered?.Expand) => BuildOrdered(_ordered),
            ExpandPlan expand => new ExpandOperator(_context, Build(expand.Input), expand),
            VarLengthExpandPlan expand => new VarLengthExpandOperator(
                _context,
                Build(expand.Input),
                expand,
                _expressions.BuildOptional(expand.Step?.Predicate),
                _cap
            ),
            ProjectEndpointsPlan project => new ProjectEndpointsOperator(_context, Build(project.Input), project),
            QuantifiedExpandPlan expand => new QuantifiedExpandOperator(
                _context,
                Build(expand.Input),
                Build(expand.Inner),
                expand,
                _cap
            ),
            ShortestPathPlan shortest => new ShortestPathOperator(
                _context,
                Build(shortest.Input),
                shortest,
                _expressions.BuildOptional(shortest.Step?.Predicate),
                _expressions.BuildOptional(shortest.PathPredicate)
            ),
            SelectPathsPlan select => BuildSelection(select),
            UnwindPlan { List: BoundFunctionCall { Function.Name: "range" } range } unwind => new UnwindRangeOperator(
                _context,
                Build(unwind.Input),
                _expressions.BuildAll(range.Arguments),
                unwind.Slot
            ),
            UnwindPlan unwind => new UnwindOperator(
                _context,
                Build(unwind.Input),
                _expressions.Build(unwind.List),
                unwind.Slot
            ),
            _ => null,
        };

    private InputOperator? BuildRows(LogicalPlan plan) =>
        plan switch
        {
            FilterPlan filter => new FilterOperator(
                _context,
                Build(filter.Input),
                _expressions.BuildAll(filter.Predicates)
            ),
            ProjectionPlan projection => new ProjectionOperator(
                _context,
                Build(projection.Input),
                [.. projection.Items.Select(static item => item.Slot)],
                [.. projection.Items.Select(item => _expressions.Build(item.Expression))]
            ),
            AggregationPlan aggregation => BuildAggregation(aggregation),
            DistinctPlan distinct => new DistinctOperator(_context, Build(distinct.Input), [.. distinct.Keys]),
            SortPlan sort => new SortOperator(_context, Build(sort.Input), BuildOrder(sort.Keys), sort.Input.Slots),
            TopPlan top => BuildTop(top),
            SkipPlan skip => new SkipOperator(_context, Build(skip.Input), _expressions.Build(skip.Count)),
            LimitPlan limit => new LimitOperator(
                _context,
                Build(limit.Input),
                _expressions.Build(limit.Count),
                limit.Exhaust
            ),
            EagerPlan eager => new EagerOperator(_context, Build(eager.Input), eager.Input.Slots),
            ProduceResultsPlan produce => new ProjectionOperator(_context, Build(produce.Input), [], []),
            _ => null,
        };

    private Operator? BuildApply(LogicalPlan plan) =>
        plan switch
        {
            ApplyPlan apply => new ApplyOperator(_context, Build(apply.Input), Build(apply.Inner)),
            OptionalPlan optional => new OptionalOperator(
                _context,
                Build(optional.Input),
                Build(optional.Inner),
                [.. optional.NulledSlots]
            ),
            UnitApplyPlan apply => new UnitApplyOperator(_context, Build(apply.Input), Build(apply.Inner)),
            ForeachPlan each => new ForeachOperator(
                _context,
                Build(each.Input),
                each.Slot,
                _expressions.Build(each.List),
                Build(each.Inner)
            ),
            ApplyInTransactionsPlan apply => new ApplyInTransactionsOperator(
                _context,
                Build(apply.Input),
                Build(apply.Inner),
                _expressions.BuildOptional(apply.BatchSize),
                apply
            ),
            CartesianProductPlan product => new CartesianProductOperator(
                _context,
                Build(product.Left),
                Build(product.Right),
                product.RightSlots
            ),
            HashJoinPlan join => new HashJoinOperator(
                _context,
                Build(join.Left),
                Build(join.Right),
                _expressions.BuildAll(join.LeftKeys),
                _expressions.BuildAll(join.RightKeys),
                join.RightSlots
            ),
            UnionPlan union => new UnionOperator(
                _context,
                Build(union.Left),
                Build(union.Right),
                [.. union.Columns.Select(static column => (column.Slot, column.LeftSlot, column.RightSlot))]
            ),
            _ => null,
        };

    private Operator? BuildWrite(LogicalPlan plan) =>
        plan switch
        {
            CreatePlan create => new CreateOperator(
                _context,
                Build(create.Input),
                new EntityCreator(_context, create.Items, _expressions, forMerge: false)
            ),
            MergePlan merge => new MergeOperator(
                _context,
                Build(merge.Input),
                Build(merge.Match),
                new EntityCreator(_context, merge.Create, _expressions, forMerge: true),
                new EntityUpdater(_context, merge.OnMatch, _expressions),
                new EntityUpdater(_context, merge.OnCreate, _expressions)
            ),
            UpdatePlan update => new UpdateOperator(
                _context,
                Build(update.Input),
                new EntityUpdater(_context, update.Items, _expressions)
            ),
            DeletePlan delete => new DeleteOperator(
                _context,
                Build(delete.Input),
                _expressions.BuildAll(delete.Expressions),
                delete.Detach
            ),
            ProcedureCallPlan call => new ProcedureCallOperator(
                _context,
                Build(call.Input),
                _context.Database.Procedures.Procedure(call.Procedure.Name),
                _expressions.BuildAll(call.Arguments),
                [.. call.Yields]
            ),
            ShowPlan show => new ShowOperator(
                _context,
                Build(show.Input),
                show,
                _expressions.BuildOptional(show.Names)
            ),
            _ => null,
        };

    private SelectPathsOperator BuildSelection(SelectPathsPlan select)
    {
        var input = Build(select.Input);
        var outer = _cap;
        _cap = CapOf(select);
        var inner = Build(select.Inner);
        var built = new SelectPathsOperator(_context, input, inner, select, _cap);
        _cap = outer;
        return built;
    }

    // One repeated part between two known ends: then walks of more rounds are longer.
    private static WalkCap? CapOf(SelectPathsPlan select)
    {
        var known = select.Input.Slots.Contains(select.StartSlot) && select.Input.Slots.Contains(select.EndSlot);
        var repeated = PlanWalk.All(select.Inner).Count(plan => plan is QuantifiedExpandPlan or VarLengthExpandPlan);
        return known && repeated == 1 ? new WalkCap() : null;
    }

    private TopOperator BuildTop(TopPlan top)
    {
        var late = _profile is null ? LateProjection.ItemsOf(top) : [];
        var (outer, outerBuilt) = (_ordered, _orderedBuilt);
        _ordered = OrderedExpansion.Find(top);
        _orderedBuilt = null;
        var input = late.Count == 0 ? Build(top.Input) : BuildWithout(late, (ProjectionPlan)top.Input);
        var ordered = _orderedBuilt is null ? null : new OrderedInput(_orderedBuilt, _ordered!.SortKeys);
        (_ordered, _orderedBuilt) = (outer, outerBuilt);
        return new TopOperator(
            _context,
            input,
            BuildOrder(top.Keys),
            _expressions.Build(top.Count),
            _expressions.BuildOptional(top.Skip),
            top.Input.Slots,
            late.Count == 0
                ? null
                : new LateProjection(
                    [.. late.Select(static item => item.Slot)],
                    [.. late.Select(item => _expressions.Build(item.Expression))]
                ),
            ordered
        );
    }

    private Operator BuildWithout(IReadOnlyList<ProjectionItem> late, ProjectionPlan projection)
    {
        var items = projection.Items.Where(item => !late.Contains(item)).ToList();
        return items.Count == 0 ? Build(projection.Input) : Build(projection with { Items = items });
    }

    private AggregationOperator BuildAggregation(AggregationPlan plan) =>
        new(
            _context,
            Build(plan.Input),
            [.. plan.Keys.Select(static key => key.Slot)],
            [.. plan.Keys.Select(key => _expressions.Build(key.Expression))],
            [
                .. plan.Aggregations.Select(item => new AggregationColumn(
                    item.Slot,
                    item.Function is null
                        ? static () => new Functions.CountAggregator()
                        : _context.Database.Functions.Aggregate(item.Function.Name).Create,
                    _expressions.BuildAll(item.Arguments),
                    item.Distinct
                )),
            ]
        );

    private OrderedExpandOperator BuildOrdered(OrderedExpansion expansion)
    {
        // What is below the expand may hold a top of its own.
        _ordered = null;
        var input = Build(expansion.Expand.Input);
        _ordered = expansion;
        return _orderedBuilt = new OrderedExpandOperator(_context, input, expansion);
    }

    private RowOrder BuildOrder(IReadOnlyList<SortKey> keys) =>
        new(
            [.. keys.Select(key => _expressions.Build(key.Expression))],
            [.. keys.Select(static key => key.Descending)]
        );
}

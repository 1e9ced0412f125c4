using KnowledgeGraph.Cypher.Statements;
using KnowledgeGraph.Engine.Catalog;
using KnowledgeGraph.Engine.Operators;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Execution;

/// <summary>One run of a compiled statement: opens its plan, hands out its rows, sums up.</summary>
internal sealed class StatementRun
{
    private readonly CompiledStatement _statement;
    private readonly Profile? _profile;
    private readonly int[] _slots;
    private Operator? _root;

    public StatementRun(CompiledStatement statement, StatementContext context)
    {
        _statement = statement;
        Context = context;
        _profile = statement.Mode == ExecutionMode.Profile ? new Profile() : null;
        Columns = statement.Plan is null ? [] : statement.Columns;
        _slots = statement.Plan is null ? [] : [.. statement.Plan.Columns.Select(static column => column.Slot)];
    }

    public StatementContext Context { get; }

    public IReadOnlyList<string> Columns { get; }

    public void Open()
    {
        if (_statement.Mode == ExecutionMode.Explain)
        {
            return;
        }

        if (_statement.Type != StatementType.Read && Context.Writer is null)
        {
            throw EngineErrors.ReadOnly();
        }

        if (_statement.Schema is not null)
        {
            SchemaExecutor.Run(Context, _statement.Schema);
            return;
        }

        _root = new PlanBuilder(Context, _profile).Build(_statement.Plan!);
        _root.Open();
    }

    /// <summary>The next row, or null at the end. A statement without columns runs to its end at once.</summary>
    public Value[]? Next()
    {
        if (_root is null)
        {
            return null;
        }

        while (_root.Next())
        {
            if (_slots.Length == 0)
            {
                continue;
            }

            var row = new Value[_slots.Length];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = Materializer.Materialize(Context, Context.Row[_slots[i]]);
            }

            return row;
        }

        if (Context.CommitsWithStatement)
        {
            Context.Deleted.RefuseDangling(Context.Reader);
        }

        return null;
    }

    public void Close()
    {
        _root?.Close();
        _root = null;
    }

    public QuerySummary Summarize(TimeSpan availableAfter, TimeSpan consumedAfter)
    {
        var described = _statement.Mode != ExecutionMode.Normal && _statement.Plan is not null;
        return new QuerySummary(
            _statement.Type,
            Context.Updates.ToCounters(),
            described ? new PlanDescriber(_statement, _profile).Describe(Context.MostHeld) : null,
            _profile is not null,
            StatementRemarks.Of(_statement, Context),
            availableAfter,
            consumedAfter
        );
    }
}

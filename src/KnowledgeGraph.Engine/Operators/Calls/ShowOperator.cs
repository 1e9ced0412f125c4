using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Cypher.Statements;
using KnowledgeGraph.Engine.Catalog;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Expressions;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Calls;

/// <summary>SHOW and TERMINATE commands.</summary>
internal sealed class ShowOperator(StatementContext context, Operator input, ShowPlan plan, Evaluator? names)
    : ForEachRowOperator(context, input)
{
    private readonly IReadOnlyList<string> _columns = ShowColumns.Of(plan.Kind);
    private IEnumerator<IReadOnlyDictionary<string, Value>>? _rows;

    protected override bool BeginRow()
    {
        _rows?.Dispose();
        _rows = ShowRows.Of(Context, plan.Kind, plan.Filter, NamesOf()).GetEnumerator();
        return true;
    }

    protected override bool NextInRow()
    {
        if (!_rows!.MoveNext())
        {
            return false;
        }

        foreach (var item in plan.Yields)
        {
            Row[item.Slot] = _rows.Current.GetValueOrDefault(_columns[item.Column]);
        }

        return true;
    }

    public override void Close()
    {
        _rows?.Dispose();
        _rows = null;
        base.Close();
    }

    private IReadOnlyList<string>? NamesOf()
    {
        var value = names?.Evaluate(Row) ?? Value.Null;
        if (value.IsNull)
        {
            return null;
        }

        if (value.IsString)
        {
            return [value.AsString];
        }

        return value.TryAs<ListValue>(out var list) && list.All(static item => item.IsString)
            ? [.. list.Select(static item => item.AsString)]
            : throw EngineErrors.WrongType("The names", "a STRING or LIST<STRING>", value);
    }
}

using System.Runtime.InteropServices;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Expressions;
using KnowledgeGraph.Engine.Functions;
using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Comparison;

namespace KnowledgeGraph.Engine.Operators.Rows;

/// <summary>An aggregation made ready for one run.</summary>
internal sealed record AggregationColumn(int Slot, Func<Aggregator> Create, Evaluator[] Arguments, bool Distinct);

/// <summary>One row for each combination of the keys' values, with what the aggregations made of its rows.</summary>
internal sealed class AggregationOperator(
    StatementContext context,
    Operator input,
    int[] keySlots,
    Evaluator[] keys,
    AggregationColumn[] columns
) : InputOperator(context, input)
{
    private readonly Dictionary<Value[], Group> _groups = new(RowKeyComparer.Instance);
    private readonly Value[] _key = new Value[keys.Length];
    private readonly Value[][] _arguments = [.. columns.Select(static column => new Value[column.Arguments.Length])];
    private Dictionary<Value[], Group>.Enumerator _results;
    private bool _aggregated;
    private long _held;

    public override void Open()
    {
        _aggregated = false;
        Forget();
        base.Open();
    }

    public override bool Next()
    {
        if (!_aggregated)
        {
            Aggregate();
            _aggregated = true;
            _results = _groups.GetEnumerator();
        }

        if (!_results.MoveNext())
        {
            return false;
        }

        var (key, group) = _results.Current;
        for (var i = 0; i < keySlots.Length; i++)
        {
            Row[keySlots[i]] = key[i];
        }

        for (var i = 0; i < columns.Length; i++)
        {
            Row[columns[i].Slot] = group.States[i].Result();
        }

        return true;
    }

    public override void Close()
    {
        Forget();
        base.Close();
    }

    private void Aggregate()
    {
        Group? only = null;
        if (keys.Length == 0)
        {
            only = new Group(columns);
            _groups.Add([], only);
        }

        while (Input.Next())
        {
            Context.Tick(this);
            var group = only ?? FindGroup();
            for (var i = 0; i < columns.Length; i++)
            {
                Add(group, i);
            }
        }
    }

    private void Add(Group group, int column)
    {
        var arguments = _arguments[column];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = columns[column].Arguments[i].Evaluate(Row);
        }

        if (arguments.Length > 0 && arguments[0].IsNull)
        {
            Context.SkippedNull = true;
        }

        if (group.Seen?[column] is { } seen)
        {
            if (arguments[0].IsNull || !seen.Add(arguments[0]))
            {
                return;
            }

            Hold(48);
        }

        if (group.States[column].Add(arguments))
        {
            Hold(24 + (arguments.Length > 0 ? ValueSize.Of(arguments[0]) : 0));
        }
    }

    private Group FindGroup()
    {
        for (var i = 0; i < keys.Length; i++)
        {
            _key[i] = keys[i].Evaluate(Row);
        }

        ref var group = ref CollectionsMarshal.GetValueRefOrNullRef(_groups, _key);
        if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref group))
        {
            return group;
        }

        var added = new Group(columns);
        _groups.Add((Value[])_key.Clone(), added);
        Hold(120 + (16L * keys.Length) + (64L * columns.Length));
        return added;
    }

    private void Hold(long bytes)
    {
        _held += bytes;
        Context.Hold(bytes, "Aggregation");
    }

    private void Forget()
    {
        _groups.Clear();
        Context.LetGo(_held);
        _held = 0;
    }

    private sealed class Group
    {
        public Group(AggregationColumn[] columns)
        {
            States = new Aggregator[columns.Length];
            for (var i = 0; i < columns.Length; i++)
            {
                States[i] = columns[i].Create();
                if (columns[i].Distinct)
                {
                    Seen ??= new HashSet<Value>?[columns.Length];
                    Seen[i] = new HashSet<Value>(ValueEquivalence.Instance);
                }
            }
        }

        public Aggregator[] States { get; }

        public HashSet<Value>?[]? Seen { get; }
    }
}

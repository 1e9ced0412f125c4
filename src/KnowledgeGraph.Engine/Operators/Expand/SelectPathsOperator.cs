using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Expand;

/// <summary>Keeps, for each pair of end nodes, the paths that a selector names.</summary>
internal sealed class SelectPathsOperator(
    StatementContext context,
    Operator input,
    Operator inner,
    SelectPathsPlan plan,
    WalkCap? cap
) : ForEachRowOperator(context, input)
{
    private readonly SavedRows _saved = new(context, plan.Inner.Slots, "SelectPaths");
    private readonly List<Value[]> _kept = [];
    private int _position;

    protected override bool BeginRow()
    {
        _kept.Clear();
        _position = 0;
        var groups = FindAll();
        foreach (var group in groups.Values)
        {
            _kept.AddRange(Select(group));
        }

        return _kept.Count > 0;
    }

    // With both ends known, walks are let go one round further until there are enough of them or no longer ones.
    private Dictionary<(long, long), List<(long Length, Value[] Row)>> FindAll()
    {
        if (cap is null)
        {
            return Find();
        }

        for (cap.Most = 1; ; cap.Most++)
        {
            cap.Cut = false;
            var groups = Find();
            if (!cap.Cut || groups.Values.Any(IsEnough))
            {
                return groups;
            }
        }
    }

    private bool IsEnough(List<(long Length, Value[] Row)> group) =>
        plan.Selector switch
        {
            PathSelector.AllShortest => true,
            PathSelector.ShortestGroups => group.Select(static path => path.Length).Distinct().Count() >= plan.Count,
            _ => group.Count >= plan.Count,
        };

    private Dictionary<(long, long), List<(long Length, Value[] Row)>> Find()
    {
        _saved.Clear();
        var groups = new Dictionary<(long, long), List<(long Length, Value[] Row)>>();
        inner.Open();
        while (inner.Next())
        {
            Context.Tick(this);
            var ends = (Row[plan.StartSlot].AsEntityId, Row[plan.EndSlot].AsEntityId);
            if (!groups.TryGetValue(ends, out var group))
            {
                groups.Add(ends, group = []);
            }

            group.Add((LengthOfPath(), _saved.Copy()));
        }

        inner.Close();
        return groups;
    }

    protected override bool NextInRow()
    {
        if (_position >= _kept.Count)
        {
            return false;
        }

        _saved.Restore(_kept[_position++]);
        return true;
    }

    private long LengthOfPath()
    {
        var length = 0L;
        foreach (var part in plan.Parts)
        {
            length += part.Kind switch
            {
                PathPartKind.Relationship => 1,
                PathPartKind.Relationships => Row[part.Slot].As<ListValue>().Count,
                _ => 0,
            };
        }

        return length;
    }

    private IEnumerable<Value[]> Select(List<(long Length, Value[] Row)> group)
    {
        var sorted = group.OrderBy(static path => path.Length).ToList();
        var count = (int)Math.Min(plan.Count, int.MaxValue);
        return plan.Selector switch
        {
            PathSelector.Any or PathSelector.Shortest => sorted.Take(count).Select(static path => path.Row),
            PathSelector.AllShortest => sorted
                .TakeWhile(path => path.Length == sorted[0].Length)
                .Select(static path => path.Row),
            _ => sorted
                .GroupBy(static path => path.Length)
                .Take(count)
                .SelectMany(static length => length)
                .Select(static path => path.Row),
        };
    }
}

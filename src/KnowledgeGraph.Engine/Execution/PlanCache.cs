using KnowledgeGraph.Cypher.Statements;

namespace KnowledgeGraph.Engine.Execution;

/// <summary>Compiled statements by text; the one not used for longest makes room. Safe for any number of threads.</summary>
internal sealed class PlanCache(int capacity)
{
    // A plan made for a graph of quite another size is made again.
    private const double GrowthBeforeReplanning = 4;
    private const long SmallGraph = 500;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _recent = [];

    public CompiledStatement GetOrAdd(string text, long nodeCount, int schema, Func<string, CompiledStatement> compile)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(text, out var found) && IsFresh(found.Value, nodeCount, schema))
            {
                _recent.Remove(found);
                _recent.AddFirst(found);
                return found.Value.Statement;
            }
        }

        var entry = new Entry(text, compile(text), nodeCount, schema);
        lock (_lock)
        {
            Add(entry);
        }

        return entry.Statement;
    }

    public int Clear()
    {
        lock (_lock)
        {
            var count = _entries.Count;
            _entries.Clear();
            _recent.Clear();
            return count;
        }
    }

    private static bool IsFresh(Entry entry, long nodeCount, int schema)
    {
        if (entry.Schema != schema)
        {
            return false;
        }

        var (low, high) = (Math.Min(entry.NodeCount, nodeCount), Math.Max(entry.NodeCount, nodeCount));
        return high <= SmallGraph || high <= (low + SmallGraph) * GrowthBeforeReplanning;
    }

    private void Add(Entry entry)
    {
        if (_entries.Remove(entry.Text, out var old))
        {
            _recent.Remove(old);
        }

        while (_entries.Count >= capacity && _recent.Last is { } last)
        {
            _recent.RemoveLast();
            _entries.Remove(last.Value.Text);
        }

        _entries[entry.Text] = _recent.AddFirst(entry);
    }

    private sealed record Entry(string Text, CompiledStatement Statement, long NodeCount, int Schema);
}

using KnowledgeGraph.Cypher;
using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Optimization;
using KnowledgeGraph.Cypher.Statements;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Engine.Execution;

/// <summary>
/// Compiled statements by their text with parameters in place of literals; the one not used for longest makes room. A plan
/// is made anew when the schema has changed or the counts that it was made with have drifted. Safe for any number of threads.
/// </summary>
internal sealed class PlanCache(int capacity, CypherCompiler compiler)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _recent = [];
    private long _hits;
    private long _misses;
    private long _expired;

    /// <summary>What the cache did so far.</summary>
    public PlanCacheFigures Figures
    {
        get
        {
            lock (_lock)
            {
                return new PlanCacheFigures(_hits, _misses, _expired, _entries.Count, capacity);
            }
        }
    }

    /// <summary>The compiled statement of a text, kept or new.</summary>
    /// <exception cref="CypherException">The statement is wrong.</exception>
    public CompiledStatement Get(string text, GraphReader reader)
    {
        var schema = SchemaVersion(reader);
        if (Find(text, reader, schema) is { } whole)
        {
            return whole;
        }

        var lifted = LiteralLifting.Lift(text);
        if (lifted.Literals.Count > 0 && Find(lifted.Text, reader, schema) is { } shared)
        {
            return shared with { LiftedLiterals = lifted.Literals, Lifted = lifted };
        }

        lock (_lock)
        {
            _misses++;
        }

        return Compile(text, lifted, reader, schema);
    }

    /// <summary>Forgets all plans.</summary>
    /// <returns>How many there were.</returns>
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

    private CompiledStatement? Find(string text, GraphReader reader, int schema)
    {
        Entry entry;
        lock (_lock)
        {
            if (!_entries.TryGetValue(text, out var found))
            {
                return null;
            }

            entry = found.Value;
            _recent.Remove(found);
            _recent.AddFirst(found);
        }

        var isFresh = entry.Schema == schema && !HasDrifted(entry, reader);
        lock (_lock)
        {
            if (isFresh)
            {
                _hits++;
                return entry.Statement;
            }

            Remove(text);
            _expired++;
            return null;
        }
    }

    // Without a commit in between, and without changes of the transaction's own, there is nothing to compare.
    private static bool HasDrifted(Entry entry, GraphReader reader)
    {
        var state = new GraphSize(reader.Sequence, reader.NodeCount, reader.RelationshipCount);
        if (entry.Checked == state)
        {
            return false;
        }

        entry.Checked = state;
        return entry.Statistics.HasDrifted(new ReaderStatistics(reader));
    }

    private CompiledStatement Compile(string text, LiftedStatement lifted, GraphReader reader, int schema)
    {
        var statistics = new RecordingStatistics(new ReaderStatistics(reader));
        if (lifted.Literals.Count > 0 && TryCompile(lifted.Text, statistics) is { Notifications.Count: 0 } shared)
        {
            Add(new Entry(lifted.Text, shared, statistics, schema));
            return shared with { LiftedLiterals = lifted.Literals, Lifted = lifted };
        }

        // As it was written: errors and remarks name places in the text.
        var statement = compiler.Compile(text, statistics);
        Add(new Entry(text, statement, statistics, schema));
        return statement;
    }

    private CompiledStatement? TryCompile(string text, RecordingStatistics statistics)
    {
        try
        {
            return compiler.Compile(text, statistics);
        }
        catch (CypherException)
        {
            // The text as written is compiled next, and gives the error with the user's own words and places.
            return null;
        }
    }

    private void Add(Entry entry)
    {
        lock (_lock)
        {
            Remove(entry.Text);
            while (_entries.Count >= capacity && _recent.Last is { } last)
            {
                Remove(last.Value.Text);
            }

            if (capacity > 0)
            {
                _entries[entry.Text] = _recent.AddFirst(entry);
            }
        }
    }

    private void Remove(string text)
    {
        if (_entries.Remove(text, out var old))
        {
            _recent.Remove(old);
        }
    }

    // Plans name indexes; a change of the catalogue makes another version of it.
    private static int SchemaVersion(GraphReader reader)
    {
        var version = default(HashCode);
        foreach (var index in reader.Indexes)
        {
            version.Add(index.Id);
        }

        foreach (var lookup in reader.Lookups)
        {
            version.Add(lookup.Id);
        }

        version.Add(reader.Constraints.Count);
        return version.ToHashCode();
    }

    private sealed record Entry(string Text, CompiledStatement Statement, RecordingStatistics Statistics, int Schema)
    {
        /// <summary>The graph for which the counts were last compared. A reference, so that threads see all of it or none.</summary>
        public GraphSize? Checked { get; set; }
    }

    private sealed record GraphSize(long Sequence, long Nodes, long Relationships);
}

using System.Diagnostics;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine;

/// <summary>The rows of a statement, made as they are read. For one thread at a time.</summary>
public sealed class QueryResult : IDisposable
{
    private readonly StatementRun _run;
    private readonly long _started;
    private readonly Action<bool> _onEnd;
    private Queue<Value[]>? _buffered;
    private TimeSpan _availableAfter;
    private TimeSpan _consumedAfter;
    private bool _ended;

    /// <summary>Begins to run a statement.</summary>
    /// <param name="run">The statement, not yet begun.</param>
    /// <param name="started">When the statement came in, as a timestamp of <see cref="Stopwatch"/>.</param>
    /// <param name="onEnd">Told once whether the statement came to its end; not told where that throws.</param>
    internal QueryResult(StatementRun run, long started, Action<bool> onEnd)
    {
        _run = run;
        _started = started;
        _onEnd = onEnd;
        Columns = run.Columns;
        Guarded(run.Open);
        _availableAfter = Stopwatch.GetElapsedTime(started);
        if (Columns.Count == 0)
        {
            // A statement without RETURN does its work at once: nobody may come to read its rows.
            Read();
        }
    }

    /// <summary>The columns' names, in order.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The row that <see cref="Read"/> came to, one value for each column; an array of its own for each row.</summary>
    public IReadOnlyList<Value> Current { get; private set; } = [];

    /// <summary>Moves to the next row; false behind the last one, when the statement has done all its work.</summary>
    /// <exception cref="Cypher.Diagnostics.CypherException">The statement failed; its transaction is lost.</exception>
    public bool Read()
    {
        if (_buffered is { Count: > 0 })
        {
            Current = _buffered.Dequeue();
            return true;
        }

        Current = [];
        if (_ended)
        {
            return false;
        }

        Value[]? row = null;
        Guarded(() => row = _run.Next());
        if (row is null)
        {
            End(true);
            return false;
        }

        Current = row;
        return true;
    }

    /// <summary>Reads the rows that are left and tells what the statement did.</summary>
    public QuerySummary Consume()
    {
        _buffered = null;
        while (Read()) { }

        return _run.Summarize(_availableAfter, _consumedAfter);
    }

    /// <summary>All rows that are left.</summary>
    public IReadOnlyList<IReadOnlyList<Value>> ToList()
    {
        var rows = new List<IReadOnlyList<Value>>();
        while (Read())
        {
            rows.Add(Current);
        }

        return rows;
    }

    /// <summary>Ends the statement where it is.</summary>
    public void Dispose()
    {
        _buffered = null;
        if (!_ended)
        {
            End(false);
        }
    }

    /// <summary>Runs the statement to its end and keeps the rows for those who have not read them yet.</summary>
    internal void Buffer()
    {
        if (_ended)
        {
            return;
        }

        var rows = new Queue<Value[]>(_buffered ?? []);
        _buffered = null;
        while (Read())
        {
            rows.Enqueue([.. Current]);
        }

        _buffered = rows;
    }

    private void End(bool complete)
    {
        _ended = true;
        _run.Close();
        _consumedAfter = Stopwatch.GetElapsedTime(_started) - _availableAfter;
        try
        {
            _onEnd(complete);
        }
        catch (StoreException exception)
        {
            StoreErrors.ThrowTranslated(exception);
            throw;
        }
    }

    private void Guarded(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception)
        {
            _ended = true;
            _run.Close();
            _onEnd(false);
            StoreErrors.ThrowTranslated(exception);
            throw;
        }
    }
}

using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine;

/// <summary>The rows of a statement, made as they are read. For one thread at a time.</summary>
public sealed class QueryResult : IDisposable
{
    internal QueryResult(IReadOnlyList<string> columns)
    {
        Columns = columns;
    }

    /// <summary>The columns' names, in order.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The row that <see cref="Read"/> came to, one value for each column; an array of its own for each row.</summary>
    public IReadOnlyList<Value> Current { get; private set; } = [];

    /// <summary>Moves to the next row; false behind the last one, when the statement has done all its work.</summary>
    public bool Read()
    {
        Current = [];
        return false;
    }

    /// <summary>Reads the rows that are left and tells what the statement did.</summary>
    public QuerySummary Consume() =>
        throw new InvalidOperationException($"Results are being built ({Columns.Count} columns).");

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
    public void Dispose() { }
}

using KnowledgeGraph.Values;

namespace KnowledgeGraph.Database;

/// <summary>One row.</summary>
/// <param name="Columns">The columns' names, shared by all rows of a result.</param>
/// <param name="Values">The values, in the columns' order.</param>
public sealed record GraphRecord(IReadOnlyList<string> Columns, IReadOnlyList<Value> Values)
{
    /// <summary>The value in a column.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public Value this[string column]
    {
        get
        {
            for (var i = 0; i < Columns.Count; i++)
            {
                if (Columns[i] == column)
                {
                    return Values[i];
                }
            }

            throw new ArgumentException(DatabaseMessages.NoSuchColumn(column, Columns), nameof(column));
        }
    }
}

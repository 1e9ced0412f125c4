using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Comparison;

namespace KnowledgeGraph.Engine.Operators.Rows;

/// <summary>Several values as one key of a table, by equivalence.</summary>
internal sealed class RowKeyComparer : IEqualityComparer<Value[]>
{
    public static RowKeyComparer Instance { get; } = new();

    public bool Equals(Value[]? x, Value[]? y)
    {
        for (var i = 0; i < x!.Length; i++)
        {
            if (!ValueEquivalence.Instance.Equals(x[i], y![i]))
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(Value[] obj)
    {
        var hash = 0;
        foreach (ref readonly var value in obj.AsSpan())
        {
            hash = HashCode.Combine(hash, ValueEquivalence.Instance.GetHashCode(value));
        }

        return hash;
    }
}

using KnowledgeGraph.Engine.Expressions;
using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Comparison;

namespace KnowledgeGraph.Engine.Operators.Rows;

/// <summary>The keys to sort by; compares arrays that begin with the keys' values.</summary>
internal sealed class RowOrder(Evaluator[] keys, bool[] descending)
{
    public int Count => keys.Length;

    public void Evaluate(Value[] row, Value[] into)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            into[i] = keys[i].Evaluate(row);
        }
    }

    public int Compare(Value[] left, Value[] right) => Compare(left, right, keys.Length);

    /// <summary>Compares by the first keys only.</summary>
    public int Compare(Value[] left, Value[] right, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var order = ValueOrder.Instance.Compare(left[i], right[i]);
            if (order != 0)
            {
                return descending[i] ? -order : order;
            }
        }

        return 0;
    }
}

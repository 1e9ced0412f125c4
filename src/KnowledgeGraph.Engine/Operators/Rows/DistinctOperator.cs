using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Rows;

/// <summary>The first of the rows that agree in all keys.</summary>
internal sealed class DistinctOperator(StatementContext context, Operator input, int[] keys)
    : InputOperator(context, input)
{
    private readonly HashSet<Value[]> _seen = new(RowKeyComparer.Instance);
    private long _held;

    public override void Open()
    {
        Forget();
        base.Open();
    }

    public override bool Next()
    {
        while (Input.Next())
        {
            var key = new Value[keys.Length];
            for (var i = 0; i < keys.Length; i++)
            {
                key[i] = Row[keys[i]];
            }

            if (_seen.Add(key))
            {
                var bytes = 56 + (16L * key.Length);
                foreach (ref readonly var value in key.AsSpan())
                {
                    bytes += ValueSize.Of(value);
                }

                _held += bytes;
                Context.Hold(bytes, "Distinct");
                return true;
            }
        }

        return false;
    }

    public override void Close()
    {
        Forget();
        base.Close();
    }

    private void Forget()
    {
        _seen.Clear();
        Context.LetGo(_held);
        _held = 0;
    }
}

using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators;

/// <summary>Copies of some slots of the row, for operators that hold rows back; counts the memory.</summary>
internal sealed class SavedRows(StatementContext context, IReadOnlyList<int> slots, string operatorName)
{
    private readonly int[] _slots = [.. slots];
    private readonly List<Value[]> _rows = [];
    private long _held;

    public int Count => _rows.Count;

    public Value[] this[int index] => _rows[index];

    public void Add() => _rows.Add(Copy());

    /// <summary>A copy of the slots, with room for more values in front of them.</summary>
    public Value[] Copy(int extra = 0)
    {
        var copy = new Value[extra + _slots.Length];
        var bytes = 40 + (16L * copy.Length);
        for (var i = 0; i < _slots.Length; i++)
        {
            copy[extra + i] = context.Row[_slots[i]];
            bytes += ValueSize.Of(copy[extra + i]);
        }

        _held += bytes;
        context.Hold(bytes, operatorName);
        return copy;
    }

    /// <summary>Puts the slots of the row that is there into a copy made before.</summary>
    public void Overwrite(Value[] copy, int extra)
    {
        for (var i = 0; i < _slots.Length; i++)
        {
            copy[extra + i] = context.Row[_slots[i]];
        }
    }

    public void Restore(int index) => Restore(_rows[index]);

    public void Restore(Value[] saved, int extra = 0)
    {
        for (var i = 0; i < _slots.Length; i++)
        {
            context.Row[_slots[i]] = saved[extra + i];
        }
    }

    /// <summary>Drops the rows behind the first ones.</summary>
    public void CutTo(int count) => _rows.RemoveRange(count, _rows.Count - count);

    public void Clear()
    {
        _rows.Clear();
        context.LetGo(_held);
        _held = 0;
    }
}

using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>Where a cut lies, relative to the values that it names.</summary>
internal enum CutSide
{
    /// <summary>Before all entries that begin with the values.</summary>
    Before = 1,

    /// <summary>Behind all entries that begin with the values.</summary>
    After = 2,

    /// <summary>As <see cref="Before"/>, but before the first value of the last one's type.</summary>
    BeforeClass = 3,

    /// <summary>As <see cref="After"/>, but behind the last value of the last one's type.</summary>
    AfterClass = 4,

    /// <summary>Behind all entries whose string begins with the last value.</summary>
    AfterPrefix = 5,
}

/// <summary>A place between entries of an index; a seek is the stretch between two.</summary>
internal readonly struct KeyCut(Value[] values, CutSide side)
{
    /// <summary>Before every entry.</summary>
    public static KeyCut Start => new([], CutSide.Before);

    /// <summary>Behind every entry.</summary>
    public static KeyCut End => new([], CutSide.After);

    /// <summary>Whether the cut lies behind an entry.</summary>
    public bool IsBehind(ReadOnlySpan<Value> entry)
    {
        for (var index = 0; index < values.Length; index++)
        {
            ref readonly var value = ref values[index];
            if (index == values.Length - 1 && side >= CutSide.BeforeClass)
            {
                return IsBehindLast(entry[index], value);
            }

            var order = KeyOrder.Compare(entry[index], value);
            if (order != 0)
            {
                return order < 0;
            }
        }

        return side == CutSide.After;
    }

    private bool IsBehindLast(in Value entry, in Value value)
    {
        if (side == CutSide.AfterPrefix)
        {
            return (
                    entry.Kind == ValueKind.String
                    && entry.AsString.StartsWith(value.AsString, StringComparison.Ordinal)
                )
                || KeyOrder.Compare(entry, value) < 0;
        }

        var order = KeyOrder.ClassOf(entry).CompareTo(KeyOrder.ClassOf(value));
        return order != 0 ? order < 0 : side == CutSide.AfterClass;
    }

    /// <summary>The two cuts that a query asks for.</summary>
    public static (KeyCut Low, KeyCut High) Of(in IndexQuery query)
    {
        var equal = query.Equal ?? [];
        if (query.Prefix is not null)
        {
            Value[] values = [.. equal, query.Prefix];
            return (new KeyCut(values, CutSide.Before), new KeyCut(values, CutSide.AfterPrefix));
        }

        if (query.From.IsNull && query.To.IsNull)
        {
            return (new KeyCut(equal, CutSide.Before), new KeyCut(equal, CutSide.After));
        }

        Value[] low = [.. equal, query.From.IsNull ? query.To : query.From];
        Value[] high = [.. equal, query.To.IsNull ? query.From : query.To];
        return (
            new KeyCut(
                low,
                query.From.IsNull ? CutSide.BeforeClass
                    : query.FromIncluded ? CutSide.Before
                    : CutSide.After
            ),
            new KeyCut(
                high,
                query.To.IsNull ? CutSide.AfterClass
                    : query.ToIncluded ? CutSide.After
                    : CutSide.Before
            )
        );
    }
}

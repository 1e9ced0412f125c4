using KnowledgeGraph.Values;

namespace KnowledgeGraph.Storage.Records;

/// <summary>What may be a property's value, and how entries become a shape with values.</summary>
internal static class StoredValues
{
    /// <summary>Throws unless the value can be stored; null can (it stands for no property).</summary>
    public static void Require(in Value value)
    {
        if (!IsStorable(value))
        {
            throw new StoreException(StoreMessages.NotStorable(value));
        }
    }

    /// <summary>The shape and the values of entries; of two with one key the later counts, nulls are left out.</summary>
    public static (int Shape, Value[]? Values) Arrange(TokenSets shapes, ReadOnlySpan<PropertyEntry> entries)
    {
        var shape = 0;
        foreach (ref readonly var entry in entries)
        {
            shape = entry.Value.IsNull ? shapes.Without(shape, entry.Key) : shapes.With(shape, entry.Key);
        }

        if (shape == 0)
        {
            return (0, null);
        }

        var keys = shapes[shape].AsSpan();
        var values = new Value[keys.Length];
        foreach (ref readonly var entry in entries)
        {
            if (!entry.Value.IsNull && keys.IndexOf(entry.Key) is >= 0 and var position)
            {
                values[position] = entry.Value;
            }
        }

        return (shape, values);
    }

    /// <summary>The shape and the values after one key is set, or removed by null.</summary>
    public static (int Shape, Value[]? Values) With(
        TokenSets shapes,
        int shape,
        Value[]? values,
        int key,
        in Value value
    )
    {
        var position = shapes[shape].AsSpan().IndexOf(key);
        if (value.IsNull)
        {
            if (position < 0)
            {
                return (shape, values);
            }

            Value[] fewer = [.. values![..position], .. values[(position + 1)..]];
            return (shapes.Without(shape, key), fewer.Length == 0 ? null : fewer);
        }

        if (position >= 0)
        {
            var changed = (Value[])values!.Clone();
            changed[position] = value;
            return (shape, changed);
        }

        var wider = shapes.With(shape, key);
        position = shapes[wider].AsSpan().IndexOf(key);
        Value[] more = [.. (values ?? [])[..position], value, .. (values ?? [])[position..]];
        return (wider, more);
    }

    private static bool IsStorable(in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path:
                return false;
            case ValueKind.List:
                return IsStorable(value.As<ListValue>());
            default:
                return true;
        }
    }

    private static bool IsStorable(ListValue list)
    {
        for (var index = 0; index < list.Count; index++)
        {
            var kind = list[index].Kind;
            if (
                kind
                    is ValueKind.Null
                        or ValueKind.List
                        or ValueKind.Map
                        or ValueKind.Node
                        or ValueKind.Relationship
                        or ValueKind.Path
                || kind != list[0].Kind
            )
            {
                return false;
            }
        }

        return true;
    }
}

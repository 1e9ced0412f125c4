using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Expressions;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Write;

/// <summary>What may be stored as a property, and how.</summary>
internal static class PropertyWrites
{
    /// <summary>The value as it is stored: lists of numbers become lists of one type.</summary>
    public static Value Storable(string key, in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path:
                throw EngineErrors.NotStorable(key, value);
            case ValueKind.List:
                return StorableList(key, value);
            default:
                return value;
        }
    }

    /// <summary>The entries of a map that are not null.</summary>
    public static PropertyEntry[] EntriesOf(
        StatementContext context,
        in Value map,
        Func<string, CypherFault?>? onNull = null
    )
    {
        if (map.IsNull)
        {
            return [];
        }

        if (!map.TryAs<MapValue>(out var entries))
        {
            throw EngineErrors.WrongType("Properties", "a MAP", map);
        }

        var writer = context.RequireWriter();
        var stored = new PropertyEntry[entries.Count];
        var count = 0;
        for (var i = 0; i < entries.Count; i++)
        {
            var key = entries.KeyAt(i);
            var value = entries.ValueAt(i);
            if (!value.IsNull)
            {
                stored[count++] = new PropertyEntry(KeyOf(writer, key), Storable(key, value));
            }
            else if (onNull?.Invoke(key) is { } fault)
            {
                throw fault.Error;
            }
        }

        return count == stored.Length ? stored : stored[..count];
    }

    /// <summary>The token of a property key, which must have a name.</summary>
    public static int KeyOf(GraphTransaction writer, string key) =>
        key.Length == 0 ? throw EngineErrors.NoName() : writer.GetOrAddPropertyKey(key);

    private static Value StorableList(string key, in Value value)
    {
        var list = value.As<ListValue>();
        if (list.Count == 0)
        {
            return value;
        }

        var kind = list[0].Kind;
        var mixed = false;
        foreach (ref readonly var item in list.Span)
        {
            if (
                item.Kind
                is ValueKind.Null
                    or ValueKind.List
                    or ValueKind.Map
                    or ValueKind.Node
                    or ValueKind.Relationship
                    or ValueKind.Path
                    or ValueKind.Bytes
            )
            {
                throw EngineErrors.NotStorable(key, value);
            }

            if (item.Kind != kind)
            {
                mixed = true;
                if (!item.IsNumber || !list[0].IsNumber)
                {
                    throw EngineErrors.NotStorable(key, value);
                }
            }
        }

        return mixed ? new ListValue([.. list.Select(static item => Value.Of(item.AsNumber))]) : value;
    }
}

/// <summary>An error that a rule about nulls gives.</summary>
internal sealed record CypherFault(Cypher.Diagnostics.CypherException Error);

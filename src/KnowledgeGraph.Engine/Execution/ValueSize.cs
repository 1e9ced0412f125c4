using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Execution;

/// <summary>About how many bytes a value holds beyond its place in a row.</summary>
internal static class ValueSize
{
    private const long PerItem = 16;
    private const long Header = 24;

    // Looking into long lists would take as long as making them: a few items speak for the rest.
    private const int Looked = 8;

    public static long Of(in Value value) =>
        value.Kind switch
        {
            ValueKind.String => Header + (2L * value.AsString.Length),
            ValueKind.List => OfItems(value.As<ListValue>()),
            ValueKind.Map => OfEntries(value.As<MapValue>()),
            _ => 0,
        };

    private static long OfItems(ListValue list)
    {
        var looked = Math.Min(Looked, list.Count);
        var items = 0L;
        for (var i = 0; i < looked; i++)
        {
            items += Of(list[i]);
        }

        return Header + (PerItem * list.Count) + (looked == 0 ? 0 : items * list.Count / looked);
    }

    private static long OfEntries(MapValue map)
    {
        var bytes = Header;
        foreach (var key in map.Keys)
        {
            map.TryGetValue(key, out var value);
            bytes += (2 * PerItem) + Of(value);
        }

        return bytes;
    }
}

namespace KnowledgeGraph.Values.Comparison;

/// <summary>
/// The order of ORDER BY, min and max over all values: by type (map, node, relationship, list, path, point, temporal
/// values, string, boolean, number, null), then within the type. NaN is the highest number.
/// </summary>
public sealed class ValueOrder : IComparer<Value>
{
    private ValueOrder() { }

    /// <summary>The one instance.</summary>
    public static ValueOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(Value x, Value y)
    {
        var kind = x.Kind;
        var otherKind = y.Kind;
        if (kind != otherKind)
        {
            return kind switch
            {
                ValueKind.Integer when otherKind == ValueKind.Float => CompareMixed(x.AsInteger, y.AsFloat),
                ValueKind.Float when otherKind == ValueKind.Integer => -CompareMixed(y.AsInteger, x.AsFloat),
                _ => Rank(kind).CompareTo(Rank(otherKind)),
            };
        }

        return kind switch
        {
            ValueKind.Null => 0,
            ValueKind.Integer => x.AsInteger.CompareTo(y.AsInteger),
            ValueKind.String => string.CompareOrdinal(x.AsString, y.AsString),
            ValueKind.Date => x.AsEpochDays.CompareTo(y.AsEpochDays),
            ValueKind.Boolean => x.AsBoolean.CompareTo(y.AsBoolean),
            ValueKind.Float => Numbers.Compare(x.AsFloat, y.AsFloat),
            ValueKind.Node or ValueKind.Relationship => x.AsEntityId.CompareTo(y.AsEntityId),
            ValueKind.List => CompareLists(x.As<ListValue>(), y.As<ListValue>()),
            ValueKind.Map => CompareMaps(x.As<MapValue>(), y.As<MapValue>()),
            ValueKind.Path => ComparePaths((IPath)x.As<ReferenceValue>(), (IPath)y.As<ReferenceValue>()),
            ValueKind.Bytes => x.As<BytesValue>().Bytes.Span.SequenceCompareTo(y.As<BytesValue>().Bytes.Span),
            _ => HeapOrder.Compare(x, y),
        };
    }

    private static int CompareMixed(long integer, double other) =>
        double.IsNaN(other) ? -1 : Numbers.Compare(integer, other);

    private static int Rank(ValueKind kind) =>
        kind switch
        {
            ValueKind.Map => 0,
            ValueKind.Node => 1,
            ValueKind.Relationship => 2,
            ValueKind.List => 3,
            ValueKind.Path => 4,
            ValueKind.Bytes => 5,
            ValueKind.Point => 6,
            ValueKind.DateTime => 7,
            ValueKind.LocalDateTime => 8,
            ValueKind.Date => 9,
            ValueKind.Time => 10,
            ValueKind.LocalTime => 11,
            ValueKind.Duration => 12,
            ValueKind.String => 13,
            ValueKind.Boolean => 14,
            ValueKind.Integer or ValueKind.Float => 15,
            ValueKind.Null => 16,
            _ => throw new InvalidOperationException($"There is no order for a {kind}."),
        };

    private static int CompareLists(ListValue left, ListValue right)
    {
        var shorter = Math.Min(left.Count, right.Count);
        for (var i = 0; i < shorter; i++)
        {
            var order = Instance.Compare(left[i], right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Count.CompareTo(right.Count);
    }

    // As Neo4j has it: by size, then by the sorted keys, then by the values in that order.
    private static int CompareMaps(MapValue left, MapValue right)
    {
        var order = left.Count.CompareTo(right.Count);
        if (order != 0)
        {
            return order;
        }

        var keys = left.Keys.Order(StringComparer.Ordinal).ToArray();
        var otherKeys = right.Keys.Order(StringComparer.Ordinal).ToArray();
        for (var i = 0; i < keys.Length; i++)
        {
            order = string.CompareOrdinal(keys[i], otherKeys[i]);
            if (order != 0)
            {
                return order;
            }
        }

        for (var i = 0; i < keys.Length; i++)
        {
            order = Instance.Compare(left[keys[i]], right[keys[i]]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static int ComparePaths(IPath left, IPath right)
    {
        var order = left.NodeId(0).CompareTo(right.NodeId(0));
        for (var i = 0; order == 0 && i < left.Length && i < right.Length; i++)
        {
            order = left.RelationshipId(i).CompareTo(right.RelationshipId(i));
        }

        return order != 0 ? order : left.Length.CompareTo(right.Length);
    }
}

namespace KnowledgeGraph.Values.Comparison;

/// <summary>
/// Equivalence, as DISTINCT, grouping and UNION use it: never unknown; null is equivalent to null and NaN to NaN. 1 and 1.0
/// are equivalent.
/// </summary>
public sealed class ValueEquivalence : IEqualityComparer<Value>
{
    private ValueEquivalence() { }

    /// <summary>The one instance.</summary>
    public static ValueEquivalence Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(Value x, Value y)
    {
        var kind = x.Kind;
        var otherKind = y.Kind;
        if (kind != otherKind)
        {
            return kind switch
            {
                ValueKind.Integer when otherKind == ValueKind.Float => Numbers.Equal(x.AsInteger, y.AsFloat),
                ValueKind.Float when otherKind == ValueKind.Integer => Numbers.Equal(y.AsInteger, x.AsFloat),
                _ => false,
            };
        }

        return kind switch
        {
            ValueKind.Null => true,
            ValueKind.String => string.Equals(x.AsString, y.AsString, StringComparison.Ordinal),
            ValueKind.Integer => x.AsInteger == y.AsInteger,
            ValueKind.Boolean => x.AsBoolean == y.AsBoolean,
            ValueKind.Float => x.AsFloat == y.AsFloat || (double.IsNaN(x.AsFloat) && double.IsNaN(y.AsFloat)),
            ValueKind.Date => x.AsEpochDays == y.AsEpochDays,
            ValueKind.Node or ValueKind.Relationship => x.AsEntityId == y.AsEntityId,
            ValueKind.List => EqualLists(x.As<ListValue>(), y.As<ListValue>()),
            ValueKind.Map => EqualMaps(x.As<MapValue>(), y.As<MapValue>()),
            _ => ValueOrder.Instance.Compare(x, y) == 0,
        };
    }

    /// <inheritdoc/>
    public int GetHashCode(Value obj)
    {
        switch (obj.Kind)
        {
            case ValueKind.Null:
                return 0;
            case ValueKind.String:
                return obj.AsString.GetHashCode(StringComparison.Ordinal);
            case ValueKind.Integer:
                return obj.AsInteger.GetHashCode();
            case ValueKind.Float:
                var number = obj.AsFloat;
                return Math.Truncate(number) == number && number is >= -9.2e18 and <= 9.2e18
                    ? ((long)number).GetHashCode()
                    : number.GetHashCode();
            case ValueKind.Boolean:
                return obj.AsBoolean ? 1231 : 1237;
            case ValueKind.Date:
                return HashCode.Combine(ValueKind.Date, obj.AsEpochDays);
            case ValueKind.Node or ValueKind.Relationship:
                return HashCode.Combine(obj.Kind, obj.AsEntityId);
            case ValueKind.List:
                return HashOf(obj.As<ListValue>());
            case ValueKind.Map:
                return HashOf(obj.As<MapValue>());
            default:
                return HashOfRest(obj);
        }
    }

    private static bool EqualLists(ListValue left, ListValue right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!Instance.Equals(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool EqualMaps(MapValue left, MapValue right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!right.TryGetValue(left.KeyAt(i), out var other) || !Instance.Equals(left.ValueAt(i), other))
            {
                return false;
            }
        }

        return true;
    }

    private static int HashOf(ListValue list)
    {
        var hash = default(HashCode);
        foreach (var item in list.Span)
        {
            hash.Add(Instance.GetHashCode(item));
        }

        return hash.ToHashCode();
    }

    // A sum, as two maps with the same entries in another order are the same.
    private static int HashOf(MapValue map)
    {
        var hash = 17;
        for (var i = 0; i < map.Count; i++)
        {
            hash += HashCode.Combine(map.KeyAt(i), Instance.GetHashCode(map.ValueAt(i)));
        }

        return hash;
    }

    private static int HashOfRest(in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.LocalTime:
                return value.As<LocalTimeValue>().NanoOfDay.GetHashCode();
            case ValueKind.Time:
                var time = value.As<TimeValue>();
                return HashCode.Combine(time.NanoOfDay, time.OffsetSeconds);
            case ValueKind.LocalDateTime:
                var local = value.As<LocalDateTimeValue>();
                return HashCode.Combine(local.EpochDays, local.NanoOfDay);
            case ValueKind.DateTime:
                var instant = value.As<DateTimeValue>();
                return HashCode.Combine(instant.EpochSeconds, instant.Nanos);
            case ValueKind.Duration:
                var duration = value.As<DurationValue>();
                return HashCode.Combine(duration.Months, duration.Days, duration.Seconds, duration.Nanos);
            case ValueKind.Point:
                var point = value.As<PointValue>();
                return HashCode.Combine(point.Srid, point.X, point.Y, point.Z);
            case ValueKind.Bytes:
                var hash = default(HashCode);
                hash.AddBytes(value.As<BytesValue>().Bytes.Span);
                return hash.ToHashCode();
            case ValueKind.Path:
                return HashOf((IPath)value.As<ReferenceValue>());
            default:
                throw new InvalidOperationException($"There is no hash of a {value.Kind}.");
        }
    }

    private static int HashOf(IPath path)
    {
        var hash = default(HashCode);
        hash.Add(path.NodeId(0));
        for (var i = 0; i < path.Length; i++)
        {
            hash.Add(path.RelationshipId(i));
        }

        return hash.ToHashCode();
    }
}

namespace KnowledgeGraph.Values.Comparison;

/// <summary>The operator <c>=</c>: three-valued, null where an operand is null or holds one that decides.</summary>
public static class ValueEquality
{
    /// <summary>Whether two values are equal; null where that is not known. NaN equals nothing.</summary>
    public static bool? Equal(in Value left, in Value right)
    {
        var leftKind = left.Kind;
        var rightKind = right.Kind;
        if (leftKind == ValueKind.Null || rightKind == ValueKind.Null)
        {
            return null;
        }

        if (leftKind != rightKind)
        {
            return leftKind switch
            {
                ValueKind.Integer when rightKind == ValueKind.Float => Numbers.Equal(left.AsInteger, right.AsFloat),
                ValueKind.Float when rightKind == ValueKind.Integer => Numbers.Equal(right.AsInteger, left.AsFloat),
                _ => false,
            };
        }

        return leftKind switch
        {
            ValueKind.Integer => left.AsInteger == right.AsInteger,
            ValueKind.String => string.Equals(left.AsString, right.AsString, StringComparison.Ordinal),
            ValueKind.Boolean => left.AsBoolean == right.AsBoolean,
            ValueKind.Float => left.AsFloat == right.AsFloat,
            ValueKind.Date => left.AsEpochDays == right.AsEpochDays,
            ValueKind.Node or ValueKind.Relationship => left.AsEntityId == right.AsEntityId,
            ValueKind.List => EqualLists(left.As<ListValue>(), right.As<ListValue>()),
            ValueKind.Map => EqualMaps(left.As<MapValue>(), right.As<MapValue>()),
            ValueKind.Point => EqualPoints(left.As<PointValue>(), right.As<PointValue>()),
            _ => ValueEquivalence.Instance.Equals(left, right),
        };
    }

    private static bool? EqualLists(ListValue left, ListValue right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        bool? result = true;
        for (var i = 0; i < left.Count; i++)
        {
            switch (Equal(left[i], right[i]))
            {
                case false:
                    return false;
                case null:
                    result = null;
                    break;
                default:
                    break;
            }
        }

        return result;
    }

    private static bool? EqualMaps(MapValue left, MapValue right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!right.ContainsKey(left.KeyAt(i)))
            {
                return false;
            }
        }

        bool? result = true;
        for (var i = 0; i < left.Count; i++)
        {
            switch (Equal(left.ValueAt(i), right.GetOrNull(left.KeyAt(i))))
            {
                case false:
                    return false;
                case null:
                    result = null;
                    break;
                default:
                    break;
            }
        }

        return result;
    }

    private static bool EqualPoints(PointValue left, PointValue right) =>
        left.Srid == right.Srid && left.X == right.X && left.Y == right.Y && Nullable.Equals(left.Z, right.Z);
}

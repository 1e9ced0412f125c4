using KnowledgeGraph.Values;

namespace KnowledgeGraph.Bolt.PackStream;

/// <summary>Writes Cypher's values as PackStream, in the form that a connection's version uses.</summary>
public static class ValueWriter
{
    private const long NanosPerSecond = 1_000_000_000;
    private const long SecondsPerDay = 86_400;

    /// <summary>Writes a value.</summary>
    /// <exception cref="NotSupportedException">The value's type has no form in Bolt.</exception>
    public static void WriteValue(this PackStreamWriter writer, Value value, ValueFormat format)
    {
        ArgumentNullException.ThrowIfNull(writer);
        switch (value.Kind)
        {
            case ValueKind.Null:
                writer.WriteNull();
                break;
            case ValueKind.Boolean:
                writer.WriteBoolean(value.AsBoolean);
                break;
            case ValueKind.Integer:
                writer.WriteInteger(value.AsInteger);
                break;
            case ValueKind.Float:
                writer.WriteFloat(value.AsFloat);
                break;
            case ValueKind.String:
                writer.WriteString(value.AsString);
                break;
            case ValueKind.Bytes:
                writer.WriteBytes(value.As<BytesValue>().Bytes.Span);
                break;
            case ValueKind.List:
                writer.WriteList(value.As<ListValue>(), format);
                break;
            case ValueKind.Map:
                writer.WriteMap(value.As<MapValue>(), format);
                break;
            case ValueKind.Node:
                writer.WriteNode(value.As<NodeValue>(), format);
                break;
            case ValueKind.Relationship:
                writer.WriteRelationship(value.As<RelationshipValue>(), format);
                break;
            case ValueKind.Path:
                writer.WritePath(value.As<PathValue>(), format);
                break;
            default:
                writer.WriteTemporalOrPoint(value, format);
                break;
        }
    }

    /// <summary>Writes a map of values.</summary>
    public static void WriteMap(this PackStreamWriter writer, MapValue map, ValueFormat format)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(map);
        writer.WriteMapHeader(map.Count);
        foreach (var (key, value) in map)
        {
            writer.WriteString(key);
            writer.WriteValue(value, format);
        }
    }

    private static void WriteList(this PackStreamWriter writer, ListValue list, ValueFormat format)
    {
        writer.WriteListHeader(list.Count);
        foreach (var item in list)
        {
            writer.WriteValue(item, format);
        }
    }

    private static void WriteNode(this PackStreamWriter writer, NodeValue node, ValueFormat format)
    {
        writer.WriteStructureHeader(format.ElementIds ? 4 : 3, StructureTag.Node);
        writer.WriteInteger(node.Id);
        writer.WriteListHeader(node.Labels.Count);
        foreach (var label in node.Labels)
        {
            writer.WriteString(label);
        }

        writer.WriteMap(node.Properties, format);
        if (format.ElementIds)
        {
            writer.WriteString(node.ElementId);
        }
    }

    private static void WriteRelationship(
        this PackStreamWriter writer,
        RelationshipValue relationship,
        ValueFormat format
    )
    {
        writer.WriteStructureHeader(format.ElementIds ? 8 : 5, StructureTag.Relationship);
        writer.WriteInteger(relationship.Id);
        writer.WriteInteger(relationship.StartId);
        writer.WriteInteger(relationship.EndId);
        writer.WriteString(relationship.Type);
        writer.WriteMap(relationship.Properties, format);
        if (format.ElementIds)
        {
            writer.WriteString(relationship.ElementId);
            writer.WriteString(relationship.StartElementId);
            writer.WriteString(relationship.EndElementId);
        }
    }

    /// <summary>A path: distinct nodes, distinct relationships, then pairs of relationship index (negative: against its
    /// direction, counted from 1) and node index.</summary>
    private static void WritePath(this PackStreamWriter writer, PathValue path, ValueFormat format)
    {
        var nodes = path.Nodes.DistinctBy(node => node.Id).ToList();
        var relationships = path.Relationships.DistinctBy(relationship => relationship.Id).ToList();
        var nodeIndex = nodes.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index);
        var relationshipIndex = relationships.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index);
        writer.WriteStructureHeader(3, StructureTag.Path);
        writer.WriteListHeader(nodes.Count);
        nodes.ForEach(node => writer.WriteNode(node, format));
        writer.WriteListHeader(relationships.Count);
        foreach (var relationship in relationships)
        {
            writer.WriteStructureHeader(format.ElementIds ? 4 : 3, StructureTag.UnboundRelationship);
            writer.WriteInteger(relationship.Id);
            writer.WriteString(relationship.Type);
            writer.WriteMap(relationship.Properties, format);
            if (format.ElementIds)
            {
                writer.WriteString(relationship.ElementId);
            }
        }

        writer.WriteListHeader(2 * path.Relationships.Count);
        for (var i = 0; i < path.Relationships.Count; i++)
        {
            var relationship = path.Relationships[i];
            var number = relationshipIndex[relationship.Id] + 1;
            writer.WriteInteger(relationship.StartId == path.Nodes[i].Id ? number : -number);
            writer.WriteInteger(nodeIndex[path.Nodes[i + 1].Id]);
        }
    }

    private static void WriteTemporalOrPoint(this PackStreamWriter writer, Value value, ValueFormat format)
    {
        switch (value.Kind)
        {
            case ValueKind.Date:
                writer.WriteStructureHeader(1, StructureTag.Date);
                writer.WriteInteger(value.AsEpochDays);
                break;
            case ValueKind.LocalTime:
                writer.WriteStructureHeader(1, StructureTag.LocalTime);
                writer.WriteInteger(value.As<LocalTimeValue>().NanoOfDay);
                break;
            case ValueKind.Time:
                var time = value.As<TimeValue>();
                writer.WriteStructureHeader(2, StructureTag.Time);
                writer.WriteInteger(time.NanoOfDay);
                writer.WriteInteger(time.OffsetSeconds);
                break;
            case ValueKind.LocalDateTime:
                var local = value.As<LocalDateTimeValue>();
                writer.WriteStructureHeader(2, StructureTag.LocalDateTime);
                writer.WriteInteger((local.EpochDays * SecondsPerDay) + (local.NanoOfDay / NanosPerSecond));
                writer.WriteInteger(local.NanoOfDay % NanosPerSecond);
                break;
            case ValueKind.DateTime:
                writer.WriteDateTime(value.As<DateTimeValue>(), format);
                break;
            case ValueKind.Duration:
                var duration = value.As<DurationValue>();
                writer.WriteStructureHeader(4, StructureTag.Duration);
                writer.WriteInteger(duration.Months);
                writer.WriteInteger(duration.Days);
                writer.WriteInteger(duration.Seconds);
                writer.WriteInteger(duration.Nanos);
                break;
            case ValueKind.Point:
                writer.WritePoint(value.As<PointValue>());
                break;
            default:
                throw new NotSupportedException(BoltErrorMessages.NotSendable(value.Kind.ToString()));
        }
    }

    private static void WriteDateTime(this PackStreamWriter writer, DateTimeValue value, ValueFormat format)
    {
        var (offsetTag, zoneTag) = format.UtcDateTimes
            ? (StructureTag.DateTimeUtc, StructureTag.DateTimeZoneUtc)
            : (StructureTag.LegacyDateTime, StructureTag.LegacyDateTimeZone);
        writer.WriteStructureHeader(3, value.Zone is null ? offsetTag : zoneTag);
        writer.WriteInteger(format.UtcDateTimes ? value.EpochSeconds : value.EpochSeconds + value.OffsetSeconds);
        writer.WriteInteger(value.Nanos);
        if (value.Zone is { } zone)
        {
            writer.WriteString(zone);
        }
        else
        {
            writer.WriteInteger(value.OffsetSeconds);
        }
    }

    private static void WritePoint(this PackStreamWriter writer, PointValue point)
    {
        writer.WriteStructureHeader(
            point.Z is null ? 3 : 4,
            point.Z is null ? StructureTag.Point2D : StructureTag.Point3D
        );
        writer.WriteInteger(point.Srid);
        writer.WriteFloat(point.X);
        writer.WriteFloat(point.Y);
        if (point.Z is { } z)
        {
            writer.WriteFloat(z);
        }
    }
}

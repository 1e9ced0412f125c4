using KnowledgeGraph.Values;

namespace KnowledgeGraph.Bolt.PackStream;

/// <summary>Reads Cypher's values from PackStream, in any form that Bolt 4.4 to 5.4 uses.</summary>
public static class ValueReader
{
    /// <summary>How deep lists, maps and structures may nest before a message is refused.</summary>
    public const int MaximumDepth = 512;

    /// <summary>Reads a value.</summary>
    /// <exception cref="BoltProtocolException">The bytes are not a value.</exception>
    public static Value ReadValue(this ref PackStreamReader reader) => reader.ReadValue(0);

    /// <summary>Reads a map.</summary>
    /// <exception cref="BoltProtocolException">The bytes are not a map.</exception>
    public static MapValue ReadMap(this ref PackStreamReader reader) => reader.ReadMap(0);

    private static Value ReadValue(this ref PackStreamReader reader, int depth)
    {
        if (depth > MaximumDepth)
        {
            throw new BoltProtocolException(BoltErrorMessages.TooDeep(MaximumDepth));
        }

        var at = reader.Position;
        var marker = reader.PeekMarker();
        switch (marker)
        {
            case Marker.Null:
                reader.ReadNull();
                return Value.Null;
            case Marker.True or Marker.False:
                return reader.ReadBoolean();
            case Marker.Float64:
                return reader.ReadFloat();
            case < 0x80 or >= 0xF0 or >= Marker.Int8 and <= Marker.Int64:
                return reader.ReadInteger();
            case < 0x90 or >= Marker.String8 and <= Marker.String32:
                return reader.ReadString();
            case < 0xA0 or >= Marker.List8 and <= Marker.List32:
                return reader.ReadList(depth);
            case < 0xB0 or >= Marker.Map8 and <= Marker.Map32:
                return reader.ReadMap(depth);
            case < 0xC0:
                return reader.ReadStructure(depth);
            case >= Marker.Bytes8 and <= Marker.Bytes32:
                return new BytesValue(reader.ReadBytes());
            default:
                throw new BoltProtocolException(BoltErrorMessages.UnknownMarker(marker, at));
        }
    }

    private static ListValue ReadList(this ref PackStreamReader reader, int depth)
    {
        var items = new Value[reader.ReadListHeader()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = reader.ReadValue(depth + 1);
        }

        return new ListValue(items);
    }

    private static MapValue ReadMap(this ref PackStreamReader reader, int depth)
    {
        var count = reader.ReadMapHeader();
        var entries = new List<KeyValuePair<string, Value>>(count);
        for (var i = 0; i < count; i++)
        {
            var key = reader.ReadString();
            entries.Add(new KeyValuePair<string, Value>(key, reader.ReadValue(depth + 1)));
        }

        return new MapValue(entries);
    }

    private static Value ReadStructure(this ref PackStreamReader reader, int depth)
    {
        var (fields, tag) = reader.ReadStructureHeader();
        return (tag, fields) switch
        {
            (StructureTag.Node, 3 or 4) => reader.ReadNode(fields, depth),
            (StructureTag.Relationship, 5 or 8) => reader.ReadRelationship(fields, depth),
            (StructureTag.Path, 3) => PathReader.Read(ref reader, depth),
            (StructureTag.Date, 1) => Value.OfEpochDays(reader.ReadInteger()),
            (StructureTag.LocalTime, 1) => new LocalTimeValue(reader.ReadInteger()),
            (StructureTag.Time, 2) => new TimeValue(reader.ReadInteger(), (int)reader.ReadInteger()),
            (StructureTag.LocalDateTime, 2) => LocalDateTime(reader.ReadInteger(), reader.ReadInteger()),
            (StructureTag.DateTimeUtc, 3) => new DateTimeValue(
                reader.ReadInteger(),
                (int)reader.ReadInteger(),
                (int)reader.ReadInteger(),
                zone: null
            ),
            (StructureTag.LegacyDateTime, 3) => LegacyDateTime(
                reader.ReadInteger(),
                (int)reader.ReadInteger(),
                (int)reader.ReadInteger()
            ),
            (StructureTag.DateTimeZoneUtc, 3) => ZonedDateTime.OfInstant(
                reader.ReadInteger(),
                (int)reader.ReadInteger(),
                reader.ReadString()
            ),
            (StructureTag.LegacyDateTimeZone, 3) => ZonedDateTime.OfLocal(
                reader.ReadInteger(),
                (int)reader.ReadInteger(),
                reader.ReadString()
            ),
            (StructureTag.Duration, 4) => new DurationValue(
                reader.ReadInteger(),
                reader.ReadInteger(),
                reader.ReadInteger(),
                (int)reader.ReadInteger()
            ),
            (StructureTag.Point2D, 3) => new PointValue(
                (int)reader.ReadInteger(),
                reader.ReadFloat(),
                reader.ReadFloat(),
                z: null
            ),
            (StructureTag.Point3D, 4) => new PointValue(
                (int)reader.ReadInteger(),
                reader.ReadFloat(),
                reader.ReadFloat(),
                reader.ReadFloat()
            ),
            _ => throw new BoltProtocolException(BoltErrorMessages.UnknownStructure(tag, fields)),
        };
    }

    internal static NodeValue ReadNode(this ref PackStreamReader reader, int fields, int depth)
    {
        var id = reader.ReadInteger();
        var labels = new string[reader.ReadListHeader()];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = reader.ReadString();
        }

        var properties = reader.ReadMap(depth + 1);
        return new NodeValue(id, fields == 4 ? reader.ReadString() : TextOf(id), labels, properties);
    }

    private static RelationshipValue ReadRelationship(this ref PackStreamReader reader, int fields, int depth)
    {
        var (id, start, end) = (reader.ReadInteger(), reader.ReadInteger(), reader.ReadInteger());
        var type = reader.ReadString();
        var properties = reader.ReadMap(depth + 1);
        var (elementId, startElementId, endElementId) =
            fields == 8
                ? (reader.ReadString(), reader.ReadString(), reader.ReadString())
                : (TextOf(id), TextOf(start), TextOf(end));
        return new RelationshipValue(id, elementId, type, start, startElementId, end, endElementId, properties);
    }

    /// <summary>Before Bolt 5 the integer id, as text, stands in for the element id.</summary>
    internal static string TextOf(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static LocalDateTimeValue LocalDateTime(long seconds, long nanos)
    {
        var (days, second) = Math.DivRem(seconds, 86_400);
        if (second < 0)
        {
            (days, second) = (days - 1, second + 86_400);
        }

        return new LocalDateTimeValue(days, (second * 1_000_000_000) + nanos);
    }

    private static DateTimeValue LegacyDateTime(long localSeconds, int nanos, int offset) =>
        new(localSeconds - offset, nanos, offset, zone: null);
}

using System.Text.Json;

namespace KnowledgeGraph.Values.Text;

/// <summary>
/// Values as JSON. Temporal values are ISO strings, a point is <c>{"srid", "x", "y"}</c>, a node
/// <c>{"id", "labels", "properties"}</c>, a relationship <c>{"id", "type", "start", "end", "properties"}</c>, a path
/// <c>{"nodes", "relationships"}</c>; NaN and the infinities are strings.
/// </summary>
public static class ValueJson
{
    /// <summary>Writes a value.</summary>
    public static void Write(Utf8JsonWriter writer, in Value value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        switch (value.Kind)
        {
            case ValueKind.Null:
                writer.WriteNullValue();
                break;
            case ValueKind.Boolean:
                writer.WriteBooleanValue(value.AsBoolean);
                break;
            case ValueKind.Integer:
                writer.WriteNumberValue(value.AsInteger);
                break;
            case ValueKind.Float when double.IsFinite(value.AsFloat):
                writer.WriteNumberValue(value.AsFloat);
                break;
            case ValueKind.Float:
                writer.WriteStringValue(ValueText.Format(value.AsFloat));
                break;
            case ValueKind.String:
                writer.WriteStringValue(value.AsString);
                break;
            case ValueKind.List:
                WriteList(writer, value.As<ListValue>());
                break;
            case ValueKind.Map:
                WriteMap(writer, value.As<MapValue>());
                break;
            case ValueKind.Node:
                WriteNode(writer, value.As<NodeValue>());
                break;
            case ValueKind.Relationship:
                WriteRelationship(writer, value.As<RelationshipValue>());
                break;
            case ValueKind.Path:
                WritePath(writer, value.As<PathValue>());
                break;
            case ValueKind.Point:
                WritePoint(writer, value.As<PointValue>());
                break;
            case ValueKind.Bytes:
                writer.WriteBase64StringValue(value.As<BytesValue>().Bytes.Span);
                break;
            default:
                writer.WriteStringValue(TemporalText.Format(value));
                break;
        }
    }

    private static void WriteList(Utf8JsonWriter writer, ListValue list)
    {
        writer.WriteStartArray();
        foreach (var item in list)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter writer, MapValue map)
    {
        writer.WriteStartObject();
        foreach (var (key, item) in map)
        {
            writer.WritePropertyName(key);
            Write(writer, item);
        }

        writer.WriteEndObject();
    }

    private static void WriteNode(Utf8JsonWriter writer, NodeValue node)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", node.Id);
        writer.WriteStartArray("labels");
        foreach (var label in node.Labels)
        {
            writer.WriteStringValue(label);
        }

        writer.WriteEndArray();
        writer.WritePropertyName("properties");
        WriteMap(writer, node.Properties);
        writer.WriteEndObject();
    }

    private static void WriteRelationship(Utf8JsonWriter writer, RelationshipValue relationship)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", relationship.Id);
        writer.WriteString("type", relationship.Type);
        writer.WriteNumber("start", relationship.StartId);
        writer.WriteNumber("end", relationship.EndId);
        writer.WritePropertyName("properties");
        WriteMap(writer, relationship.Properties);
        writer.WriteEndObject();
    }

    private static void WritePath(Utf8JsonWriter writer, PathValue path)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("nodes");
        foreach (var node in path.Nodes)
        {
            WriteNode(writer, node);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("relationships");
        foreach (var relationship in path.Relationships)
        {
            WriteRelationship(writer, relationship);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WritePoint(Utf8JsonWriter writer, PointValue point)
    {
        writer.WriteStartObject();
        writer.WriteNumber("srid", point.Srid);
        writer.WriteNumber("x", point.X);
        writer.WriteNumber("y", point.Y);
        if (point.Z is { } z)
        {
            writer.WriteNumber("z", z);
        }

        writer.WriteEndObject();
    }
}

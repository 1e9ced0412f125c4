using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Text;

namespace KnowledgeGraph.Server.Http;

/// <summary>Values as the Query API writes them: plain JSON, or with <c>$type</c> and <c>_value</c> around each.</summary>
/// <param name="json">Where they go.</param>
/// <param name="typed">Whether types are written.</param>
internal sealed class JsonValueWriter(Utf8JsonWriter json, bool typed)
{
    public void Write(in Value value)
    {
        if (!typed)
        {
            WriteContent(value);
            return;
        }

        json.WriteStartObject();
        json.WriteString("$type", TypeOf(value));
        json.WritePropertyName("_value");
        switch (value.Kind)
        {
            case ValueKind.Integer:
                json.WriteStringValue(value.AsInteger.ToString(CultureInfo.InvariantCulture));
                break;
            case ValueKind.Float:
                json.WriteStringValue(ValueText.Format(value.AsFloat));
                break;
            default:
                WriteContent(value);
                break;
        }

        json.WriteEndObject();
    }

    private static string TypeOf(in Value value) =>
        value.Kind switch
        {
            ValueKind.Bytes => "Base64",
            ValueKind.DateTime => value.As<DateTimeValue>().Zone is null ? "OffsetDateTime" : "ZonedDateTime",
            var kind => kind.ToString(),
        };

    private void WriteContent(in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                json.WriteNullValue();
                break;
            case ValueKind.Boolean:
                json.WriteBooleanValue(value.AsBoolean);
                break;
            case ValueKind.Integer:
                json.WriteNumberValue(value.AsInteger);
                break;
            case ValueKind.Float when double.IsFinite(value.AsFloat):
                // As Cypher writes it: 2.0 keeps its point, which a JSON number formatter would drop.
                json.WriteRawValue(ValueText.Format(value.AsFloat), skipInputValidation: true);
                break;
            case ValueKind.Float:
                json.WriteStringValue(ValueText.Format(value.AsFloat));
                break;
            case ValueKind.String:
                json.WriteStringValue(value.AsString);
                break;
            case ValueKind.Bytes:
                json.WriteBase64StringValue(value.As<BytesValue>().Bytes.Span);
                break;
            case ValueKind.List:
                WriteList(value.As<ListValue>());
                break;
            case ValueKind.Map:
                WriteMap(value.As<MapValue>());
                break;
            case ValueKind.Node:
                WriteNode(value.As<NodeValue>());
                break;
            case ValueKind.Relationship:
                WriteRelationship(value.As<RelationshipValue>());
                break;
            case ValueKind.Path:
                WritePath(value.As<PathValue>());
                break;
            case ValueKind.Point:
                json.WriteStringValue(TextOf(value.As<PointValue>()));
                break;
            default:
                json.WriteStringValue(TextOf(value));
                break;
        }
    }

    /// <summary>Plain JSON leaves the name of a zone out, as Neo4j does: the offset says the instant.</summary>
    private string TextOf(in Value value)
    {
        var text = TemporalText.Format(value);
        return typed || value.Kind != ValueKind.DateTime ? text : text.Split('[')[0];
    }

    private static string TextOf(PointValue point)
    {
        var (kind, z) = point.Z is { } height ? ("POINT Z", $" {ValueText.Format(height)}") : ("POINT", string.Empty);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"SRID={point.Srid};{kind} ({ValueText.Format(point.X)} {ValueText.Format(point.Y)}{z})"
        );
    }

    private void WriteList(ListValue list)
    {
        json.WriteStartArray();
        foreach (var item in list)
        {
            Write(item);
        }

        json.WriteEndArray();
    }

    private void WriteMap(MapValue map)
    {
        json.WriteStartObject();
        foreach (var (key, item) in map)
        {
            json.WritePropertyName(key);
            Write(item);
        }

        json.WriteEndObject();
    }

    private void WriteNode(NodeValue node)
    {
        json.WriteStartObject();
        json.WriteString(typed ? "_element_id" : "elementId", node.ElementId);
        json.WriteStartArray(typed ? "_labels" : "labels");
        foreach (var label in node.Labels)
        {
            json.WriteStringValue(label);
        }

        json.WriteEndArray();
        json.WritePropertyName(typed ? "_properties" : "properties");
        WriteMap(node.Properties);
        json.WriteEndObject();
    }

    private void WriteRelationship(RelationshipValue relationship)
    {
        json.WriteStartObject();
        json.WriteString(typed ? "_element_id" : "elementId", relationship.ElementId);
        json.WriteString(typed ? "_start_node_element_id" : "startNodeElementId", relationship.StartElementId);
        json.WriteString(typed ? "_end_node_element_id" : "endNodeElementId", relationship.EndElementId);
        json.WriteString(typed ? "_type" : "type", relationship.Type);
        json.WritePropertyName(typed ? "_properties" : "properties");
        WriteMap(relationship.Properties);
        json.WriteEndObject();
    }

    /// <summary>A path is a list: node, relationship, node, …</summary>
    private void WritePath(PathValue path)
    {
        json.WriteStartArray();
        for (var i = 0; i < path.Nodes.Count; i++)
        {
            if (i > 0)
            {
                Write(path.Relationships[i - 1]);
            }

            Write(path.Nodes[i]);
        }

        json.WriteEndArray();
    }
}

using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Temporal;

namespace KnowledgeGraph.Engine.Expressions;

/// <summary>Reads what hangs on a value: properties, labels, types, ends.</summary>
internal static class EntityAccess
{
    /// <summary>All properties of a node, relationship or map, as a map.</summary>
    public static MapValue PropertiesOf(StatementContext context, in Value value)
    {
        if (value.TryAs<MapValue>(out var map))
        {
            return map;
        }

        if (value.TryAs<NodeValue>(out var node))
        {
            return node.Properties;
        }

        if (value.TryAs<RelationshipValue>(out var relationship))
        {
            return relationship.Properties;
        }

        context.RequireAlive(value);
        context.DatabaseHits++;
        return ToMap(
            context.Reader,
            value.IsNodeId
                ? context.Reader.NodeProperties(value.AsEntityId)
                : context.Reader.RelationshipProperties(value.AsEntityId)
        );
    }

    public static MapValue ToMap(GraphReader reader, PropertyView view)
    {
        if (view.Count == 0)
        {
            return MapValue.Empty;
        }

        var keys = new string[view.Count];
        var values = new Value[view.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var entry = view[i];
            keys[i] = reader.PropertyKeyName(entry.Key);
            values[i] = entry.Value;
        }

        return new MapValue(keys, values);
    }

    /// <summary>The labels of a node.</summary>
    public static string[] LabelsOf(GraphReader reader, long node)
    {
        var tokens = reader.LabelsOf(node);
        var labels = new string[tokens.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = reader.LabelName(tokens[i]);
        }

        return labels;
    }

    /// <summary>The name of a relationship's type, also of one that was deleted.</summary>
    public static string TypeOf(StatementContext context, in Value relationship)
    {
        if (relationship.TryAs<RelationshipValue>(out var value))
        {
            return value.Type;
        }

        return context.Reader.RelationshipTypeName(
            context.Deleted.EndsOf(context.Reader, relationship.AsEntityId).Type
        );
    }

    /// <summary>The ends of a relationship.</summary>
    public static (long Start, long End) EndsOf(StatementContext context, in Value relationship)
    {
        if (relationship.TryAs<RelationshipValue>(out var value))
        {
            return (value.StartId, value.EndId);
        }

        var ends = context.Deleted.EndsOf(context.Reader, relationship.AsEntityId);
        return (ends.Start, ends.End);
    }

    /// <summary><c>value.key</c> of everything but a node or relationship known by id.</summary>
    public static Value ComponentOf(in Value value, string key)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                return Value.Null;
            case ValueKind.Map:
                return value.As<MapValue>().GetOrNull(key);
            case ValueKind.Node:
                return value.As<NodeValue>().Properties.GetOrNull(key);
            case ValueKind.Relationship:
                return value.As<RelationshipValue>().Properties.GetOrNull(key);
            case ValueKind.Point:
                return PointFields.Get(value.As<PointValue>(), key);
            case ValueKind.Duration:
                return DurationFields.Get(value.As<DurationValue>(), key);
            case ValueKind.Date
            or ValueKind.LocalTime
            or ValueKind.Time
            or ValueKind.LocalDateTime
            or ValueKind.DateTime:
                return TemporalFields.Get(value, key);
            default:
                throw EngineErrors.WrongType(
                    $"Access to '.{key}'",
                    "a MAP, NODE, RELATIONSHIP, POINT or temporal value",
                    value
                );
        }
    }
}

using KnowledgeGraph.Engine.Expressions;
using KnowledgeGraph.Engine.Operators.Scans;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Execution;

/// <summary>Turns nodes, relationships and paths known by id into copies that may leave the engine.</summary>
internal static class Materializer
{
    public static Value Materialize(StatementContext context, in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Node when value.IsNodeId:
                return NodeOf(context, value.AsEntityId);
            case ValueKind.Relationship when value.IsRelationshipId:
                return RelationshipOf(context, value.AsEntityId);
            case ValueKind.Path when value.TryAs<PathIds>(out var path):
                return PathOf(context, path);
            case ValueKind.List:
                return ListOf(context, value);
            case ValueKind.Map:
                return MapOf(context, value);
            default:
                return value;
        }
    }

    private static NodeValue NodeOf(StatementContext context, long id) =>
        new(
            id,
            ElementIds.OfNode(id),
            EntityAccess.LabelsOf(context.Reader, id),
            EntityAccess.ToMap(context.Reader, context.Reader.NodeProperties(id))
        );

    private static RelationshipValue RelationshipOf(StatementContext context, long id)
    {
        var ends = context.Deleted.EndsOf(context.Reader, id);
        return new RelationshipValue(
            id,
            ElementIds.OfRelationship(id),
            ends.Type < 0 ? "" : context.Reader.RelationshipTypeName(ends.Type),
            ends.Start,
            ElementIds.OfNode(ends.Start),
            ends.End,
            ElementIds.OfNode(ends.End),
            EntityAccess.ToMap(context.Reader, context.Reader.RelationshipProperties(id))
        );
    }

    private static PathValue PathOf(StatementContext context, PathIds path)
    {
        var nodes = new NodeValue[path.Length + 1];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = NodeOf(context, path.NodeId(i));
        }

        var relationships = new RelationshipValue[path.Length];
        for (var i = 0; i < relationships.Length; i++)
        {
            relationships[i] = RelationshipOf(context, path.RelationshipId(i));
        }

        return new PathValue(nodes, relationships);
    }

    // A list or map without entities is handed out as it is.
    private static Value ListOf(StatementContext context, in Value value)
    {
        var list = value.As<ListValue>();
        if (!NeedsWork(list.Span))
        {
            return value;
        }

        var items = new Value[list.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Materialize(context, list[i]);
        }

        return new ListValue(items);
    }

    private static Value MapOf(StatementContext context, in Value value)
    {
        var map = value.As<MapValue>();
        var keys = new string[map.Count];
        var values = new Value[map.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = map.KeyAt(i);
            values[i] = map.ValueAt(i);
        }

        if (!NeedsWork(values))
        {
            return value;
        }

        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Materialize(context, values[i]);
        }

        return new MapValue(keys, values);
    }

    private static bool NeedsWork(ReadOnlySpan<Value> values)
    {
        foreach (ref readonly var value in values)
        {
            if (
                value.Kind
                is ValueKind.Node
                    or ValueKind.Relationship
                    or ValueKind.Path
                    or ValueKind.List
                    or ValueKind.Map
            )
            {
                return true;
            }
        }

        return false;
    }
}

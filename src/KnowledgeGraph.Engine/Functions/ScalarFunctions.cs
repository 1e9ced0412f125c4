using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Expressions;
using KnowledgeGraph.Engine.Operators.Scans;
using KnowledgeGraph.Values;
using KnowledgeGraph.Values.Comparison;

namespace KnowledgeGraph.Engine.Functions;

/// <summary>Functions of nodes, relationships and paths, and those of any value.</summary>
internal static class ScalarFunctions
{
    public static void AddTo(FunctionLibrary library)
    {
        AddEntityFunctions(library);
        AddPathFunctions(library);
        AddGeneralFunctions(library);
    }

    private static void AddEntityFunctions(FunctionLibrary library)
    {
        library.Add("Scalar", "file() :: STRING", "The file that LOAD CSV reads: none.", static (_, _) => Value.Null);
        library.Add(
            "Scalar",
            "linenumber() :: INTEGER",
            "The line that LOAD CSV reads: none.",
            static (_, _) => Value.Null
        );
        library.Add(
            "Scalar",
            "id(input :: NODE | RELATIONSHIP) :: INTEGER",
            "The integer id.",
            static (_, a) => a[0].AsEntityId,
            deprecated: true
        );
        library.Add(
            "Scalar",
            "elementId(input :: NODE | RELATIONSHIP) :: STRING",
            "The id as text.",
            static (_, a) => ElementId(a[0])
        );
        library.Add(
            "Scalar",
            "type(input :: RELATIONSHIP) :: STRING",
            "The relationship type.",
            static (context, a) => EntityAccess.TypeOf(context, a[0])
        );
        library.Add("List", "labels(input :: NODE) :: LIST<STRING>", "The labels of a node.", Labels);
        library.Add(
            "List",
            "keys(input :: NODE | RELATIONSHIP | MAP) :: LIST<STRING>",
            "The keys of a node, relationship or map.",
            Keys
        );
        library.Add(
            "Scalar",
            "properties(input :: NODE | RELATIONSHIP | MAP) :: MAP",
            "All properties as a map.",
            static (context, a) => EntityAccess.PropertiesOf(context, a[0])
        );
        library.Add(
            "Scalar",
            "startNode(input :: RELATIONSHIP) :: NODE",
            "The node where a relationship starts.",
            static (context, a) => Value.OfNodeId(EntityAccess.EndsOf(context, a[0]).Start)
        );
        library.Add(
            "Scalar",
            "endNode(input :: RELATIONSHIP) :: NODE",
            "The node where a relationship ends.",
            static (context, a) => Value.OfNodeId(EntityAccess.EndsOf(context, a[0]).End)
        );
        library.Add(
            "Predicate",
            "exists(input :: ANY) :: BOOLEAN",
            "Whether a property is there.",
            static (_, a) => !a[0].IsNull,
            takesNull: true
        );
    }

    private static void AddPathFunctions(FunctionLibrary library)
    {
        library.Add(
            "Scalar",
            "length(input :: PATH) :: INTEGER",
            "The number of relationships of a path.",
            static (_, a) => (long)PathOf(a[0]).Length
        );
        library.Add("List", "nodes(input :: PATH) :: LIST<NODE>", "The nodes of a path.", Nodes);
        library.Add(
            "List",
            "relationships(input :: PATH) :: LIST<RELATIONSHIP>",
            "The relationships of a path.",
            Relationships
        );
    }

    private static void AddGeneralFunctions(FunctionLibrary library)
    {
        library.Add(
            "Scalar",
            "coalesce(input... :: ANY) :: ANY",
            "The first value that is not null.",
            Coalesce,
            takesNull: true
        );
        library.Add(
            "Scalar",
            "nullIf(v1 :: ANY, v2 :: ANY) :: ANY",
            "Null where both values are equal, else the first.",
            static (_, a) => ValueEquality.Equal(a[0], a[1]) == true ? Value.Null : a[0],
            takesNull: true
        );
        library.Add(
            "Scalar",
            "valueType(input :: ANY) :: STRING",
            "The name of the value's type.",
            static (_, a) => ValueTypeText.Of(a[0]),
            takesNull: true
        );
        library.Add(
            "Scalar",
            "randomUUID() :: STRING",
            "A random UUID.",
            static (_, _) => Guid.NewGuid().ToString(),
            deterministic: false
        );
        library.Add(
            "Scalar",
            "timestamp() :: INTEGER",
            "Milliseconds since 1970, UTC.",
            static (context, _) => context.StatementTime.ToUnixTimeMilliseconds(),
            deterministic: false
        );
        library.Add(
            "Predicate",
            "isEmpty(input :: STRING | LIST | MAP) :: BOOLEAN",
            "Whether a string, list or map is empty.",
            IsEmpty
        );
    }

    private static Value ElementId(in Value value) =>
        value.TryAs<NodeValue>(out var node) ? node.ElementId
        : value.TryAs<RelationshipValue>(out var relationship) ? relationship.ElementId
        : value.IsNodeId ? ElementIds.OfNode(value.AsEntityId)
        : ElementIds.OfRelationship(value.AsEntityId);

    private static Value Labels(StatementContext context, ReadOnlySpan<Value> arguments)
    {
        var node = arguments[0];
        if (node.TryAs<NodeValue>(out var copy))
        {
            return new ListValue([.. copy.Labels.Select(static label => Value.Of(label))]);
        }

        context.RequireAlive(node);
        context.DatabaseHits++;
        return new ListValue(Array.ConvertAll(EntityAccess.LabelsOf(context.Reader, node.AsEntityId), Value.Of));
    }

    private static Value Keys(StatementContext context, ReadOnlySpan<Value> arguments) =>
        new ListValue([.. EntityAccess.PropertiesOf(context, arguments[0]).Keys.Select(static key => Value.Of(key))]);

    private static IPath PathOf(in Value value) => (IPath)value.As<ReferenceValue>();

    private static Value Nodes(StatementContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].TryAs<PathValue>(out var copy))
        {
            return new ListValue([.. copy.Nodes.Select(static node => Value.Of(node))]);
        }

        var path = PathOf(arguments[0]);
        var nodes = new Value[path.Length + 1];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = Value.OfNodeId(path.NodeId(i));
        }

        return new ListValue(nodes);
    }

    private static Value Relationships(StatementContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].TryAs<PathValue>(out var copy))
        {
            return new ListValue([.. copy.Relationships.Select(static relationship => Value.Of(relationship))]);
        }

        var path = PathOf(arguments[0]);
        var relationships = new Value[path.Length];
        for (var i = 0; i < relationships.Length; i++)
        {
            relationships[i] = Value.OfRelationshipId(path.RelationshipId(i));
        }

        return new ListValue(relationships);
    }

    private static Value Coalesce(StatementContext context, ReadOnlySpan<Value> arguments)
    {
        foreach (ref readonly var value in arguments)
        {
            if (!value.IsNull)
            {
                return value;
            }
        }

        return Value.Null;
    }

    private static Value IsEmpty(StatementContext context, ReadOnlySpan<Value> arguments) =>
        arguments[0].Kind switch
        {
            ValueKind.String => arguments[0].AsString.Length == 0,
            ValueKind.List => arguments[0].As<ListValue>().Count == 0,
            _ => arguments[0].As<MapValue>().Count == 0,
        };
}

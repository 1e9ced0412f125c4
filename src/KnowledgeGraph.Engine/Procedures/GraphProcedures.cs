using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Procedures;

/// <summary>What is in the graph: labels, relationship types, property keys in use.</summary>
internal static class GraphProcedures
{
    public static void AddTo(ProcedureLibrary library)
    {
        library.Add(
            "db.labels",
            "",
            "label :: STRING",
            "Lists all labels in the database.",
            static (context, _) => Labels(context.Reader)
        );
        library.Add(
            "db.relationshipTypes",
            "",
            "relationshipType :: STRING",
            "Lists all relationship types in the database.",
            static (context, _) => Types(context.Reader)
        );
        library.Add(
            "db.propertyKeys",
            "",
            "propertyKey :: STRING",
            "Lists all property keys in the database.",
            static (context, _) => context.Reader.PropertyKeys.Select(static key => new[] { Value.Of(key) })
        );
        AddName(library, "db.createLabel", "newLabel", "label", static (writer, name) => writer.GetOrAddLabel(name));
        AddName(
            library,
            "db.createRelationshipType",
            "newRelationshipType",
            "relationship type",
            static (writer, name) => writer.GetOrAddRelationshipType(name)
        );
        AddName(
            library,
            "db.createProperty",
            "newProperty",
            "property key",
            static (writer, name) => writer.GetOrAddPropertyKey(name)
        );
        library.Add(
            "db.ping",
            "",
            "success :: BOOLEAN",
            "Answers, so that a client knows that the database is there.",
            static (_, _) =>
                [
                    [Value.True],
                ]
        );
        library.Add(
            "db.info",
            "",
            "id :: STRING, name :: STRING, creationDate :: STRING",
            "Tells about the database.",
            static (_, _) =>
                [
                    ["kg", "neo4j", ""],
                ]
        );
    }

    internal static IEnumerable<int> UsedLabels(GraphReader reader) =>
        Enumerable.Range(0, reader.Labels.Count).Where(label => reader.CountWithLabel(label) > 0);

    internal static IEnumerable<int> UsedTypes(GraphReader reader) =>
        Enumerable.Range(0, reader.RelationshipTypes.Count).Where(type => reader.CountOfType(type) > 0);

    private static void AddName(
        ProcedureLibrary library,
        string procedure,
        string parameter,
        string what,
        Func<GraphTransaction, string, int> add
    ) =>
        library.Add(
            procedure,
            $"{parameter} :: STRING",
            "",
            $"Makes a {what} known before anything has it.",
            null,
            writes: true,
            (context, arguments) =>
            {
                var name = arguments[0].AsString;
                _ = name.Length > 0 ? add(context.RequireWriter(), name) : throw EngineErrors.NoName();
                return [];
            }
        );

    private static IEnumerable<Value[]> Labels(GraphReader reader) =>
        UsedLabels(reader).Select(label => new[] { Value.Of(reader.LabelName(label)) });

    private static IEnumerable<Value[]> Types(GraphReader reader) =>
        UsedTypes(reader).Select(type => new[] { Value.Of(reader.RelationshipTypeName(type)) });
}

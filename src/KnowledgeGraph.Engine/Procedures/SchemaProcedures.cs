using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Functions;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Procedures;

/// <summary>The schema that the data has.</summary>
internal static class SchemaProcedures
{
    public static void AddTo(ProcedureLibrary library)
    {
        library.Add(
            "db.schema.visualization",
            "",
            "nodes :: LIST<NODE>, relationships :: LIST<RELATIONSHIP>",
            "Shows labels and how relationship types join them.",
            static (context, _) => [Visualization(context)]
        );
        library.Add(
            "db.schema.nodeTypeProperties",
            "",
            "nodeType :: STRING, nodeLabels :: LIST<STRING>, propertyName :: STRING, propertyTypes :: LIST<STRING>, mandatory :: BOOLEAN",
            "Shows the properties of nodes by their labels.",
            "The field `propertyTypes` will change output format in the next major version.",
            writes: false,
            static (context, _) => NodeProperties(context)
        );
        library.Add(
            "db.schema.relTypeProperties",
            "",
            "relType :: STRING, propertyName :: STRING, propertyTypes :: LIST<STRING>, mandatory :: BOOLEAN",
            "Shows the properties of relationships by their type.",
            "The field `propertyTypes` will change output format in the next major version.",
            writes: false,
            static (context, _) => RelationshipProperties(context)
        );
    }

    private static Value[] Visualization(StatementContext context)
    {
        var reader = context.Reader;
        var nodes = new Dictionary<int, NodeValue>();
        foreach (var label in GraphProcedures.UsedLabels(reader))
        {
            nodes.Add(label, VirtualNode(reader, label, -1 - nodes.Count));
        }

        var relationships = new List<Value>();
        foreach (var type in GraphProcedures.UsedTypes(reader))
        {
            foreach (var (startLabel, start) in nodes)
            {
                if (reader.CountStartingAt(type, startLabel) == 0)
                {
                    continue;
                }

                foreach (var end in EndsOf(context, type, startLabel, nodes))
                {
                    relationships.Add(VirtualRelationship(reader, type, start, end, -1 - relationships.Count));
                }
            }
        }

        return [new ListValue([.. nodes.Values.Select(static node => Value.Of(node))]), new ListValue(relationships)];
    }

    private static HashSet<NodeValue> EndsOf(
        StatementContext context,
        int type,
        int startLabel,
        Dictionary<int, NodeValue> nodes
    )
    {
        var ends = new HashSet<NodeValue>();
        foreach (var relationship in context.Reader.RelationshipsOfType(type))
        {
            context.Tick();
            var record = context.Reader.EndsOf(relationship);
            if (context.Reader.HasLabel(record.Start, startLabel))
            {
                foreach (var label in context.Reader.LabelsOf(record.End))
                {
                    ends.Add(nodes[label]);
                }
            }
        }

        return ends;
    }

    private static NodeValue VirtualNode(GraphReader reader, int label, long id) =>
        new(
            id,
            id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            [reader.LabelName(label)],
            new MapValue(
                ["name", "indexes", "constraints"],
                [reader.LabelName(label), ListValue.Empty, ListValue.Empty]
            )
        );

    private static RelationshipValue VirtualRelationship(
        GraphReader reader,
        int type,
        NodeValue start,
        NodeValue end,
        long id
    ) =>
        new(
            id,
            id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            reader.RelationshipTypeName(type),
            start.Id,
            start.ElementId,
            end.Id,
            end.ElementId,
            new MapValue(["name"], [reader.RelationshipTypeName(type)])
        );

    private static IEnumerable<Value[]> NodeProperties(StatementContext context)
    {
        var groups = new SortedDictionary<string, PropertyUse>(StringComparer.Ordinal);
        foreach (var node in context.Reader.AllNodes())
        {
            context.Tick();
            var labels = Expressions.EntityAccess.LabelsOf(context.Reader, node);
            Array.Sort(labels, StringComparer.Ordinal);
            var name = string.Concat(labels.Select(static label => $":`{label}`"));
            if (!groups.TryGetValue(name, out var use))
            {
                groups.Add(name, use = new PropertyUse(labels));
            }

            use.Add(context.Reader, context.Reader.NodeProperties(node));
        }

        return groups.SelectMany(static group =>
            group
                .Value.Rows()
                .Select(row =>
                    (Value[])[group.Key, new ListValue(Array.ConvertAll(group.Value.Labels, Value.Of)), .. row]
                )
        );
    }

    private static IEnumerable<Value[]> RelationshipProperties(StatementContext context)
    {
        foreach (var type in GraphProcedures.UsedTypes(context.Reader))
        {
            var use = new PropertyUse([]);
            foreach (var relationship in context.Reader.RelationshipsOfType(type))
            {
                context.Tick();
                use.Add(context.Reader, context.Reader.RelationshipProperties(relationship));
            }

            var name = $":`{context.Reader.RelationshipTypeName(type)}`";
            foreach (var row in use.Rows())
            {
                yield return [name, .. row];
            }
        }
    }

    private sealed class PropertyUse(string[] labels)
    {
        private readonly SortedDictionary<string, (HashSet<string> Types, long Count)> _keys = new(
            StringComparer.Ordinal
        );

        private long _entities;

        public string[] Labels => labels;

        public void Add(GraphReader reader, PropertyView properties)
        {
            _entities++;
            for (var i = 0; i < properties.Count; i++)
            {
                var key = reader.PropertyKeyName(properties[i].Key);
                var (types, count) = _keys.GetValueOrDefault(key, ([], 0));
                types.Add(TypeName(properties[i].Value));
                _keys[key] = (types, count + 1);
            }
        }

        public IEnumerable<Value[]> Rows()
        {
            if (_keys.Count == 0)
            {
                yield return [Value.Null, Value.Null, Value.False];
            }

            foreach (var (key, (types, count)) in _keys)
            {
                var names = types.Order(StringComparer.Ordinal).Select(static type => Value.Of(type));
                yield return [key, new ListValue([.. names]), count == _entities];
            }
        }

        // Neo4j names types here as Java does.
        private static string TypeName(in Value value) =>
            value.Kind switch
            {
                ValueKind.Integer => "Long",
                ValueKind.Float => "Double",
                ValueKind.List => ListName(value.As<ListValue>()),
                ValueKind.Time => "OffsetTime",
                ValueKind.DateTime => "DateTime",
                _ => value.Kind.ToString(),
            };

        private static string ListName(ListValue list) => list.Count == 0 ? "StringArray" : TypeName(list[0]) + "Array";
    }
}

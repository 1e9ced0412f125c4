using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Expressions;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Write;

/// <summary>Creates the nodes and relationships of a CREATE or MERGE.</summary>
internal sealed class EntityCreator(
    StatementContext context,
    IReadOnlyList<CreateItem> items,
    ExpressionBuilder expressions,
    bool forMerge
)
{
    private readonly Evaluator?[] _properties =
    [
        .. items.Select(item =>
            expressions.BuildOptional(
                item switch
                {
                    CreateNode node => node.Properties,
                    CreateRelationship relationship => relationship.Properties,
                    _ => null,
                }
            )
        ),
    ];

    private readonly Evaluator[][] _names =
    [
        .. items.Select(item =>
            item switch
            {
                CreateNode node => expressions.BuildAll(node.DynamicLabels),
                CreateRelationship { DynamicType: { } type } => [expressions.Build(type)],
                _ => [],
            }
        ),
    ];

    public void Create()
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is CreateNode node)
            {
                CreateNode(node, i);
            }
            else
            {
                CreateRelationship((CreateRelationship)items[i], i);
            }
        }
    }

    /// <summary>MERGE refuses properties that are null before it looks for anything.</summary>
    public void RefuseNulls()
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (_properties[i]?.Evaluate(context.Row).TryAs<MapValue>(out var map) == true)
            {
                foreach (var (key, value) in map)
                {
                    if (value.IsNull)
                    {
                        throw EngineErrors.MergeNull(items[i] is CreateNode ? "node" : "relationship", key);
                    }
                }
            }
        }
    }

    private void CreateNode(CreateNode node, int index)
    {
        var writer = context.RequireWriter();
        var labels = new List<int>(node.Labels.Count);
        foreach (var label in node.Labels)
        {
            AddLabel(labels, writer.GetOrAddLabel(label));
        }

        foreach (var names in _names[index])
        {
            foreach (var label in DynamicNames.Of(names.Evaluate(context.Row)))
            {
                AddLabel(labels, writer.GetOrAddLabel(label));
            }
        }

        var properties = PropertiesOf(index, "node");
        var id = writer.CreateNode([.. labels], properties);
        context.Updates.NodesCreated++;
        context.Updates.LabelsAdded += labels.Count;
        context.Updates.PropertiesSet += properties.Length;
        context.DatabaseHits += 1 + labels.Count + properties.Length;
        context.Row[node.Slot] = Value.OfNodeId(id);
    }

    private static void AddLabel(List<int> labels, int label)
    {
        if (!labels.Contains(label))
        {
            labels.Add(label);
        }
    }

    private void CreateRelationship(CreateRelationship relationship, int index)
    {
        var writer = context.RequireWriter();
        var start = EndOf(relationship, relationship.StartSlot, "start");
        var end = EndOf(relationship, relationship.EndSlot, "end");
        var type = relationship.Type;
        if (_names[index].Length > 0)
        {
            var names = DynamicNames.Of(_names[index][0].Evaluate(context.Row));
            type =
                names.Length == 1
                    ? names[0]
                    : throw EngineErrors.Argument($"A relationship has exactly one type; found {names.Length}.");
        }

        var properties = PropertiesOf(index, "relationship");
        var id = writer.CreateRelationship(start, writer.GetOrAddRelationshipType(type), end, properties);
        context.Updates.RelationshipsCreated++;
        context.Updates.PropertiesSet += properties.Length;
        context.DatabaseHits += 1 + properties.Length;
        context.Row[relationship.Slot] = Value.OfRelationshipId(id);
    }

    private long EndOf(CreateRelationship relationship, int slot, string which)
    {
        var value = context.Row[slot];
        if (value.IsNull)
        {
            throw EngineErrors.NotRun(
                $"Failed to create relationship '{relationship.Name}': its {which} node is null. "
                    + "Filter such rows out before, for example with WHERE … IS NOT NULL."
            );
        }

        context.RequireAlive(value);
        return value.AsEntityId;
    }

    private PropertyEntry[] PropertiesOf(int index, string what) =>
        _properties[index] is { } properties
            ? PropertyWrites.EntriesOf(
                context,
                properties.Evaluate(context.Row),
                forMerge ? key => new CypherFault(EngineErrors.MergeNull(what, key)) : null
            )
            : [];
}

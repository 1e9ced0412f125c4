using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Engine.Expressions;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Write;

/// <summary>Makes the changes of SET, REMOVE, ON CREATE and ON MATCH.</summary>
internal sealed class EntityUpdater(
    StatementContext context,
    IReadOnlyList<UpdateItem> items,
    ExpressionBuilder expressions
)
{
    private readonly Action[] _changes = [.. BuildAll(context, items, expressions)];

    public void Apply()
    {
        foreach (var change in _changes)
        {
            change();
        }
    }

    // As in Neo4j, SET items next to each other on one variable see its properties as they were before all of them.
    private static IEnumerable<Action> BuildAll(
        StatementContext context,
        IReadOnlyList<UpdateItem> items,
        ExpressionBuilder expressions
    )
    {
        for (var i = 0; i < items.Count; )
        {
            var end = i + 1;
            while (end < items.Count && SlotOf(items[i]) >= 0 && SlotOf(items[end]) == SlotOf(items[i]))
            {
                end++;
            }

            yield return end == i + 1
                ? Build(context, items[i], expressions)
                : BuildGroup(context, [.. items.Skip(i).Take(end - i).Cast<SetProperty>()], expressions);
            i = end;
        }
    }

    private static int SlotOf(UpdateItem item) =>
        item is SetProperty { Entity: BoundVariable variable } ? variable.Slot : -1;

    private static Action BuildGroup(StatementContext context, SetProperty[] items, ExpressionBuilder expressions)
    {
        var entity = expressions.Build(items[0].Entity);
        Evaluator[] values = [.. items.Select(item => expressions.Build(item.Value))];
        var evaluated = new Value[values.Length];
        var keys = items.Select(item => item.Key).Distinct(StringComparer.Ordinal).Count();
        return () =>
        {
            for (var i = 0; i < values.Length; i++)
            {
                evaluated[i] = values[i].Evaluate(context.Row);
            }

            var target = entity.Evaluate(context.Row);
            var before = context.Updates.PropertiesSet;
            for (var i = 0; i < values.Length; i++)
            {
                Set(context, target, items[i].Key, evaluated[i]);
            }

            // Set at once, the keys are counted, as in Neo4j: one for a key set twice, one for a null.
            if (!target.IsNull)
            {
                context.Updates.PropertiesSet = before + keys;
            }
        };
    }

    private static Action Build(StatementContext context, UpdateItem item, ExpressionBuilder expressions)
    {
        var row = context.Row;
        switch (item)
        {
            case SetProperty set:
                var (entity, value) = (expressions.Build(set.Entity), expressions.Build(set.Value));
                return () => Set(context, entity.Evaluate(row), set.Key, value.Evaluate(row));
            case SetDynamicProperty set:
                var (subject, key) = (expressions.Build(set.Entity), expressions.Build(set.Key));
                var dynamicValue = expressions.Build(set.Value);
                return () => Set(context, subject.Evaluate(row), KeyOf(key.Evaluate(row)), dynamicValue.Evaluate(row));
            case SetProperties set:
                var (target, map) = (expressions.Build(set.Entity), expressions.Build(set.Map));
                return () => SetAll(context, target.Evaluate(row), map.Evaluate(row), set.Merge);
            case RemoveProperty remove:
                var holder = expressions.Build(remove.Entity);
                return () => Set(context, holder.Evaluate(row), remove.Key, Value.Null);
            case RemoveDynamicProperty remove:
                var (owner, removedKey) = (expressions.Build(remove.Entity), expressions.Build(remove.Key));
                return () => Set(context, owner.Evaluate(row), KeyOf(removedKey.Evaluate(row)), Value.Null);
            case SetLabels set:
                var (node, names) = (expressions.Build(set.Entity), expressions.BuildAll(set.DynamicLabels));
                return () => ChangeLabels(context, node.Evaluate(row), set.Labels, names, add: true);
            case RemoveLabels remove:
                var (labelled, gone) = (expressions.Build(remove.Entity), expressions.BuildAll(remove.DynamicLabels));
                return () => ChangeLabels(context, labelled.Evaluate(row), remove.Labels, gone, add: false);
            default:
                throw new InvalidOperationException($"There is no update for {item.GetType().Name}.");
        }
    }

    private static string KeyOf(in Value key) =>
        key.IsString ? key.AsString : throw EngineErrors.WrongType("A dynamic property key", "a STRING", key);

    private static bool IsEntity(StatementContext context, in Value entity, string what)
    {
        if (entity.IsNull)
        {
            return false;
        }

        if (!entity.IsNodeId && !entity.IsRelationshipId)
        {
            throw EngineErrors.WrongType(what, "a NODE or RELATIONSHIP", entity);
        }

        // What the transaction deleted is let be, as in Neo4j.
        return !context.Deleted.Contains(entity);
    }

    private static void Set(StatementContext context, in Value entity, string key, in Value value)
    {
        if (!IsEntity(context, entity, $"Setting '{key}'"))
        {
            return;
        }

        var writer = context.RequireWriter();
        var id = entity.AsEntityId;
        if (value.IsNull)
        {
            var known = writer.FindPropertyKey(key);
            var before =
                entity.IsNodeId ? writer.NodeProperty(id, known)
                : known < 0 ? default
                : writer.RelationshipProperty(id, known);
            if (known < 0 || before.IsNull)
            {
                return;
            }
        }

        var stored = PropertyWrites.Storable(key, value);
        var token = PropertyWrites.KeyOf(writer, key);
        if (entity.IsNodeId)
        {
            writer.SetNodeProperty(id, token, stored);
        }
        else
        {
            writer.SetRelationshipProperty(id, token, stored);
        }

        context.Updates.PropertiesSet++;
        context.DatabaseHits++;
    }

    private static void SetAll(StatementContext context, in Value entity, in Value source, bool merge)
    {
        if (!IsEntity(context, entity, "SET"))
        {
            return;
        }

        if (source.Kind is not (ValueKind.Map or ValueKind.Node or ValueKind.Relationship))
        {
            throw EngineErrors.WrongType("SET", "a MAP, NODE or RELATIONSHIP", source);
        }

        var map = EntityAccess.PropertiesOf(context, source);
        if (merge)
        {
            var before = context.Updates.PropertiesSet;
            for (var i = 0; i < map.Count; i++)
            {
                Set(context, entity, map.KeyAt(i), map.ValueAt(i));
            }

            context.Updates.PropertiesSet = before + map.Count;
            return;
        }

        Replace(context, entity, map);
    }

    private static void Replace(StatementContext context, in Value entity, MapValue map)
    {
        var writer = context.RequireWriter();
        var id = entity.AsEntityId;
        var entries = PropertyWrites.EntriesOf(context, map);
        var before = entity.IsNodeId ? writer.NodeProperties(id) : writer.RelationshipProperties(id);
        var removed = 0;
        for (var i = 0; i < before.Count; i++)
        {
            var key = before[i].Key;
            removed += Array.Exists(entries, entry => entry.Key == key) ? 0 : 1;
        }

        if (entity.IsNodeId)
        {
            writer.SetNodeProperties(id, entries);
        }
        else
        {
            writer.SetRelationshipProperties(id, entries);
        }

        context.Updates.PropertiesSet += removed + entries.Length;
        context.DatabaseHits += removed + entries.Length;
    }

    private static void ChangeLabels(
        StatementContext context,
        in Value node,
        IReadOnlyList<string> labels,
        Evaluator[] dynamicLabels,
        bool add
    )
    {
        if (node.IsNull)
        {
            return;
        }

        if (!node.IsNodeId)
        {
            throw EngineErrors.WrongType("A label change", "a NODE", node);
        }

        context.RequireAlive(node);
        foreach (var label in labels)
        {
            ChangeLabel(context, node.AsEntityId, label, add);
        }

        foreach (var names in dynamicLabels)
        {
            foreach (var label in DynamicNames.Of(names.Evaluate(context.Row)))
            {
                ChangeLabel(context, node.AsEntityId, label, add);
            }
        }
    }

    private static void ChangeLabel(StatementContext context, long node, string label, bool add)
    {
        var writer = context.RequireWriter();
        context.DatabaseHits++;
        if (add)
        {
            context.Updates.LabelsAdded += writer.AddLabel(node, writer.GetOrAddLabel(label)) ? 1 : 0;
            return;
        }

        var token = writer.FindLabel(label);
        if (token != GraphReader.NoToken && writer.RemoveLabel(node, token))
        {
            context.Updates.LabelsRemoved++;
        }
    }
}

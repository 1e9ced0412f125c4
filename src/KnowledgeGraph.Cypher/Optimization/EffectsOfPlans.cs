using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Cypher.Statements;

namespace KnowledgeGraph.Cypher.Optimization;

/// <summary>What a single operator reads and writes, its inputs and inner plans not counted.</summary>
internal static class EffectsOfPlans
{
    public static void AddOwn(Effects effects, LogicalPlan plan)
    {
        switch (plan)
        {
            case AllNodesScanPlan or NodeByIdSeekPlan or NodeCountPlan { Label: null }:
                effects.ReadsAllNodes = true;
                break;
            case NodeByLabelScanPlan scan:
                effects.ReadLabels.UnionWith(scan.Labels);
                break;
            case NodeCountPlan { Label: { } label }:
                effects.ReadLabels.Add(label);
                break;
            case IndexSeekPlan seek:
                AddSeek(effects, seek);
                break;
            case RelationshipByIdSeekPlan:
                effects.ReadsAllTypes = true;
                break;
            case RelationshipScanPlan scan:
                AddTypes(effects, scan.Types);
                break;
            case RelationshipCountPlan count:
                AddTypes(effects, count.Types);
                break;
            case ExpandPlan expand:
                AddTypes(effects, expand.Types);
                break;
            case VarLengthExpandPlan expand:
                AddTypes(effects, expand.Types);
                EffectsOfExpressions.Add(effects, expand.Step?.Predicate);
                break;
            case ShortestPathPlan shortest:
                AddTypes(effects, shortest.Types);
                EffectsOfExpressions.Add(effects, shortest.Step?.Predicate);
                EffectsOfExpressions.Add(effects, shortest.PathPredicate);
                break;
            default:
                AddRows(effects, plan);
                break;
        }
    }

    private static void AddTypes(Effects effects, IReadOnlyList<string> types)
    {
        effects.ReadsAllTypes |= types.Count == 0;
        effects.ReadTypes.UnionWith(types);
    }

    private static void AddSeek(Effects effects, IndexSeekPlan seek)
    {
        if (seek.Index.Entity == EntityKind.Node)
        {
            effects.ReadLabels.Add(seek.Index.Label);
        }
        else
        {
            effects.ReadTypes.Add(seek.Index.Label);
        }

        effects.ReadProperties.UnionWith(seek.Index.Properties);
    }

    private static void AddRows(Effects effects, LogicalPlan plan)
    {
        switch (plan)
        {
            case FilterPlan filter:
                AddAll(effects, filter.Predicates);
                break;
            case ProjectionPlan projection:
                AddAll(effects, projection.Items.Select(i => i.Expression));
                break;
            case AggregationPlan aggregation:
                AddAll(effects, aggregation.Keys.Select(k => k.Expression));
                AddAll(effects, aggregation.Aggregations.SelectMany(a => a.Arguments));
                break;
            case SortPlan sort:
                AddAll(effects, sort.Keys.Select(k => k.Expression));
                break;
            case TopPlan top:
                AddAll(effects, top.Keys.Select(k => k.Expression));
                break;
            case UnwindPlan unwind:
                EffectsOfExpressions.Add(effects, unwind.List);
                break;
            case HashJoinPlan join:
                AddAll(effects, join.LeftKeys);
                AddAll(effects, join.RightKeys);
                break;
            case ProduceResultsPlan results:
                // A node that is returned shows its labels and properties as they are when the row is handed out.
                var entities = results.Columns.Any(column => MayHoldEntity(results, column.Slot));
                effects.ReadsAllProperties |= entities;
                effects.ReadsLabelsOfNodes |= entities;
                break;
            case ProcedureCallPlan call:
                AddCall(effects, call);
                break;
            case ForeachPlan each:
                EffectsOfExpressions.Add(effects, each.List);
                break;
            default:
                AddWrites(effects, plan);
                break;
        }
    }

    private static bool MayHoldEntity(ProduceResultsPlan results, int slot)
    {
        const TypeSet Holders = TypeSet.Entity | TypeSet.Path | TypeSet.List | TypeSet.Map;
        var made = PlanWalk
            .All(results)
            .OfType<ProjectionPlan>()
            .SelectMany(projection => projection.Items)
            .FirstOrDefault(item => item.Slot == slot);
        return made?.Expression is not { } expression
            || (expression is not BoundProperty && expression.Type.MayBe(Holders));
    }

    private static void AddAll(Effects effects, IEnumerable<BoundExpression> expressions)
    {
        foreach (var expression in expressions)
        {
            EffectsOfExpressions.Add(effects, expression);
        }
    }

    private static void AddCall(Effects effects, ProcedureCallPlan call)
    {
        AddAll(effects, call.Arguments);
        effects.ReadsAllNodes = true;
        effects.ReadsAllTypes = true;
        effects.ReadsAllProperties = true;
        effects.ReadsLabelsOfNodes = true;
        if (call.Procedure.Writes)
        {
            effects.Deletes = true;
        }
    }

    private static void AddWrites(Effects effects, LogicalPlan plan)
    {
        switch (plan)
        {
            case CreatePlan create:
                AddCreation(effects, create.Items);
                break;
            case MergePlan merge:
                AddCreation(effects, merge.Create);
                AddUpdates(effects, merge.OnMatch);
                AddUpdates(effects, merge.OnCreate);
                break;
            case UpdatePlan update:
                AddUpdates(effects, update.Items);
                break;
            case DeletePlan delete:
                effects.Deletes = true;
                AddAll(effects, delete.Expressions);
                break;
            default:
                break;
        }
    }

    private static void AddCreation(Effects effects, IReadOnlyList<CreateItem> items)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case CreateNode node:
                    effects.CreatesNodes = true;
                    effects.CreatedLabels.UnionWith(node.Labels);
                    effects.WritesUnknownLabels |= node.DynamicLabels.Count > 0;
                    EffectsOfExpressions.Add(effects, node.Properties);
                    break;
                case CreateRelationship relationship:
                    effects.CreatedTypes.Add(relationship.Type);
                    effects.CreatesUnknownTypes |= relationship.DynamicType is not null;
                    EffectsOfExpressions.Add(effects, relationship.Properties);
                    break;
                default:
                    throw new InvalidOperationException($"No effects known of {item.GetType().Name}.");
            }
        }
    }

    private static void AddUpdates(Effects effects, IReadOnlyList<UpdateItem> items)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case SetProperty set:
                    effects.WrittenProperties.Add(set.Key);
                    EffectsOfExpressions.Add(effects, set.Value);
                    break;
                case RemoveProperty remove:
                    effects.WrittenProperties.Add(remove.Key);
                    break;
                case SetDynamicProperty set:
                    effects.WritesAllProperties = true;
                    EffectsOfExpressions.Add(effects, set.Value);
                    break;
                case SetProperties set:
                    effects.WritesAllProperties = true;
                    effects.ReadsAllProperties |= set.Map is not (BoundMap or BoundParameter);
                    EffectsOfExpressions.Add(effects, set.Map);
                    break;
                case RemoveDynamicProperty:
                    effects.WritesAllProperties = true;
                    break;
                case SetLabels set:
                    effects.ChangedLabels.UnionWith(set.Labels);
                    effects.WritesUnknownLabels |= set.DynamicLabels.Count > 0;
                    break;
                case RemoveLabels remove:
                    effects.ChangedLabels.UnionWith(remove.Labels);
                    effects.WritesUnknownLabels |= remove.DynamicLabels.Count > 0;
                    break;
                default:
                    throw new InvalidOperationException($"No effects known of {item.GetType().Name}.");
            }
        }
    }
}

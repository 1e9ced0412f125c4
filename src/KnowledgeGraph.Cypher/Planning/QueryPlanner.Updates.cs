using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Binding.Queries;
using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Planning;

internal sealed partial class QueryPlanner
{
    private LogicalPlan PlanCreate(BoundCreate create, LogicalPlan input)
    {
        // CREATE after CREATE is one operator: scripts of hundreds of them are common.
        var items = Prepare(create.Items);
        foreach (var node in items.OfType<CreateNode>())
        {
            context.NameSlot(node.Slot, node.Name);
        }

        var (source, all) = input is CreatePlan before ? (before.Input, [.. before.Items, .. items]) : (input, items);
        var plan = new CreatePlan(source, all)
        {
            Slots = Slots.Union(input.Slots, create.Items.Select(SlotOf)),
            EstimatedRows = input.EstimatedRows,
        };
        return Project(plan, create.Paths);
    }

    private static int SlotOf(CreateItem item) =>
        item switch
        {
            CreateNode node => node.Slot,
            CreateRelationship relationship => relationship.Slot,
            _ => throw new InvalidOperationException($"No slot in {item.GetType().Name}."),
        };

    private CreateItem[] Prepare(IReadOnlyList<CreateItem> items) =>
        [
            .. items.Select<CreateItem, CreateItem>(item =>
                item switch
                {
                    CreateNode node => node with { Properties = PrepareMaybe(node.Properties) },
                    CreateRelationship relationship => relationship with
                    {
                        Properties = PrepareMaybe(relationship.Properties),
                    },
                    _ => throw new InvalidOperationException($"No plan for {item.GetType().Name}."),
                }
            ),
        ];

    private UpdateItem Prepare(UpdateItem item) =>
        item switch
        {
            SetProperty set => set with { Entity = Prepare(set.Entity), Value = Prepare(set.Value) },
            SetDynamicProperty set => set with
            {
                Entity = Prepare(set.Entity),
                Key = Prepare(set.Key),
                Value = Prepare(set.Value),
            },
            SetProperties set => set with { Entity = Prepare(set.Entity), Map = Prepare(set.Map) },
            RemoveProperty remove => remove with { Entity = Prepare(remove.Entity) },
            RemoveDynamicProperty remove => remove with { Entity = Prepare(remove.Entity), Key = Prepare(remove.Key) },
            SetLabels or RemoveLabels => item,
            _ => throw new InvalidOperationException($"No plan for {item.GetType().Name}."),
        };

    private LogicalPlan PlanMerge(BoundMerge merge, LogicalPlan input)
    {
        var match = new GraphPlanner(context, _cardinality, Prepare).Solve(
            merge.Graph,
            Argument(input.Slots),
            withPaths: false
        );
        var created = merge.Create.Select(SlotOf);
        var plan = new MergePlan(
            input,
            match,
            Prepare(merge.Create),
            [.. merge.OnMatch.Select(Prepare)],
            [.. merge.OnCreate.Select(Prepare)]
        )
        {
            Slots = Slots.Union(input.Slots, created),
            EstimatedRows = input.EstimatedRows * Math.Max(1, match.EstimatedRows),
        };
        return Project(plan, merge.Graph.Paths);
    }

    private ForeachPlan PlanForeach(BoundForeach each, LogicalPlan input)
    {
        var inner = PlanClauses(each.Updates, Argument(Slots.Union(input.Slots, [each.Slot])));
        return new ForeachPlan(input, each.Slot, each.Name, Prepare(each.List), inner)
        {
            Slots = input.Slots,
            EstimatedRows = input.EstimatedRows,
        };
    }
}

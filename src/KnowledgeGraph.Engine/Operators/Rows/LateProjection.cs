using KnowledgeGraph.Cypher.Binding.Expressions;
using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Engine.Expressions;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Operators.Rows;

/// <summary>
/// The columns under a top-k that its keys do not need: evaluated only for rows that are among the best so far, which of
/// 100,000 are a few hundred.
/// </summary>
internal sealed class LateProjection(int[] slots, Evaluator[] expressions)
{
    public void Evaluate(Value[] row)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            row[slots[i]] = expressions[i].Evaluate(row);
        }
    }

    /// <summary>The items that may wait: properties of variables, which cannot fail, and no key reads them.</summary>
    public static IReadOnlyList<ProjectionItem> ItemsOf(TopPlan top) =>
        top.Input is ProjectionPlan projection && top.Keys.All(static key => SlotOf(key.Expression) >= 0)
            ?
            [
                .. projection.Items.Where(item =>
                    MayWait(item) && top.Keys.All(key => SlotOf(key.Expression) != item.Slot)
                ),
            ]
            : [];

    private static bool MayWait(ProjectionItem item) =>
        item.Expression
            is BoundVariable
                or BoundProperty
                {
                    Subject: BoundVariable
                    {
                        Type.Kinds: Cypher.Binding.TypeSet.Node or Cypher.Binding.TypeSet.Relationship
                    }
                };

    private static int SlotOf(BoundExpression expression) =>
        expression switch
        {
            BoundVariable variable => variable.Slot,
            BoundProperty { Subject: BoundVariable variable } => variable.Slot,
            _ => -1,
        };
}

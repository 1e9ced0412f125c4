using KnowledgeGraph.Cypher.Planning.Plans;

namespace KnowledgeGraph.Cypher.Optimization;

/// <summary>The rewrites of a plan, in the order in which they are made.</summary>
internal static class Optimizer
{
    public static ProduceResultsPlan Optimize(ProduceResultsPlan plan)
    {
        var optimized = CountFromStore.Rewrite(plan);
        optimized = EagerInsertion.Rewrite(optimized);
        return (ProduceResultsPlan)optimized;
    }
}

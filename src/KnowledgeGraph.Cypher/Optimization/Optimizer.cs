using KnowledgeGraph.Cypher.Planning.Plans;
using KnowledgeGraph.Cypher.Planning.Statistics;

namespace KnowledgeGraph.Cypher.Optimization;

/// <summary>The rewrites of a plan, in the order in which they are made.</summary>
internal static class Optimizer
{
    public static ProduceResultsPlan Optimize(ProduceResultsPlan plan, IGraphStatistics statistics)
    {
        var optimized = CountFromStore.Rewrite(plan);
        optimized = new OrderFromIndex(statistics).Rewrite(optimized);
        optimized = EagerInsertion.Rewrite(optimized);
        return (ProduceResultsPlan)optimized;
    }
}

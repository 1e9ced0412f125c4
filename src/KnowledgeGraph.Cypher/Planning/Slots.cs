namespace KnowledgeGraph.Cypher.Planning;

/// <summary>Sets of slots as plans hold them: ascending, each once.</summary>
internal static class Slots
{
    public static List<int> Union(IEnumerable<int> first, IEnumerable<int> second)
    {
        var all = new SortedSet<int>(first);
        all.UnionWith(second);
        return [.. all];
    }
}

using KnowledgeGraph.Values;

namespace KnowledgeGraph.Bolt.Tests;

/// <summary>Objects that tests need and do not care about.</summary>
internal static class Some
{
    public static NodeValue Node(long id = 7) =>
        new(id, $"4:db:{id}", ["Person", "Actor"], new MapValue([new("name", "Merkel"), new("born", 1954)]));

    public static RelationshipValue Relationship(long id, NodeValue from, NodeValue to) =>
        new(id, $"5:db:{id}", "MET", from.Id, from.ElementId, to.Id, to.ElementId, new MapValue([new("year", 2015)]));

    public static PathValue Path()
    {
        var (a, b, c) = (Node(1), Node(2), Node(3));
        return new PathValue([a, b, c], [Relationship(10, a, b), Relationship(11, c, b)]);
    }
}

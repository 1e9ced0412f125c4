using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Storage.Tests;

/// <summary>Checks a graph against the plainest reading of it: everything derived is derived again from the records.</summary>
internal static class GraphModel
{
    public static void AssertConsistent(GraphReader graph)
    {
        var nodes = graph.AllNodes().ToList();
        var relationships = graph.AllRelationships().ToList();
        Assert.Equal(graph.NodeCount, nodes.Count);
        Assert.Equal(graph.RelationshipCount, relationships.Count);
        var ends = relationships.ToDictionary(id => id, graph.EndsOf);
        for (var label = 0; label < graph.Labels.Count; label++)
        {
            var expected = nodes.Where(node => graph.HasLabel(node, label)).ToList();
            Assert.Equal(expected, graph.NodesWithLabel(label).ToList());
            Assert.Equal(expected.Count, graph.CountWithLabel(label));
            for (var type = 0; type < graph.RelationshipTypes.Count; type++)
            {
                var ofType = ends.Values.Where(end => end.Type == type).ToList();
                Assert.Equal(ofType.Count(end => graph.HasLabel(end.Start, label)), graph.CountStartingAt(type, label));
                Assert.Equal(ofType.Count(end => graph.HasLabel(end.End, label)), graph.CountEndingAt(type, label));
            }
        }

        for (var type = 0; type < graph.RelationshipTypes.Count; type++)
        {
            var expected = relationships.Where(id => ends[id].Type == type).ToList();
            Assert.Equal(expected, graph.RelationshipsOfType(type).ToList());
            Assert.Equal(expected.Count, graph.CountOfType(type));
        }

        AssertAdjacency(graph, nodes, ends);
        foreach (var index in graph.Indexes)
        {
            AssertIndex(graph, index, index.EntityKind == EntityKind.Node ? nodes : relationships);
        }
    }

    public static List<long> ToList(this EntityCursor cursor)
    {
        var ids = new List<long>();
        while (cursor.MoveNext())
        {
            ids.Add(cursor.Current);
        }

        return ids;
    }

    public static List<long> ToList(this IndexCursor cursor)
    {
        var ids = new List<long>();
        while (cursor.MoveNext())
        {
            ids.Add(cursor.Current);
        }

        return ids;
    }

    public static List<long> Relationships(this ExpandCursor cursor)
    {
        var ids = new List<long>();
        while (cursor.MoveNext())
        {
            ids.Add(cursor.Relationship);
        }

        return ids;
    }

    private static void AssertAdjacency(GraphReader graph, List<long> nodes, Dictionary<long, RelationshipEnds> ends)
    {
        var starting = ends.ToLookup(end => end.Value.Start, end => end.Key);
        var ending = ends.ToLookup(end => end.Value.End, end => end.Key);
        foreach (var node in nodes)
        {
            var outgoing = starting[node].Order().ToList();
            var incoming = ending[node].Order().ToList();
            Assert.Equal(outgoing, graph.Expand(node, RelationshipDirection.Outgoing).Relationships().Order());
            Assert.Equal(incoming, graph.Expand(node, RelationshipDirection.Incoming).Relationships().Order());
            Assert.Equal(
                outgoing.Union(incoming).Order(),
                graph.Expand(node, RelationshipDirection.Both).Relationships().Order()
            );
            Assert.Equal(outgoing.Count + incoming.Count, graph.Degree(node, RelationshipDirection.Both));
            for (var type = 0; type < graph.RelationshipTypes.Count; type++)
            {
                Assert.Equal(
                    outgoing.Where(id => ends[id].Type == type),
                    graph.Expand(node, RelationshipDirection.Outgoing, [type]).Relationships()
                );
            }
        }
    }

    private static void AssertIndex(GraphReader graph, IndexDescriptor index, List<long> entities)
    {
        var key = Assert.Single(index.Keys);
        var expected = entities
            .Where(id =>
                index.EntityKind == EntityKind.Node
                    ? graph.HasLabel(id, index.Token) && !graph.NodeProperty(id, key).IsNull
                    : graph.EndsOf(id).Type == index.Token && !graph.RelationshipProperty(id, key).IsNull
            )
            .Select(id =>
                (
                    Id: id,
                    Value: index.EntityKind == EntityKind.Node
                        ? graph.NodeProperty(id, key)
                        : graph.RelationshipProperty(id, key)
                )
            )
            .ToList();
        expected.Sort(
            (left, right) =>
                KeyOrder.Compare(left.Value, right.Value) is var order && order != 0
                    ? order
                    : left.Id.CompareTo(right.Id)
        );
        var distinct = 0;
        for (var number = 0; number < expected.Count; number++)
        {
            distinct +=
                number == 0 || KeyOrder.Compare(expected[number - 1].Value, expected[number].Value) != 0 ? 1 : 0;
        }

        var ids = expected.ConvertAll(entry => entry.Id);
        Assert.Equal(ids, graph.Seek(index, IndexQuery.All).ToList());
        ids.Reverse();
        Assert.Equal(ids, graph.Seek(index, IndexQuery.All.Reversed()).ToList());
        Assert.Equal(new IndexStatistics(expected.Count, distinct), graph.Statistics(index));
    }
}

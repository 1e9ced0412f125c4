using System.Globalization;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Tests.Operators;

public sealed class ShortestPathTests
{
    [Fact]
    public void ShortestPathsAreAsLongAsByLookingAtAllWalks()
    {
        using var database = Random(3, nodes: 14, relationships: 24);
        for (var from = 0; from < 14; from++)
        {
            for (var to = 0; to < 14; to++)
            {
                if (from == to)
                {
                    continue;
                }

                var ends = new (string, Value)[] { ("a", from), ("b", to) };
                const string Walks =
                    "MATCH (a:N {id: $a})-[r:R*1..7]->(b:N {id: $b}) WITH size(r) AS s, count(*) AS c ";
                var expected = Some.Rows(database, Walks + "RETURN s, c ORDER BY s LIMIT 1", ends);
                const string All = "MATCH p = allShortestPaths((a:N {id: $a})-[:R*..7]->(b:N {id: $b})) ";
                Assert.Equal(
                    expected,
                    Some.Rows(database, All + "RETURN length(p) AS s, count(*) AS c ORDER BY s", ends)
                );
                const string One = "MATCH p = shortestPath((a:N {id: $a})-[:R*..7]->(b:N {id: $b})) ";
                Assert.Equal(expected.Split(',')[0], Some.Rows(database, One + "RETURN length(p) AS s", ends));
            }
        }
    }

    [Theory]
    [InlineData("SHORTEST 3", "RETURN s ORDER BY s LIMIT 3")]
    [InlineData("SHORTEST 1", "RETURN s ORDER BY s LIMIT 1")]
    public void TheShortestOfAPairAreTheFirstOfAllWalks(string selector, string first)
    {
        using var database = Random(4, nodes: 9, relationships: 16);
        for (var to = 1; to < 9; to++)
        {
            var ends = new (string, Value)[] { ("a", 0), ("b", to) };
            var expected = Some.Rows(
                database,
                $"MATCH (a:N {{id: $a}})-[r:R*]->(b:N {{id: $b}}) WITH size(r) AS s {first}",
                ends
            );
            var query =
                $"MATCH p = {selector} (a:N {{id: $a}})-[:R]->+(b:N {{id: $b}}) RETURN length(p) AS s ORDER BY s";
            Assert.Equal(expected, Some.Rows(database, query, ends));
        }
    }

    [Fact]
    public void ShortestPathsInALargeGraphAreFoundAtOnce()
    {
        using var database = Random(5, nodes: 20_000, relationships: 100_000);
        var limit = new QueryOptions { TimeLimit = TimeSpan.FromSeconds(20), MemoryLimit = 64 << 20 };
        string[] queries =
        [
            "MATCH p = shortestPath((a:N {id: 1})-[:R*]->(b:N {id: 2})) RETURN length(p) AS s",
            "MATCH p = SHORTEST 2 (a:N {id: 1})-[:R]->+(b:N {id: 2}) RETURN length(p) AS s ORDER BY s LIMIT 1",
            "MATCH p = ALL SHORTEST (a:N {id: 1})-[:R]->+(b:N {id: 2}) RETURN DISTINCT length(p) AS s",
        ];
        var lengths = queries.Select(query => database.Run(query, null, limit).ToList()[0][0].AsInteger).ToList();
        Assert.All(lengths, length => Assert.InRange(length, 1, 30));
        Assert.Single(lengths.Distinct());
    }

    private static EmbeddedDatabase Random(int seed, int nodes, int relationships)
    {
        var database = EmbeddedDatabase.InMemory();
        database.Run("CREATE INDEX FOR (n:N) ON (n.id)").Consume();
        var random = new Random(seed);
        var pairs = Enumerable
            .Range(0, relationships)
            .Select(_ => (Value)new ListValue([random.Next(nodes), random.Next(nodes)]));
        database
            .Run(
                string.Create(CultureInfo.InvariantCulture, $"UNWIND range(0, {nodes - 1}) AS i CREATE (:N {{id: i}})")
            )
            .Consume();
        database
            .Run(
                "UNWIND $pairs AS pair MATCH (a:N {id: pair[0]}), (b:N {id: pair[1]}) CREATE (a)-[:R]->(b)",
                new Dictionary<string, Value> { ["pairs"] = new ListValue([.. pairs]) }
            )
            .Consume();
        return database;
    }
}

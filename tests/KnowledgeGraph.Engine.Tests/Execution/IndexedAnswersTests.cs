namespace KnowledgeGraph.Engine.Tests.Execution;

public sealed class IndexedAnswersTests
{
    private static readonly string[] Values =
    [
        "1",
        "2",
        "2.0",
        "3.5",
        "'a'",
        "'ab'",
        "'b'",
        "true",
        "[1, 2]",
        "date('2020-01-01')",
        "null",
        "0.0 / 0.0",
    ];

    [Fact]
    public void IndexesAndOrdersOfJoiningChangeNoAnswers()
    {
        using var plain = EmbeddedDatabase.InMemory();
        using var indexed = EmbeddedDatabase.InMemory();
        var random = new Random(5);
        foreach (var statement in Statements(random))
        {
            Some.Rows(plain, statement);
            Some.Rows(indexed, statement);
        }

        foreach (var index in Indexes)
        {
            Some.Rows(indexed, index);
        }

        for (var round = 0; round < 400; round++)
        {
            var query = Query(random);
            Assert.Equal((query, Sorted(plain, query)), (query, Sorted(indexed, query)));
        }
    }

    [Fact]
    public void PathsJoinedInTheMiddleAreThoseWalkedFromOneEnd()
    {
        using var database = EmbeddedDatabase.InMemory();
        Some.Rows(database, "CREATE INDEX FOR (n:N) ON (n.x)");
        Some.Rows(database, "UNWIND range(0, 1999) AS i CREATE (:N {x: i})");
        Some.Rows(
            database,
            "MATCH (a:N) UNWIND range(1, 10) AS k MATCH (b:N {x: (a.x * 7 + k * 613) % 2000}) CREATE (a)-[:R]->(b)"
        );
        const string Joined = "MATCH (a:N {x: $a})-[:R]->(b)-[:R]->(c)-[:R]->(d)-[:R]->(e:N {x: $b}) ";
        var plan = database.Run("EXPLAIN " + Joined + "RETURN count(*) AS c").Consume().Plan!;
        Assert.Contains("NodeHashJoin", Names(plan));
        var found = 0;
        for (var end = 0; end < 40; end++)
        {
            var ends = new (string, Values.Value)[] { ("a", end * 13), ("b", end * 17) };
            const string Walked = "MATCH (a:N {x: $a})-[r:R*4]->(e:N) WHERE e.x + 0 = $b ";
            var expected = Some.Rows(database, Walked + "RETURN count(*) AS c", ends);
            Assert.Equal(expected, Some.Rows(database, Joined + "RETURN count(*) AS c", ends));
            found += int.Parse(expected, System.Globalization.CultureInfo.InvariantCulture);
        }

        Assert.True(found > 40);
    }

    private static IEnumerable<string> Names(PlanDescription plan) =>
        plan.Children.SelectMany(Names).Prepend(plan.OperatorType);

    private static readonly string[] Indexes =
    [
        "CREATE INDEX FOR (n:A) ON (n.x)",
        "CREATE INDEX FOR (n:A) ON (n.x, n.y)",
        "CREATE TEXT INDEX FOR (n:A) ON (n.y)",
        "CREATE INDEX FOR (n:B) ON (n.y)",
        "CREATE TEXT INDEX FOR (n:B) ON (n.x)",
        "CREATE INDEX FOR ()-[r:R]-() ON (r.x)",
    ];

    private static IEnumerable<string> Statements(Random random)
    {
        for (var number = 0; number < 60; number++)
        {
            var labels = new[] { ":A", ":B", ":A:B", "" }[random.Next(4)];
            yield return $"CREATE (n{labels} {{id: {number}, x: {Pick(random)}, y: {Pick(random)}}})";
        }

        for (var number = 0; number < 120; number++)
        {
            var type = random.Next(2) == 0 ? "R" : "S";
            yield return $"MATCH (a {{id: {random.Next(60)}}}), (b {{id: {random.Next(60)}}}) CREATE (a)-[:{type} {{id: {number}, x: {Pick(random)}}}]->(b)";
        }
    }

    private static string Pick(Random random) => Values[random.Next(Values.Length)];

    private static string Query(Random random)
    {
        var where = Condition(random, random.Next(2) == 0 ? "a" : "b");
        if (random.Next(2) == 0)
        {
            where = $"{where} {(random.Next(2) == 0 ? "AND" : "OR")} {Condition(random, "a")}";
        }

        string[] patterns =
        [
            "(a:A) WITH a, a AS b",
            "(a:A), (b:B)",
            "(a:A)-[r:R]->(b:B)",
            "(a:A)-[:R]->()<-[:S]-(b)",
            "(a:A)-[r]-(c)-[s]-(b:B)",
            "(a:A)-[:R]->(c)-[:S]->(b), (a)-[:R]->(b)",
            "(a)-[r:R]-(b:A)--(c:B)--(d)",
        ];
        var pattern = patterns[random.Next(patterns.Length)];
        return $"MATCH {pattern} WHERE {where} RETURN a.id AS one, b.id AS other, count(*) AS c, min(a.x) AS least";
    }

    private static string Condition(Random random, string variable)
    {
        var key = random.Next(2) == 0 ? "x" : "y";
        string[] tests =
        [
            $"= {Pick(random)}",
            $"IN [{Pick(random)}, {Pick(random)}]",
            $"> {Pick(random)}",
            $"<= {Pick(random)}",
            "STARTS WITH 'a'",
            "ENDS WITH 'b'",
            "CONTAINS 'b'",
            "IS NOT NULL",
            $">= {Pick(random)} AND {variable}.{key} < {Pick(random)}",
        ];
        return $"{variable}.{key} {tests[random.Next(tests.Length)]}";
    }

    private static string Sorted(EmbeddedDatabase database, string query) =>
        string.Join(" / ", Some.Rows(database, query).Split(" / ").Order(StringComparer.Ordinal));
}

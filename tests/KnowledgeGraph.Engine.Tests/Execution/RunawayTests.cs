using System.Diagnostics;
using KnowledgeGraph.Cypher.Diagnostics;

namespace KnowledgeGraph.Engine.Tests.Execution;

/// <summary>Statements that would never end, or hold more than there is.</summary>
public sealed class RunawayTests
{
    private const long MemoryLimit = 16 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Endless =>
        new(
            "MATCH (a:P), (b:P), (c:P), (d:P) RETURN count(*)",
            "MATCH (a:P) MATCH (b:P) MATCH (c:P) MATCH (d:P) WHERE a.x + b.x + c.x + d.x < 0 RETURN a",
            "MATCH (a:P)-[:R*]-(b:P) RETURN count(*)",
            "MATCH (a:P) ((x)-[:R]-(y))+ (b:P) RETURN count(*)",
            "MATCH p = (a:P {x: 1})-[:R*20..]-(b:P {x: 2}) RETURN count(p)",
            "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN a",
            "RETURN reduce(s = 0, a IN range(1, 1000000) | s + reduce(t = 0, b IN range(1, 1000000) | t + b)) AS x",
            "RETURN none(a IN range(1, 1000000) WHERE any(b IN range(1, 1000000) WHERE b < 0)) AS x"
        );

    [Theory]
    [MemberData(nameof(Endless))]
    public void ATimeLimitEndsAStatementAndNamesTheOperator(string query)
    {
        using var database = Filled();
        var started = Stopwatch.GetTimestamp();
        var error = Assert.Throws<CypherException>(() =>
            database.Run(query, null, new QueryOptions { TimeLimit = TimeSpan.FromMilliseconds(100) }).ToList()
        );
        Assert.Equal(ErrorCodes.TransactionTimedOut, error.Code);
        Assert.Matches(@"was ended in (\w+|an expression)\.", error.Message);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, Patience);
    }

    [Theory]
    [MemberData(nameof(Endless))]
    public void AStatementCanBeCancelled(string query)
    {
        using var database = Filled();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var started = Stopwatch.GetTimestamp();
        var error = Assert.Throws<CypherException>(() => database.Run(query, cancellation: stop.Token).ToList());
        Assert.Equal(ErrorCodes.TransactionTerminated, error.Code);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, Patience);
    }

    [Theory]
    [InlineData("UNWIND range(1, 900000) AS x RETURN collect(x) AS c", "Aggregation")]
    [InlineData("UNWIND range(1, 900000) AS x RETURN count(DISTINCT x) AS c", "Aggregation")]
    [InlineData("UNWIND range(1, 900000) AS x RETURN x % 300000 AS g, count(*) AS c", "Aggregation")]
    [InlineData("UNWIND range(1, 900000) AS x RETURN x ORDER BY -x", "Sort")]
    [InlineData("UNWIND range(1, 900000) AS x RETURN DISTINCT x", "Distinct")]
    [InlineData("UNWIND range(1, 900000) AS x WITH x ORDER BY -x LIMIT 800000 RETURN x", "Top")]
    [InlineData("MATCH (a:P), (b:P), (c:P), (d:P) RETURN a, b, c, d ORDER BY a.x + b.x", "Sort")]
    [InlineData("RETURN reduce(s = 'ab', x IN range(1, 60) | s + s) AS s", "'+'")]
    [InlineData("RETURN reduce(s = [1], x IN range(1, 60) | s + s) AS s", "'+'")]
    [InlineData("RETURN [x IN range(1, 100000) | range(1, 100000)] AS s", "a list comprehension")]
    [InlineData("RETURN range(1, 100000000) AS s", "range()")]
    [InlineData("WITH reduce(s = 'ab', x IN range(1, 14) | s + s) AS s RETURN replace(s, 'a', s) AS r", "replace()")]
    [InlineData(
        "UNWIND range(1, 5000) AS x WITH reduce(s = 'ab', y IN range(1, 11) | s + s) + x AS s RETURN collect(s)",
        "Aggregation"
    )]
    public void AMemoryLimitEndsAStatementAndNamesWhatHitIt(string query, string where)
    {
        using var database = Filled();
        var error = Assert.Throws<CypherException>(() =>
            database.Run(query, null, new QueryOptions { MemoryLimit = MemoryLimit, TimeLimit = Patience }).ToList()
        );
        Assert.Equal(ErrorCodes.MemoryLimit, error.Code);
        Assert.StartsWith(where + " would hold more", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsHeldAndLetGoDoesNotAddUp()
    {
        using var database = Filled();
        using var result = database.Run(
            "UNWIND range(1, 2000) AS x WITH x, size(range(1, 10000)) AS s RETURN sum(s) AS all",
            null,
            new QueryOptions { MemoryLimit = MemoryLimit }
        );
        Assert.Equal("20000000", result.ToList()[0][0].ToString());
    }

    private static EmbeddedDatabase Filled()
    {
        var database = EmbeddedDatabase.InMemory();
        database.Run("UNWIND range(1, 300) AS i CREATE (:P {x: i})").Consume();
        database
            .Run(
                "MATCH (a:P), (b:P) WHERE b.x = a.x % 300 + 1 OR b.x = a.x * 7 % 300 OR b.x = a.x * 13 % 300 CREATE (a)-[:R]->(b)"
            )
            .Consume();
        return database;
    }
}

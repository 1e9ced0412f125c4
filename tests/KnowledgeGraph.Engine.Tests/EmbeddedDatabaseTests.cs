using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Tests;

public sealed class EmbeddedDatabaseTests
{
    [Fact]
    public void WhatIsCreatedIsFound()
    {
        using var database = EmbeddedDatabase.InMemory();
        using (
            var created = database.Run(
                "CREATE (:Actor {name: 'Alijew'})-[:CALLED {from: date('2020-10-01')}]->(:Actor {name: 'Putin'})"
            )
        )
        {
            var counters = created.Consume().Counters;
            Assert.Equal(
                (2, 1, 3, 2),
                (counters.NodesCreated, counters.RelationshipsCreated, counters.PropertiesSet, counters.LabelsAdded)
            );
        }

        Assert.Equal(
            "'Alijew', 'Putin', 2020-10-01",
            Some.Rows(database, "MATCH (a:Actor)-[c:CALLED]->(b) RETURN a.name, b.name, c.from")
        );
    }

    [Fact]
    public void RollbackLeavesNothing()
    {
        using var database = EmbeddedDatabase.InMemory();
        using (var transaction = database.BeginTransaction())
        {
            transaction.Run("CREATE (:A)").Consume();
            Assert.Equal("1", string.Join(",", transaction.Run("MATCH (a) RETURN count(a)").ToList()[0]));
        }

        Assert.Equal("0", Some.Rows(database, "MATCH (a) RETURN count(a)"));
    }

    [Fact]
    public void AWriteInAReadTransactionIsRefused()
    {
        using var database = EmbeddedDatabase.InMemory();
        using var transaction = database.BeginTransaction(TransactionMode.Read);
        var error = Assert.Throws<CypherException>(() => transaction.Run("CREATE (:A)"));
        Assert.Equal(ErrorCodes.AccessMode, error.Code);
    }

    [Fact]
    public void ParametersAreNeeded()
    {
        using var database = EmbeddedDatabase.InMemory();
        var error = Assert.Throws<CypherException>(() => Some.Rows(database, "RETURN $x"));
        Assert.Equal(ErrorCodes.ParameterMissing, error.Code);
        Assert.Equal("[1, 'a']", Some.Rows(database, "RETURN $x", ("x", new ListValue([1, "a"]))));
    }

    [Fact]
    public void ProfileCountsRows()
    {
        using var database = EmbeddedDatabase.InMemory();
        using var result = database.Run("PROFILE UNWIND [1, 2, 3] AS x WITH x WHERE x > 1 RETURN x");
        var plan = result.Consume().Plan!;
        Assert.Equal("ProduceResults", plan.OperatorType);
        Assert.Equal(2, plan.Rows);
    }

    [Fact]
    public void ARunawayStatementIsCancelled()
    {
        using var database = EmbeddedDatabase.InMemory();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var error = Assert.Throws<CypherException>(() =>
            database
                .Run(
                    "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y WITH x, y WHERE x + y = -1 RETURN x",
                    cancellation: stop.Token
                )
                .ToList()
        );
        Assert.Equal(ErrorCodes.TransactionTerminated, error.Code);
    }

    [Fact]
    public void ATimeLimitEndsAStatement()
    {
        using var database = EmbeddedDatabase.InMemory(
            new DatabaseOptions { QueryTimeLimit = TimeSpan.FromMilliseconds(50) }
        );
        var error = Assert.Throws<CypherException>(() =>
            Some.Rows(
                database,
                "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y WITH x, y WHERE x + y = -1 RETURN x"
            )
        );
        Assert.Equal(ErrorCodes.TransactionTimedOut, error.Code);
    }

    [Fact]
    public void AMemoryLimitNamesTheOperator()
    {
        using var database = EmbeddedDatabase.InMemory(new DatabaseOptions { QueryMemoryLimit = 1_000_000 });
        var error = Assert.Throws<CypherException>(() =>
            Some.Rows(
                database,
                "UNWIND range(1, 1000) AS x UNWIND range(1, 1000) AS y WITH x, y ORDER BY x + y RETURN x, y"
            )
        );
        Assert.Equal(ErrorCodes.MemoryLimit, error.Code);
        Assert.StartsWith("Sort", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UNWIND range(1, 1000000000000) AS i RETURN i LIMIT 3", "1 2 3")]
    [InlineData("UNWIND range(9, 1, -4) AS i RETURN i", "9 5 1")]
    [InlineData("UNWIND range(3, 1) AS i RETURN i", "")]
    [InlineData("UNWIND range(1, null) AS i RETURN i", "")]
    [InlineData(
        "UNWIND range(9223372036854775806, 9223372036854775807) AS i RETURN i",
        "9223372036854775806 9223372036854775807"
    )]
    [InlineData("UNWIND [2, 3] AS n UNWIND range(1, n) AS i RETURN i", "1 2 1 2 3")]
    public void UnwindingARangeMakesNoList(string query, string rows)
    {
        using var database = EmbeddedDatabase.InMemory();
        using var result = database.Run(query);
        Assert.Equal(rows, string.Join(' ', result.ToList().Select(row => row[0].AsInteger)));
    }
}

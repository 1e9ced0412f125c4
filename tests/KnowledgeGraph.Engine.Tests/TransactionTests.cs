using KnowledgeGraph.Cypher.Diagnostics;

namespace KnowledgeGraph.Engine.Tests;

public sealed class TransactionTests
{
    [Fact]
    public void BatchesThatFailAreRolledBackAndTheOthersStay()
    {
        using var database = EmbeddedDatabase.InMemory();
        Assert.Equal(
            "1, true / 2, true / 0, false / 4, true",
            Some.Rows(
                database,
                "UNWIND [1, 2, 0, 4] AS i CALL (i) { CREATE (:N {x: 8 / i}) } IN TRANSACTIONS OF 1 ROW ON ERROR CONTINUE "
                    + "REPORT STATUS AS s RETURN i, s.committed"
            )
        );
        Assert.Equal("3", Some.Rows(database, "MATCH (n:N) RETURN count(n)"));
    }

    [Fact]
    public void BatchesNeedATransactionOfTheirOwn()
    {
        using var database = EmbeddedDatabase.InMemory();
        using var transaction = database.BeginTransaction();
        var error = Assert.Throws<CypherException>(() =>
            transaction.Run("UNWIND [1] AS i CALL (i) { CREATE (:N) } IN TRANSACTIONS")
        );
        Assert.Equal(ErrorCodes.TransactionStartFailed, error.Code);
    }

    [Fact]
    public void AFailedStatementLosesTheTransaction()
    {
        using var database = EmbeddedDatabase.InMemory();
        using var transaction = database.BeginTransaction();
        transaction.Run("CREATE (:N)").Consume();
        Assert.Throws<CypherException>(() => transaction.Run("CREATE (:N {x: 1 / 0})"));
        Assert.False(transaction.IsOpen);
        Assert.Throws<CypherException>(transaction.Commit);
    }

    [Fact]
    public void AUniquenessConstraintRefusesTheSecond()
    {
        using var database = EmbeddedDatabase.InMemory();
        database.Run("CREATE CONSTRAINT c FOR (n:N) REQUIRE n.id IS UNIQUE").Consume();
        database.Run("CREATE CONSTRAINT c IF NOT EXISTS FOR (n:N) REQUIRE n.id IS UNIQUE").Consume();
        database.Run("CREATE (:N {id: 1})").Consume();
        var error = Assert.Throws<CypherException>(() => database.Run("CREATE (:N {id: 1})").Consume());
        Assert.Equal(ErrorCodes.ConstraintValidationFailed, error.Code);
        Assert.Equal(
            "'c', 'UNIQUENESS', ['N'], ['id']",
            Some.Rows(database, "SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties")
        );
    }

    [Fact]
    public void AResultNotReadIsKeptWhenTheNextStatementRuns()
    {
        using var database = EmbeddedDatabase.InMemory();
        using var transaction = database.BeginTransaction();
        var first = transaction.Run("UNWIND [1, 2] AS x CREATE (:N {x: x}) RETURN x");
        Assert.Equal("2", transaction.Run("MATCH (n:N) RETURN count(n)").ToList()[0][0].ToString());
        Assert.Equal(2, first.ToList().Count);
    }

    [Fact]
    public void ADisposedResultLeavesNothing()
    {
        using var database = EmbeddedDatabase.InMemory();
        using (var result = database.Run("UNWIND [1, 2] AS x CREATE (n:N {x: x}) RETURN n"))
        {
            Assert.True(result.Read());
        }

        Assert.Equal("0", Some.Rows(database, "MATCH (n) RETURN count(n)"));
    }

    [Fact]
    public void ANodeWithRelationshipsIsNotDeleted()
    {
        using var database = EmbeddedDatabase.InMemory();
        database.Run("CREATE (:N)-[:R]->(:M)").Consume();
        var error = Assert.Throws<CypherException>(() => database.Run("MATCH (n:N) DELETE n").Consume());
        Assert.Equal(ErrorCodes.ConstraintValidationFailed, error.Code);
        var counters = database.Run("MATCH (n:N) DETACH DELETE n").Consume().Counters;
        Assert.Equal((1, 1), (counters.NodesDeleted, counters.RelationshipsDeleted));
    }
}

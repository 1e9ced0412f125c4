using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Tests.Execution;

public sealed class PlanCacheTests
{
    [Fact]
    public void StatementsThatDifferInLiteralsShareAPlan()
    {
        using var database = EmbeddedDatabase.InMemory();
        Some.Rows(database, "CREATE (:Event {id: 'a', day: 1}), (:Event {id: 'b', day: 2})");
        var before = database.PlanCache;

        Assert.Equal("1", Some.Rows(database, "MATCH (e:Event {id: 'a'}) WHERE e.day < 5 RETURN e.day"));
        Assert.Equal("2", Some.Rows(database, "MATCH (e:Event {id: 'b'}) WHERE e.day < 6 RETURN e.day"));
        Assert.Equal("", Some.Rows(database, "MATCH (e:Event {id: 'b'}) WHERE e.day < 2 RETURN e.day"));

        Assert.Equal(before.Misses + 1, database.PlanCache.Misses);
        Assert.Equal(before.Hits + 2, database.PlanCache.Hits);
    }

    [Fact]
    public void TheSameTextWithOtherParametersSharesAPlan()
    {
        using var database = EmbeddedDatabase.InMemory();
        Assert.Equal("3", Some.Rows(database, "RETURN $x + 1 AS y", ("x", 2)));
        Assert.Equal("5", Some.Rows(database, "RETURN $x + 1 AS y", ("x", 4)));
        Assert.Equal((1L, 1L), (database.PlanCache.Hits, database.PlanCache.Misses));
    }

    [Fact]
    public void TheCacheHoldsNoMoreThanItsCapacity()
    {
        using var database = EmbeddedDatabase.InMemory(new DatabaseOptions { PlanCacheSize = 3 });
        for (var number = 0; number < 10; number++)
        {
            Some.Rows(database, $"RETURN {number} AS x");
        }

        Assert.Equal((3, 3), (database.PlanCache.Entries, database.PlanCache.Capacity));
        Some.Rows(database, "RETURN 9 AS x");
        Some.Rows(database, "RETURN 0 AS x");
        Assert.Equal((1L, 11L), (database.PlanCache.Hits, database.PlanCache.Misses));
    }

    [Fact]
    public void APlanExpiresWhenCountsDrift()
    {
        using var database = EmbeddedDatabase.InMemory();
        const string Query = "MATCH (e:Event) RETURN count(e.id) AS c";
        Some.Rows(database, Query);
        Some.Rows(database, "CREATE (:Event {id: 0})");
        Assert.Equal("1", Some.Rows(database, Query));
        Assert.Equal(0, database.PlanCache.Expired);

        Some.Rows(database, "UNWIND range(1, 2000) AS i CREATE (:Event {id: i})");
        Assert.Equal("2001", Some.Rows(database, Query));
        Assert.Equal(1, database.PlanCache.Expired);
    }

    [Fact]
    public void ANewIndexIsUsedByStatementsPlannedBefore()
    {
        using var database = EmbeddedDatabase.InMemory();
        Some.Rows(database, "UNWIND range(1, 1000) AS i CREATE (:Event {id: i})");
        const string Query = "EXPLAIN MATCH (e:Event {id: $id}) RETURN e";
        Assert.Equal("NodeByLabelScan", LeafOf(database, Query));

        Some.Rows(database, "CREATE INDEX FOR (e:Event) ON (e.id)");
        Assert.Equal("NodeIndexSeek", LeafOf(database, Query));
    }

    [Fact]
    public void ErrorsNameThePlaceInTheTextAsWritten()
    {
        using var database = EmbeddedDatabase.InMemory();
        var error = Assert.Throws<Cypher.Diagnostics.CypherException>(() =>
            Some.Rows(database, "MATCH (e {id: 'some id'}) RETURN f")
        );
        Assert.Contains("\"MATCH (e {id: 'some id'}) RETURN f\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ClearingForgetsAllPlans()
    {
        using var database = EmbeddedDatabase.InMemory();
        Some.Rows(database, "RETURN 1 AS x");
        Some.Rows(database, "CALL db.clearQueryCaches()");
        Assert.Equal(0, database.PlanCache.Entries);
    }

    private static string LeafOf(EmbeddedDatabase database, string query)
    {
        using var result = database.Run(query, new Dictionary<string, Value> { ["id"] = 1 });
        var plan = result.Consume().Plan!;
        while (plan.Children.Count > 0)
        {
            plan = plan.Children[0];
        }

        return plan.OperatorType;
    }
}

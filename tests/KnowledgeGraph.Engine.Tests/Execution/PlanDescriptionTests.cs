namespace KnowledgeGraph.Engine.Tests.Execution;

public sealed class PlanDescriptionTests
{
    [Fact]
    public void ExplainGivesOperatorsDetailsAndEstimates()
    {
        using var database = Filled();
        var plan = Described(database, "EXPLAIN MATCH (e:Event)-[:BY]->(a) WHERE e.day > 3 RETURN a.name AS n");
        Assert.Equal(
            "ProduceResults(n) < Projection(a.name AS n) < Expand(All)((e)-[anon_2:BY]->(a)) < "
                + "NodeIndexSeekByRange(RANGE INDEX e:Event(day) WHERE day > $autoint_0)",
            Chain(plan)
        );
        Assert.Null(plan.Rows);
        Assert.True(plan.EstimatedRows > 0);
        Assert.Equal([0, 1, 2, 3], Ids(plan));
    }

    [Fact]
    public void ProfileGivesWhatEachOperatorDid()
    {
        using var database = Filled();
        var plan = Described(
            database,
            "PROFILE MATCH (e:Event)-[:BY]->(a) WHERE e.day > 3 RETURN a.name AS n ORDER BY n"
        );
        var sort = plan.Children[0];
        var seek = sort.Children[0].Children[0].Children[0];
        Assert.Equal((97L, "Sort"), (sort.Rows!.Value, sort.OperatorType));
        Assert.True(sort.Memory > 97 * 16);
        Assert.Equal((0L, sort.Memory), (seek.Memory!.Value, plan.GlobalMemory));
        Assert.Equal((97L, "NodeIndexSeekByRange"), (seek.Rows!.Value, seek.OperatorType));
        Assert.True(seek.DatabaseHits >= 97);
        Assert.Equal(0, sort.DatabaseHits);
        Assert.True(seek.Time > TimeSpan.Zero);
    }

    [Fact]
    public void ScansOverRowsAreDrawnAsAnApply()
    {
        using var database = Filled();
        var plan = Described(database, "PROFILE UNWIND [1, 2] AS d MATCH (e:Event {day: d}) RETURN e.day AS x");
        var apply = plan.Children[0].Children[0];
        Assert.Equal("Apply", apply.OperatorType);
        Assert.Equal(["Unwind", "NodeIndexSeek"], apply.Children.Select(child => child.OperatorType));
        Assert.Equal([2L, 2L], apply.Children.Select(child => child.Rows!.Value));
        Assert.Equal(["d", "e"], apply.Identifiers);
    }

    [Fact]
    public void OptionalMatchIsDrawnAsAnApplyOfAnOptional()
    {
        using var database = Filled();
        var plan = Described(database, "EXPLAIN MATCH (e:Event {day: 1}) OPTIONAL MATCH (e)-[:NONE]->(x) RETURN x");
        var apply = plan.Children[0];
        Assert.Equal("Apply", apply.OperatorType);
        Assert.Equal("Optional", apply.Children[1].OperatorType);
        Assert.Equal("Expand(All)((e)-[anon_2:NONE]->(x)) < Argument(e)", Chain(apply.Children[1].Children[0]));
    }

    [Fact]
    public void AnIndexThatGivesTheOrderSavesTheSort()
    {
        using var database = Filled();
        const string Query = "MATCH (e:Event) WHERE e.day > 95 RETURN e.day AS d ORDER BY d DESC LIMIT 3";
        Assert.Equal("100 / 99 / 98", Some.Rows(database, Query));
        Assert.Equal("3", Some.Rows(database, "MATCH (e:Event) WHERE e.day > 2 RETURN min(e.day) AS d"));
        Assert.Equal("100", Some.Rows(database, "MATCH (e:Event) RETURN max(e.day) AS d"));
        Assert.DoesNotContain("Top", Chain(Described(database, "EXPLAIN " + Query)), StringComparison.Ordinal);
        var profile = Described(database, "PROFILE MATCH (e:Event) RETURN max(e.day) AS d");
        Assert.Equal(1, profile.Children[0].Children[0].Rows);
    }

    [Fact]
    public void WithoutALookupIndexNodesAreFoundByLookingAtAll()
    {
        using var database = Filled();
        const string Query = "MATCH (a:Actor) RETURN a.name AS n";
        Some.Rows(database, "DROP INDEX index_343aff4e");
        Assert.Equal("'x'", Some.Rows(database, Query));
        Assert.EndsWith(
            "Filter(a:Actor) < AllNodesScan(a)",
            Chain(Described(database, "EXPLAIN " + Query)),
            StringComparison.Ordinal
        );

        Some.Rows(database, "CREATE LOOKUP INDEX labels FOR (n) ON EACH labels(n)");
        Assert.EndsWith(
            "NodeByLabelScan(a:Actor)",
            Chain(Described(database, "EXPLAIN " + Query)),
            StringComparison.Ordinal
        );
    }

    private static PlanDescription Described(EmbeddedDatabase database, string query) =>
        database.Run(query).Consume().Plan!;

    private static string Chain(PlanDescription plan)
    {
        var own = $"{plan.OperatorType}({plan.Details})";
        return plan.Children.Count == 0 ? own : $"{own} < {Chain(plan.Children[0])}";
    }

    private static IEnumerable<int> Ids(PlanDescription plan) => plan.Children.SelectMany(Ids).Prepend(plan.Id);

    private static EmbeddedDatabase Filled()
    {
        var database = EmbeddedDatabase.InMemory();
        database.Run("CREATE INDEX FOR (e:Event) ON (e.day)").Consume();
        database
            .Run("CREATE (a:Actor {name: 'x'}) WITH a UNWIND range(1, 100) AS i CREATE (:Event {day: i})-[:BY]->(a)")
            .Consume();
        return database;
    }
}

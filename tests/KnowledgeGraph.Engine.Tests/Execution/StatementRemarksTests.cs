using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Tests.Execution;

/// <summary>What a statement is told about, as code and place: the differential test holds the same against Neo4j.</summary>
public sealed class StatementRemarksTests
{
    [Theory]
    [InlineData("MATCH (a:A), (b:A) RETURN 1", "CartesianProduct@0")]
    [InlineData("MATCH (a:A), (b:A), (c:A)-->(b) RETURN 1", "CartesianProduct@0")]
    [InlineData("MATCH (a:A)-->(b), (b)-->(c) RETURN 1", "")]
    [InlineData("MATCH (n:Nirgends) RETURN n.name", "UnknownLabelWarning@9")]
    [InlineData(
        "MATCH (n:A)-[:NIRGENDS]->() RETURN n.nirgends",
        "UnknownRelationshipTypeWarning@14 UnknownPropertyKeyWarning@37"
    )]
    [InlineData("CREATE (n:Neu {neu: 1})", "")]
    [InlineData("MATCH (n:A) WHERE n.name = 'x' AND n.nirgends = 1 RETURN 1", "UnknownPropertyKeyWarning@37")]
    [InlineData("MATCH (n:A) RETURN id(n)", "FeatureDeprecationWarning@19")]
    [InlineData("CALL { RETURN 1 AS x } RETURN x", "FeatureDeprecationWarning@0")]
    [InlineData("MATCH (n:A) CALL () { MATCH (n:A) RETURN count(n) AS c } RETURN c", "SubqueryVariableShadowing@29")]
    [InlineData("MATCH p = shortestPath((a:A)-[*]->(b:A)) WHERE a <> b RETURN p", "UnboundedVariableLengthPattern@23")]
    [InlineData("MATCH (a:A)-[r:R]->(b), (b)-[r:R]->(c) RETURN 1", "RepeatedRelationshipReference@13")]
    [InlineData(
        "MATCH ()-[r:R&S]->() RETURN 1",
        "UnsatisfiableRelationshipTypeExpression@13 UnknownRelationshipTypeWarning@14"
    )]
    [InlineData("MATCH (n:A) SET n = n", "FeatureDeprecationWarning@20")]
    [InlineData("UNWIND [1, null] AS x RETURN sum(x)", "AggregationSkippedNull")]
    [InlineData("EXPLAIN RETURN $missing", "ParameterNotProvided")]
    [InlineData("CYPHER runtime=parallel RETURN 1", "RuntimeUnsupportedWarning")]
    [InlineData("DROP INDEX nothing IF EXISTS", "IndexOrConstraintDoesNotExist")]
    public void StatementsAreRemarkedOn(string statement, string expected)
    {
        using var database = EmbeddedDatabase.InMemory();
        database.Run("CREATE (:A {name: 'x'})-[:R]->(:A {name: 'y'})").Consume();
        using var result = database.Run(statement, new Dictionary<string, Value>());
        var found = result
            .Consume()
            .Notifications.Select(n => $"{n.Code.Split('.')[^1]}{(n.Position is { } at ? $"@{at.Offset}" : "")}");
        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void ANameIsKnownOnceSomethingHasIt()
    {
        using var database = EmbeddedDatabase.InMemory();
        const string Query = "MATCH (n:Neu) RETURN count(*)";
        Assert.Single(database.Run(Query).Consume().Notifications);
        database.Run("CREATE (:Neu)").Consume();
        Assert.Empty(database.Run(Query).Consume().Notifications);
    }
}

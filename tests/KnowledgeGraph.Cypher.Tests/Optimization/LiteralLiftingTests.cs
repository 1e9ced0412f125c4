using KnowledgeGraph.Cypher.Optimization;
using KnowledgeGraph.Cypher.Planning.Statistics;
using KnowledgeGraph.Cypher.Tests.Catalog;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Cypher.Tests.Optimization;

public sealed class LiteralLiftingTests
{
    [Fact]
    public void QueriesThatDifferInLiteralsShareAKey()
    {
        var first = LiteralLifting.Lift("MATCH (n:A {id: 'x', k: 1}) WHERE n.y > 2.5 RETURN n");
        var second = LiteralLifting.Lift("MATCH (n:A {id: 'y', k: 7}) WHERE n.y > 0.5 RETURN n");
        Assert.Equal(first.Text, second.Text);
        Assert.Equal(3, first.Literals.Count);
        Assert.Contains(first.Literals.Values, v => v.Kind == ValueKind.String && v.AsString == "x");
        Assert.Contains(second.Literals.Values, v => v.Kind == ValueKind.Float && v.AsFloat == 0.5);
    }

    [Fact]
    public void TheKindOfALiteralIsPartOfTheKey() =>
        Assert.NotEqual(
            LiteralLifting.Lift("MATCH (n {k: 1}) RETURN n").Text,
            LiteralLifting.Lift("MATCH (n {k: '1'}) RETURN n").Text
        );

    [Theory]
    [InlineData("RETURN 1")]
    [InlineData("MATCH (n) RETURN n.x = 1")]
    [InlineData("MATCH (n)-[*1..3]->(m) RETURN n LIMIT 5")]
    [InlineData("MATCH (n) WHERE n.x = 1 + 2 RETURN n")]
    [InlineData("MATCH (n) RETURN EXISTS { MATCH (m {k: 1}) } ")]
    [InlineData("CREATE INDEX x FOR (n:A) ON (n.b) OPTIONS {a: 1}")]
    [InlineData("MATCH (n) WITH {k: 1} AS m RETURN m")]
    public void WhatNamesAColumnOrShapesAPlanStays(string text) => Assert.Equal(text, LiteralLifting.Lift(text).Text);

    [Fact]
    public void LiftedTextsCompile()
    {
        var catalog = new SomeCatalog();
        var lifted = LiteralLifting.Lift(
            "MATCH (n:A {id: 'x'}) CALL (n) { MATCH (n)-->(m {k: 1}) RETURN m } SET m.z = 3"
        );
        Assert.Equal(3, lifted.Literals.Count);
        var statement = new CypherCompiler(catalog, catalog).Compile(lifted.Text, EmptyGraphStatistics.Instance);
        Assert.Equal(lifted.Literals.Keys.Order(), statement.Parameters.Order());
    }
}

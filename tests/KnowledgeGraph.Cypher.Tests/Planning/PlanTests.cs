using KnowledgeGraph.Cypher.Planning.Description;
using KnowledgeGraph.Cypher.Tests.Catalog;

namespace KnowledgeGraph.Cypher.Tests.Planning;

public sealed class PlanTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => CaseFile.Read("plans");

    [Theory]
    [MemberData(nameof(Cases))]
    public void PlansAreTheExpectedOnes(string query, string plan)
    {
        var catalog = new SomeCatalog();
        var statement = new CypherCompiler(catalog, catalog).Compile(query, new SomeStatistics());
        Assert.Equal(plan, PlanText.Line(statement.Plan!));
    }
}

using KnowledgeGraph.Cypher.Ast;
using KnowledgeGraph.Cypher.Parsing;

namespace KnowledgeGraph.Cypher.Tests.Parsing;

public sealed class PrintingTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => CaseFile.Read("printing");

    [Theory]
    [MemberData(nameof(Cases))]
    public void QueriesPrintAsTheyWereUnderstood(string query, string printed)
    {
        var text = AstText.Of(((QueryStatement)Parser.Parse(query)).Query);
        Assert.Equal(printed, text);
        Assert.Equal(printed, AstText.Of(((QueryStatement)Parser.Parse(text)).Query));
    }
}

using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Planning.Statistics;
using KnowledgeGraph.Cypher.Statements;
using KnowledgeGraph.Cypher.Tests.Catalog;

namespace KnowledgeGraph.Cypher.Tests.Parsing;

public sealed class RefusalTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => CaseFile.Read("refused");

    private static CompiledStatement Compile(string text)
    {
        var catalog = new SomeCatalog();
        return new CypherCompiler(catalog, catalog).Compile(text, EmptyGraphStatistics.Instance);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void WrongTextsAreRefusedWithAnExactMessage(string text, string message)
    {
        var error = Assert.Throws<CypherException>(() => Compile(text));
        Assert.Equal(message, error.Message.Split('\n')[0]);
        Assert.True(error.AtCompileTime);
    }

    [Fact]
    public void TheLineIsQuotedWithACaretUnderThePlace()
    {
        var error = Assert.Throws<CypherException>(() => Compile("MATCH (n)\nRETURN m"));
        Assert.Equal(
            "Variable `m` not defined. Did you mean 'n'? (line 2, column 8 (offset: 17))\n\"RETURN m\"\n        ^",
            error.Message
        );
        Assert.Equal(ErrorCodes.SyntaxError, error.Code);
        Assert.Equal(ErrorDetail.UndefinedVariable, error.Detail);
    }

    [Fact]
    public void DeepNestingIsRefusedAndNotDiedOf()
    {
        var error = Assert.Throws<CypherException>(() => Compile("RETURN " + new string('[', 200_000)));
        Assert.StartsWith("The statement is nested too deeply.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AChainOfManyOperatorsIsRefusedOrPlanned()
    {
        var text = "RETURN 1" + string.Concat(Enumerable.Repeat(" + 1", 200_000));
        var error = Record.Exception(() => Compile(text));
        Assert.True(error is null or CypherException, error?.ToString());
    }
}

using KnowledgeGraph.Timeline.Scripts;

namespace KnowledgeGraph.Timeline.Tests.Scripts;

public sealed class CypherScriptReaderTests
{
    [Fact]
    public void HeadParametersAndStatementsAreKeptApart()
    {
        var script = CypherScriptReader.Read(
            "x",
            """
            // Who?
            // How to read: so.
            :param day => date('2020-01-01')
            :param limit => 5;

            RETURN 1;
            RETURN 2
            """
        );

        Assert.Equal("Who?", script.Question);
        Assert.Equal(
            [new ScriptParameter("day", "date('2020-01-01')"), new ScriptParameter("limit", "5")],
            script.Parameters
        );
        Assert.Equal(["RETURN 1", "RETURN 2"], script.Statements);
    }

    [Theory]
    [InlineData("RETURN ';'", "RETURN ';'")]
    [InlineData("RETURN \"a;\\\";b\"; ", "RETURN \"a;\\\";b\"")]
    [InlineData("RETURN 1 AS `a;b`;", "RETURN 1 AS `a;b`")]
    [InlineData("RETURN 1 // no; end\n + 2", "RETURN 1 // no; end\n + 2")]
    [InlineData("RETURN /* ; */ 1;\n// the end; really", "RETURN /* ; */ 1")]
    [InlineData(" ; ;RETURN 'x", "RETURN 'x")]
    public void SemicolonsInLiteralsAndCommentsEndNothing(string text, string statement) =>
        Assert.Equal([statement], CypherScriptReader.Read("x", text).Statements);

    [Theory]
    [InlineData("// only a comment")]
    [InlineData("")]
    [InlineData("\uFEFF;\n/* nothing */;")]
    public void CommentsAloneAreNoStatement(string text) => Assert.Empty(CypherScriptReader.Read("x", text).Statements);

    [Theory]
    [InlineData(":use neo4j")]
    [InlineData(":param => 1")]
    [InlineData(":param day 1")]
    public void AnUnknownColonLineIsRefusedWithItsPlace(string line)
    {
        var exception = Assert.Throws<FormatException>(() => CypherScriptReader.Read("mine", "RETURN 1;\n" + line));

        Assert.Equal(
            $"Script 'mine', line 2: '{line}' is not understood; expected ':param name => expression'.",
            exception.Message
        );
    }

    [Fact]
    public void EveryQuestionOfTheDesignHasItsScript()
    {
        string[] expected =
        [
            "actor-timeline",
            "answered",
            "as-known-on",
            "before-the-attack",
            "calendar",
            "casualties",
            "contradictions",
            "mediation",
            "network",
            "offices",
            "on-whose-word",
            "sources",
            "timeline",
            "undated",
            "who-accused-whom",
            "who-called-whom",
        ];

        Assert.Equal(expected, ScriptLibrary.Queries);
    }

    [Fact]
    public void EveryScriptIsHeadedByQuestionParametersAndHowToRead()
    {
        foreach (var name in ScriptLibrary.Queries)
        {
            var script = ScriptLibrary.Get("queries", name);
            Assert.Contains('?', script.Question);
            Assert.Contains("Parameters", script.Comment, StringComparison.Ordinal);
            Assert.Contains("How to read:", script.Comment, StringComparison.Ordinal);
            Assert.Single(script.Statements);
            Assert.Contains("ORDER BY", script.Statements[0], StringComparison.Ordinal);
        }
    }
}

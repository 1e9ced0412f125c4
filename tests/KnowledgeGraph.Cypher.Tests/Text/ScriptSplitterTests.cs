using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Text;

namespace KnowledgeGraph.Cypher.Tests.Text;

public sealed class ScriptSplitterTests
{
    [Fact]
    public void SemicolonsInStringsNamesAndCommentsDoNotPartStatements()
    {
        var parts = ScriptSplitter.Split("RETURN ';' AS `a;b`; // not; here\n/* nor; here */ MATCH (n)\nRETURN n;\n;");
        Assert.Equal(["RETURN ';' AS `a;b`", "MATCH (n)\nRETURN n"], parts.Select(p => p.Text));
        Assert.Equal(2, parts[1].Position.Line);
    }

    [Fact]
    public void ParameterLinesGiveNameAndExpression()
    {
        var parts = ScriptSplitter.Split(
            "// timeline\n:param actor => 'Putin'\n:param n => 5;\nRETURN $actor LIMIT $n"
        );
        Assert.Equal(["actor", "n", null], parts.Select(p => p.Parameter));
        Assert.Equal(["'Putin'", "5", "RETURN $actor LIMIT $n"], parts.Select(p => p.Text));
        Assert.Equal(17, parts[0].Position.Column);
    }

    [Fact]
    public void AScriptOfCommentsHasNoParts() => Assert.Empty(ScriptSplitter.Split("// nothing\n/* at all */;\n"));

    [Fact]
    public void OtherClientCommandsAreRefusedWhereTheyStand()
    {
        var error = Assert.Throws<CypherException>(() => ScriptSplitter.Split("RETURN 1;\n:play movies"));
        Assert.Equal(2, error.Position!.Value.Line);
    }
}

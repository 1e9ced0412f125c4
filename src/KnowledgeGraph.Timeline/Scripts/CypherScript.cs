namespace KnowledgeGraph.Timeline.Scripts;

/// <summary>A file of Cypher: what it says about itself, its parameters' defaults, and its statements.</summary>
/// <param name="Name">The file's name without folder and extension.</param>
/// <param name="Comment">The comment that heads it, without the slashes.</param>
/// <param name="Parameters">The <c>:param name =&gt; expression</c> lines, in order.</param>
/// <param name="Statements">The statements, without the semicolons.</param>
public sealed record CypherScript(
    string Name,
    string Comment,
    IReadOnlyList<ScriptParameter> Parameters,
    IReadOnlyList<string> Statements
)
{
    /// <summary>The first line of the comment: the question that the script answers.</summary>
    public string Question => Comment.Split('\n', 2)[0].Trim();
}

/// <summary>A parameter's default, as a script sets it.</summary>
/// <param name="Name">Without the dollar sign.</param>
/// <param name="Expression">A Cypher expression.</param>
public readonly record struct ScriptParameter(string Name, string Expression);

using KnowledgeGraph.Cypher.Diagnostics;
using KnowledgeGraph.Cypher.Lexing;

namespace KnowledgeGraph.Cypher.Text;

/// <summary>A piece of a script: a statement, or a <c>:param</c> line.</summary>
/// <param name="Text">The statement without its semicolon, or the expression of the parameter.</param>
/// <param name="Position">Where the text begins in the script.</param>
/// <param name="Parameter">The parameter that the line sets; null for a statement.</param>
public sealed record ScriptPart(string Text, SourcePosition Position, string? Parameter);

/// <summary>
/// Cuts a script into statements at semicolons, as Neo4j's clients do: semicolons in strings, names and comments do not
/// count, and a line <c>:param name => expression</c> sets a parameter for what follows.
/// </summary>
public static class ScriptSplitter
{
    /// <summary>The parts of a script, in order; statements that are empty or only comments are left out.</summary>
    /// <exception cref="CypherException">A line begins with a colon and is not a <c>:param</c> line.</exception>
    public static IReadOnlyList<ScriptPart> Split(string script)
    {
        ArgumentNullException.ThrowIfNull(script);
        var parts = new List<ScriptPart>();
        var start = 0;
        while (start < script.Length)
        {
            start = SkipBlanks(script, start);
            if (start >= script.Length)
            {
                break;
            }

            if (script[start] == ':')
            {
                start = AddCommand(parts, script, start);
                continue;
            }

            var (end, tokens, next) = Lexer.EndOfStatement(script, start);
            if (tokens > 0)
            {
                parts.Add(new ScriptPart(script[start..end].TrimEnd(), SourcePosition.Of(script, start), null));
            }

            start = next;
        }

        return parts;
    }

    /// <summary>Skips what stands between statements: blanks, comments, semicolons.</summary>
    private static int SkipBlanks(string script, int start)
    {
        while (start < script.Length)
        {
            if (char.IsWhiteSpace(script[start]) || script[start] is ';' or '\ufeff')
            {
                start++;
            }
            else if (script.AsSpan(start).StartsWith("//"))
            {
                var end = script.IndexOf('\n', start);
                start = end < 0 ? script.Length : end + 1;
            }
            else if (script.AsSpan(start).StartsWith("/*"))
            {
                var end = script.IndexOf("*/", start + 2, StringComparison.Ordinal);
                start = end < 0 ? script.Length : end + 2;
            }
            else
            {
                break;
            }
        }

        return start;
    }

    private static int AddCommand(List<ScriptPart> parts, string script, int start)
    {
        var end = script.IndexOf('\n', start);
        end = end < 0 ? script.Length : end;
        var line = script[start..end].TrimEnd().TrimEnd(';');
        var arrow = line.IndexOf("=>", StringComparison.Ordinal);
        if (!line.StartsWith(":param ", StringComparison.OrdinalIgnoreCase) || arrow < 0)
        {
            throw new CypherException(
                ErrorCodes.SyntaxError,
                Messages.UnknownCommand,
                script,
                new SourceSpan(start, line.Length),
                ErrorDetail.UnexpectedSyntax
            );
        }

        var name = line[":param ".Length..arrow].Trim().Trim('`');
        var expression = line[(arrow + 2)..].Trim();
        var position = SourcePosition.Of(script, start + line.IndexOf(expression, arrow + 2, StringComparison.Ordinal));
        parts.Add(new ScriptPart(expression, position, name));
        return end;
    }
}

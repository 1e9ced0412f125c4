using System.Text;

namespace KnowledgeGraph.Timeline.Scripts;

/// <summary>Splits the text of a script into its parts; knows comments and literals, and no other syntax.</summary>
public static class CypherScriptReader
{
    /// <summary>Reads a script.</summary>
    /// <exception cref="FormatException">A <c>:</c> line is none that is understood.</exception>
    public static CypherScript Read(string name, string text)
    {
        var comment = new List<string>();
        var parameters = new List<ScriptParameter>();
        var body = new StringBuilder(text.Length);
        var inHead = true;
        var number = 0;
        foreach (var raw in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var line = raw.TrimEnd('\r');
            var trimmed = line.Trim();
            if (trimmed.StartsWith(':'))
            {
                parameters.Add(ReadParameter(name, number, trimmed));
                body.Append('\n');
                continue;
            }

            if (inHead && trimmed.StartsWith("//", StringComparison.Ordinal))
            {
                comment.Add(trimmed[2..].Trim());
                continue;
            }

            if (trimmed.Length > 0 || comment.Count > 0)
            {
                inHead = false;
            }

            body.Append(line).Append('\n');
        }

        return new CypherScript(name, string.Join('\n', comment), parameters, Split(body.ToString()));
    }

    private static ScriptParameter ReadParameter(string script, int line, string text)
    {
        const string Keyword = ":param ";
        var arrow = text.IndexOf("=>", StringComparison.Ordinal);
        if (!text.StartsWith(Keyword, StringComparison.Ordinal) || arrow < 0)
        {
            throw new FormatException(TimelineMessages.BadParameterLine(script, line, text));
        }

        var name = text[Keyword.Length..arrow].Trim();
        var expression = text[(arrow + 2)..].Trim().TrimEnd(';').TrimEnd();
        return name.Length > 0 && expression.Length > 0
            ? new ScriptParameter(name, expression)
            : throw new FormatException(TimelineMessages.BadParameterLine(script, line, text));
    }

    private static List<string> Split(string text)
    {
        var statements = new List<string>();
        var start = 0;
        var position = 0;
        while (position < text.Length)
        {
            if (text[position] == ';')
            {
                Add(statements, text[start..position]);
                start = ++position;
            }
            else
            {
                position = Skip(text, position);
            }
        }

        Add(statements, text[start..]);
        return statements;
    }

    /// <summary>The position after the comment, literal, quoted name or character that begins at a position.</summary>
    private static int Skip(string text, int position)
    {
        switch (text[position])
        {
            case '\'' or '"' or '`':
                return SkipQuoted(text, position);
            case '/' when text.AsSpan(position).StartsWith("//"):
                var lineEnd = text.IndexOf('\n', position);
                return lineEnd < 0 ? text.Length : lineEnd + 1;
            case '/' when text.AsSpan(position).StartsWith("/*"):
                var end = text.IndexOf("*/", position + 2, StringComparison.Ordinal);
                return end < 0 ? text.Length : end + 2;
            default:
                return position + 1;
        }
    }

    private static int SkipQuoted(string text, int position)
    {
        var quote = text[position];
        for (position++; position < text.Length && text[position] != quote; position++)
        {
            // Names in backticks double the backtick; a backslash escapes in literals only.
            if (text[position] == '\\' && quote != '`')
            {
                position++;
            }
        }

        return Math.Min(position + 1, text.Length);
    }

    private static void Add(List<string> statements, string text)
    {
        if (HasCode(text))
        {
            statements.Add(text.Trim());
        }
    }

    private static bool HasCode(string text)
    {
        for (var position = 0; position < text.Length; )
        {
            var isComment = text.AsSpan(position) is ['/', '/' or '*', ..];
            if (!isComment && !char.IsWhiteSpace(text[position]))
            {
                return true;
            }

            position = Skip(text, position);
        }

        return false;
    }
}
